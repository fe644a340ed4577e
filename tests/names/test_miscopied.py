"""Names that both languages spell alike: a slip is seen, and forms of the language's own are left alone."""

from __future__ import annotations

import pytest

from translaudit.document import Document
from translaudit.model import Bitext, Side
from translaudit.names.miscopied import miscopied
from translaudit.resources import Resources


def found(pair, source, target):
    there, here = pair.split("-")
    document = Document(Bitext("t", Side("t", here, target), Side("s", there, source), there), Resources())
    return [(target[slice(*one.span)], one.right) for one in miscopied(document)]


@pytest.mark.parametrize(
    ("pair", "source", "target", "wanted"),
    [
        ("id-en", "Menurut Wahyudin, jalan itu rusak.", "According to Wahyuidn, the road is damaged.", ("Wahyuidn", "Wahyudin")),
        ("es-en", "Lo explicó la señora Etxeberria.", "Mrs Etxebarria explained it.", ("Etxebarria", "Etxeberria")),
        ("en-fr", "Then Mr Thornbury left.", "Puis M. Thornbuyr est parti.", ("Thornbuyr", "Thornbury")),
        ("de-en", "Das sagte Jens Wolbers.", "Jens Wolber said so.", ("Wolber", "Wolbers")),
        ("es-en", "Llegó Marrero. Marrero habló.", "Marrero arrived. Marreros spoke.", ("Marreros", "Marrero")),
        ("id-en", "Menurut Wahyudin, jalan itu rusak.", "According to Ahyudin, the road is damaged.", ("Ahyudin", "Wahyudin")),
        ("id-en", "Kata Wahyudin. Lalu Wahyudin pergi.", "Wahyudin said so. Then Wahyuddin left.", ("Wahyuddin", "Wahyudin")),
        ("pt-es", "Falou Mariana Mortágua.", "Habló Mariana Mortagúa.", ("Mortagúa", "Mortágua")),
        ("de-en", "Das sagte Wiebke Sommerlath.", "Wiebke Sommerlat said so.", ("Sommerlat", "Sommerlath")),
    ],
    ids=["swapped", "replaced", "into French", "an end", "an end known", "a beginning", "doubled", "an accent", "mute"],
)  # fmt: skip
def test_a_slip_is_seen(pair, source, target, wanted):
    assert found(pair, source, target) == [wanted]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("es-en", "Viajó a Filipinas y a Marruecos.", "He travelled to the Philippines and Morocco."),
        ("fr-en", "Alexandre et Frédéric sont venus.", "Alexander and Frederic came."),
        ("id-en", "Gempa terjadi di Kolombia.", "The quake hit Colombia."),
        ("de-en", "Der Minister sprach.", "The Ministry spoke."),
        ("es-en", "Habló Lukashenko.", "Lukashenka spoke."),
        ("de-en", "Die Rede Jens Wolbers war lang.", "The speech of Jens Wolber was long."),
        ("de-en", "Wolbers Rede war lang.", "Wolber's speech was long."),
        ("es-en", "Llegó Marrero. La familia Marrero habló.", "Marrero arrived. The Marreros spoke."),
        ("es-en", "Dijo Husein.", "Hussein said so."),
        ("pl-en", "Mówił o tym Kowalczyk.", "Kowalczik spoke of it."),
        ("es-en", "Nuestros aliados de Velga, la Velga de Juan.", "Our Velgan allies."),
        ("fr-en", "Elle parle de Virtualisation.", "She speaks of Virtualization."),
    ],
    ids=[
        "countries",
        "given names",
        "a country",
        "words",
        "another ending",
        "genitive",
        "genitive before",
        "plural",
        "transcribed",
        "a language that inflects names",
        "an adjective of the name",
        "a word that English makes",
    ],
)
def test_forms_of_a_languages_own_are_left_alone(pair, source, target):
    assert found(pair, source, target) == []
