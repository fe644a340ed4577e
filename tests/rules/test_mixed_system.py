"""Two romanization systems in one text: realistic texts with the glossaries that ship with the program."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Side
from translaudit.rule import discover
from translaudit.runners.resources import Sources, build

if TYPE_CHECKING:
    from translaudit.resources import Resources

RULES = discover(plugins=False)


@cache
def resources() -> Resources:
    return build(Sources())


def found(text: str, lang: str = "en", source_lang: str = "uk"):
    bitext = Bitext("a", Side("a.txt", lang, text), source_lang=source_lang)
    findings = examine(bitext, resources(), RULES, Settings()).findings
    return [one for one in findings if one.rule == "mixed-system" and one.confidence >= Confidence.MEDIUM]


@pytest.mark.parametrize(
    ("lang", "text", "odd", "suggestion"),
    [
        pytest.param(
            "en",
            "Captain Serhii Babych, medic Nataliia Kozhushko, drivers Yurii Hai and Andrii Yarmak returned to Vinnytsia. "
            "Private Oleksiy Dub is missing.",
            "Oleksiy",
            "Oleksii",
            id="given names",
        ),
        pytest.param(
            "en",
            "The jury was Serhii Babych, Yurii Hai, Andrii Yarmak and Vitalii Mokh. Poems by Anton Lozhovskyy won.",
            "Lozhovskyy",
            "Lozhovskyi",
            id="the end of a family name",
        ),
        pytest.param(
            "en",
            "Serhiy Babych, Oleksiy Hai, Andriy Yarmak and Mykhaylo Dub play for the club. Coach Borys Lys smiled, "
            "Hryhorii Mokh did not.",
            "Hryhorii",
            "Hryhoriy",
            id="the other way round",
        ),
        pytest.param(
            "en",
            "The choir came from Vinnytsia and Zaporizhzhia: Serhii Babych, Andrii Yarmak, Yurii Hai. Oleksiy Dub sang.",
            "Oleksiy",
            "Oleksii",
            id="places vote too",
        ),
        pytest.param(
            "de",
            "Serhij Babytsch, Andrij Jarmak, Anatolij Dub, Oleksij Haj und Witalij Moch spielen. Tor: Mychajlo Lys, "
            "Vorlage: Serhii Kit.",
            "Serhii",
            "Serhij",
            id="German",
        ),
        pytest.param(
            "fr",
            "Serhiï Babytch, Andriï Iarmak, Oleksiï Haï, Anatoliï Doub et Vitaliï Mokh ont joué ; Hryhorii Lys aussi.",
            "Hryhorii",
            "Hryhoriï",
            id="French",
        ),
    ],
)
def test_the_odd_one_is_reported_with_the_counts(lang, text, odd, suggestion):
    said = found(text, lang)
    assert [one.text for one in said][:1] == [odd]
    assert {one.text for one in said} == {odd}
    assert said[0].suggestions == (suggestion,)
    assert "names, as" in said[0].message
    assert len(said[0].related) == 3
    assert all(place.side == "target" for place in said[0].related)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Serhii Babych, Yurii Hai, Andrii Yarmak, Vitalii Mokh and Oleksii Dub returned.", id="one system"
        ),
        pytest.param("Serhii Babych and Oleksiy Dub returned to Vinnytsia.", id="too few"),
        pytest.param(
            "Serhii Babych, Yurii Hai, Andrii Yarmak met Serhiy Dub, Oleksiy Lys and Mykhaylo Kit.", id="half and half"
        ),
        pytest.param(
            "Serhii Babych, Yurii Hai, Andrii Yarmak and Vitalii Mokh thanked Volodymyr Zelenskyy.", id="a known person"
        ),
        pytest.param(
            "Serhii Babych, Yurii Hai, Andrii Yarmak, Vitalii Mokh and the Russian Sergey Krotov met.", id="a Russian"
        ),
        pytest.param(
            "Serhii Babych, Yurii Hai, Andrii Yarmak and Vitalii Mokh met Maria and Victoria.", id="names all have"
        ),
        pytest.param(
            "Serhii Babych, Yurii Hai, Andrii Yarmak, Vitalii Mokh read Dostoevsky and Tchaikovsky.", id="famous people"
        ),
        pytest.param("Sergey Krotov, Aleksey Gusev, Dmitry Lis and Yevgeny Kot met Sergei Zaitsev.", id="the press"),
        pytest.param(
            "Serhii Babych, Yurii Hai, Andrii Yarmak and Vitalii Mokh read Serhiy Zhadan.",
            id="a well-known family name",
        ),
        pytest.param(
            "Vilnius, Tallinn, Riga, Helsinki and Budapest greeted Serhii Babych and Oleksiy Dub.", id="capitals"
        ),
        pytest.param("Harry met Sally in Vienna, and Sergio met Andrea.", id="nothing of the kind"),
        pytest.param(
            "Serhii Babych, Yurii Hai, Andrii Yarmak, Vitalii Mokh: “Oleksiy Dub is here”.", id="in a quotation"
        ),
    ],
)
def test_what_is_left_alone(text):
    assert not found(text)
