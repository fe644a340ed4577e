"""The scheme files: each runs its own samples, knows its language's alphabet, and states who stands behind it."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from translaudit.romanize import registry
from translaudit.romanize.engine import romanize, variants

FOLDER = Path(registry.__file__).with_name("schemes")
IDS = sorted(path.stem for path in FOLDER.glob("*.toml"))
CASES = [(identifier, sample) for identifier in IDS for sample in registry.samples(identifier)]
ALPHABETS = {
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюяʼ",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ",
}


@pytest.mark.parametrize(("identifier", "sample"), CASES, ids=[f"{i}-{s.native}" for i, s in CASES])
def test_sample(identifier, sample):
    assert romanize(registry.scheme(identifier), sample.native) == sample.romanized
    assert sample.source


@pytest.mark.parametrize("identifier", IDS)
def test_facts(identifier):
    table = tomllib.loads((FOLDER / f"{identifier}.toml").read_text(encoding="utf-8"))
    facts = registry.info(identifier)
    assert table["id"] == identifier
    assert identifier.startswith(facts.lang + "-")
    assert facts.status in {"official", "superseded", "usage", "historical"}
    assert len(facts.from_script) == 4
    assert facts.from_script.istitle()
    assert facts.from_script == "Cyrl" or facts.lang not in ALPHABETS
    assert facts.lossy
    assert registry.samples(identifier)
    if facts.status in {"official", "superseded"}:
        assert facts.year
        assert not facts.body.startswith("usage")
    if facts.status == "superseded":
        assert facts.valid_to


EAST_SLAVIC_AND_BULGARIAN = [identifier for identifier in IDS if registry.info(identifier).lang in ALPHABETS]


@pytest.mark.parametrize("identifier", EAST_SLAVIC_AND_BULGARIAN)
def test_knows_the_whole_alphabet(identifier):
    missing = set(ALPHABETS[registry.info(identifier).lang]) - registry.scheme(identifier).alphabet
    assert not missing


@pytest.mark.parametrize("identifier", [i for i in EAST_SLAVIC_AND_BULGARIAN if registry.info(i).reversible])
def test_reversible_schemes_keep_letters_apart(identifier):
    # one form never stands for two letters; sequences are not tested
    scheme = registry.scheme(identifier)
    forms = defaultdict(set)
    for letter in ALPHABETS[registry.info(identifier).lang].replace("ʼ", ""):
        forms[romanize(scheme, letter)].add(letter)
    doubled = {form: sorted(letters) for form, letters in forms.items() if len(letters) > 1}
    # DSTU 9112 writes й and ь alike and tells them by what stands before
    allowed = {"j": ["й", "ь"]} if identifier.startswith("uk-dstu9112") else {}
    assert doubled == allowed


PRESS = {
    "Харьков": "Kharkov",
    "Киев": "Kiev",
    "Зеленский": "Zelensky",
    "Красный Лиман": "Krasny Liman",
    "Торское": "Torskoye",
    "Боровеньки": "Borovenki",
    "Варваровка": "Varvarovka",
    "Кременная": "Kremennaya",
    "Николаев": "Nikolaev",
    "Запорожье": "Zaporozhe",
    "Артёмовск": "Artemovsk",
    "Сергей": "Sergei",
    "Алексей": "Alexei",
}


@pytest.mark.parametrize(("native", "form"), PRESS.items(), ids=PRESS)
def test_press_form_is_among_the_variants(native, form):
    assert form in variants(registry.scheme("ru-press"), native)


OPTIONAL = [
    ("uk-bgnpcgn1965", "розгляду", ("rozhlyadu", "roz·hlyadu")),
    ("ru-bgnpcgn1947", "Якутск", ("Yakutsk", "Yakut·sk")),
    ("ru-bgnpcgn1947", "Тыэкан", ("Tyekan", "Ty·ekan")),
    ("be-bgnpcgn1979", "Гезгалы", ("Hyezhaly", "Hyez·haly")),
    ("bg-law2009", "Илия", ("Ilia", "Iliya")),
    ("uk-1996", "Львів", ("L’viv", "Lviv")),
]


@pytest.mark.parametrize(("identifier", "native", "forms"), OPTIONAL, ids=[f"{i}-{n}" for i, n, _ in OPTIONAL])
def test_options_of_the_standard_are_variants(identifier, native, forms):
    assert variants(registry.scheme(identifier), native) == forms


MARKS = str.maketrans({"ʹ": "’", "'": "’", "ʺ": "”", '"': "”"})


@pytest.mark.parametrize(
    "identifier",
    ["uk-kmu55", "uk-bgnpcgn1965", "ru-bgnpcgn1947", "ru-icao", "be-nat2007", "bg-law2009"],
)
def test_measured_names(identifier, shared):
    lines = (shared / "eval/data/schemes.dev.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    rows = [row for row in map(json.loads, lines) if row["std"] == identifier]
    scheme = registry.scheme(identifier)
    right = sum(
        romanize(scheme, row["src"]).translate(MARKS) in {form.translate(MARKS) for form in row["ok"]} for row in rows
    )
    assert right >= 0.98 * len(rows)
