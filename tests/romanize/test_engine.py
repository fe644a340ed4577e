"""The engine on its own: contexts, precedence, capitals, apostrophes, unknown letters; properties of every scheme."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translaudit.romanize import registry
from translaudit.romanize.engine import UNMAPPED, compile_scheme, romanize, unmapped, variants

SCHEMES = [registry.scheme(facts.id) for facts in registry.schemes() if facts.from_script != "Latn"]
KMU = registry.scheme("uk-kmu55")


def toy(*rules, letters="аa бb гg зz сs щshch ьʹ", classes=None):
    pairs = {pair[0]: pair[1:] for pair in letters.split()}
    return compile_scheme("toy", rules=rules, letters=pairs, classes=classes or {})


PRECEDENCE = [
    ("longest source first", ("б = x", "ба = y"), "аба", "ay"),
    ("context beats none", ("б = x", "[а]б = y"), "баб", "xay"),
    ("more context beats less", ("[а]б = x", "[а]б[а] = y"), "абааб", "ayaax"),
    ("first of equals", ("[а]б = x", "б[а] = y"), "аба", "axa"),
    ("word start", ("^а = ya",), "а аб-а", "ya yab-ya"),
    ("word end", ("а$ = ah",), "ба, аба", "bah, abah"),
    ("two letters of context", ("[а][б]г = x",), "абг бг", "abx bg"),
    ("context of another word start", ("^[з]г = x",), "зга азга", "zxa azga"),
    ("class", ("{Q}г = x",), "аг бг зг", "ax bx zg"),
    ("negated set", ("[!а]г = x",), "аг бг", "ag bx"),
    ("context is the source, not the output", ("[ь]а = ya", "ь ="), "ьа", "ya"),
]


@pytest.mark.parametrize(("rules", "text", "expected"), [c[1:] for c in PRECEDENCE], ids=[c[0] for c in PRECEDENCE])
def test_precedence_and_contexts(rules, text, expected):
    assert romanize(toy(*rules, classes={"Q": "аб"}), text) == expected


@pytest.mark.parametrize("rule", ["а", "[а = b", "= b", "$а = b", "{NONE}а = b"])
def test_unreadable_rule_is_quoted(rule):
    with pytest.raises(ValueError, match="rule") as raised:
        toy(rule)
    assert rule in str(raised.value)


CAPITALS = [
    ("щука", "shchuka"),
    ("Щука", "Shchuka"),
    ("ЩУКА", "SHCHUKA"),
    ("ВЩ", "VSHCH"),
    ("Я", "Ya"),
    ("Ю. Я. Щука", "Yu. Ya. Shchuka"),
    ("ЯК Я", "YAK YA"),
    ("ІМ'Я", "IMIA"),
    ("ЗГОРАНИ", "ZGHORANY"),
    ("Згорани", "Zghorany"),
    ("НАТО-Щ", "NATO-SHCH"),
]


@pytest.mark.parametrize(("native", "expected"), CAPITALS, ids=[c[0] for c in CAPITALS])
def test_capitals_follow_the_source(native, expected):
    assert romanize(KMU, native) == expected


WORDS = [
    ("Івано-Франківськ", "Ivano-Frankivsk"),
    ("Нова Яворівка", "Nova Yavorivka"),
    ("Ново-Яворівськ", "Novo-Yavorivsk"),
    ("Ново‐Яворівськ", "Novo‐Yavorivsk"),  # U+2010
    ("Знам'янка", "Znamianka"),
    ("Знам’янка", "Znamianka"),
    ("Знамʼянка", "Znamianka"),
    ("Знам`янка", "Znamianka"),
    ("'Яготин'", "'Yahotyn'"),
    ("‘Яготин’", "‘Yahotyn’"),
    ("«Єнакієве», 2014", "«Yenakiieve», 2014"),
    ("м.Яготин", "m.Yahotyn"),
    ("Ки\u0301їв", "Kyiv"),  # a stress mark is no letter
    ("Київ".encode().decode().replace("ї", "і\u0308"), "Kyiv"),  # decomposed
    ("Kyiv", "Kyiv"),
    ("", ""),
]


@pytest.mark.parametrize(("native", "expected"), WORDS, ids=[repr(w[0]) for w in WORDS])
def test_word_edges_and_apostrophes(native, expected):
    assert romanize(KMU, native) == expected


def test_apostrophe_unknown_to_the_scheme_stays_as_it_was():
    assert romanize(registry.scheme("ru-bgnpcgn1947"), "О’Нил, д'Артаньян") == "O’Nil, d'Artan’yan"


def test_unknown_letters_are_marked_and_listed():
    belarusian = registry.scheme("be-nat2007")
    assert romanize(belarusian, "Минск, Athēna, Ωmega") == f"M{UNMAPPED}nsk, Athēna, {UNMAPPED}mega"
    assert unmapped(belarusian, "Минск, Ωmega Щ") == [(1, "и"), (7, "Ω"), (13, "Щ")]
    assert unmapped(belarusian, "Мінск, сям'я, Athēna ’") == []


def test_variants_begin_with_the_canonical_form_and_stay_near_it():
    scheme = toy("а = a | o | u", "б = b | p")
    assert variants(scheme, "аб") == ("ab", "ap", "ob", "op", "ub", "up")
    assert variants(scheme, "Аб", limit=2) == ("Ab", "Ap")
    assert variants(scheme, "аааааааааа", limit=5)[0] == "aaaaaaaaaa"
    assert len(variants(scheme, "аааааааааа")) == 48


NATIVE = "".join(sorted({letter for scheme in SCHEMES for letter in scheme.alphabet}))
TEXTS = st.text(alphabet=NATIVE + NATIVE.upper() + "'’ -,.\u0301Aéζ1", max_size=12)


@settings(max_examples=40)
@given(text=TEXTS)
def test_output_is_latin_nfc_and_repeatable(text):
    for scheme in SCHEMES:
        form = romanize(scheme, text)
        assert unicodedata.is_normalized("NFC", form)
        assert form == romanize(scheme, text)
        foreign = [c for c in form if c.isalpha() and not unicodedata.name(c).startswith(("LATIN", "MODIFIER"))]
        assert foreign == []
        if not scheme.reading:  # a reading may meet words that it cannot read
            assert (UNMAPPED in form) == bool(unmapped(scheme, text))


@settings(max_examples=40)
@given(data=st.data())
def test_native_text_uses_only_the_declared_letters(data):
    # the table of a scheme with a reading maps the reading's working letters; the readings have tests of their own
    scheme = data.draw(st.sampled_from([one for one in SCHEMES if not one.reading]), label="scheme")
    letters = "".join(sorted(scheme.alphabet - {"ʼ"}))
    text = data.draw(st.text(alphabet=letters + letters.upper() + " -", max_size=12), label="text")
    kept = set(unicodedata.normalize("NFD", "".join(scheme.latin)))
    assert set(unicodedata.normalize("NFD", romanize(scheme, text))) <= kept | set(" -")


@settings(max_examples=60)
@given(data=st.data())
def test_variants_start_with_romanize(data):
    scheme = data.draw(st.sampled_from(SCHEMES), label="scheme")
    text = data.draw(TEXTS, label="text")
    forms = variants(scheme, text, limit=8)
    assert forms[0] == romanize(scheme, text)
    assert len(forms) == len(set(forms)) <= 8


@settings(max_examples=60)
@given(text=TEXTS)
def test_lower_case_does_not_depend_on_capitals(text):
    lower, upper = romanize(KMU, text).lower(), romanize(KMU, text.lower()).lower()
    assert unicodedata.normalize("NFC", lower) == unicodedata.normalize("NFC", upper)
