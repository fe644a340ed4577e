"""Finding schemes by id and alias, and the schemes of a target language."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from translaudit.errors import UsageError
from translaudit.romanize import registry

CONVENTIONS = tomllib.loads(Path(registry.__file__).with_name("conventions.toml").read_text(encoding="utf-8"))
LANGUAGES = [name for name, value in CONVENTIONS.items() if isinstance(value, dict) and name != "borrowed"]


def test_schemes_are_sorted_and_unique():
    ids = [facts.id for facts in registry.schemes()]
    assert ids == sorted(set(ids))
    assert len(ids) > 60


def test_aliases_name_one_scheme_each():
    ids = {facts.id for facts in registry.schemes()}
    aliases = [alias for facts in registry.schemes() for alias in facts.aliases]
    assert len(aliases) == len(set(aliases))
    assert not ids & set(aliases)


def test_alias_finds_its_scheme():
    assert registry.scheme("uk-un2012").id == "uk-kmu55"
    assert registry.info("bg-bgnpcgn2013").id == "bg-law2009"


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("uk-kmu5", "uk-kmu55"),
        ("RU-ICAO", "ru-icao"),
        ("uk-un2021", "uk-un2012"),
        ("ru-bgn", "ru-bgnpcgn1947"),
        ("pinyn", "zh-pinyin"),
        ("uk-nothing", "schemes --lang uk"),
    ],
)
def test_unknown_name_hints_at_the_nearest(name, near):
    with pytest.raises(UsageError) as raised:
        registry.scheme(name)
    assert name in raised.value.problem
    assert near in raised.value.hint


@pytest.mark.parametrize("name", ["klingon", "nope"])
def test_far_off_name_hints_at_the_list(name):
    with pytest.raises(UsageError, match=name) as raised:
        registry.info(name)
    assert raised.value.hint.startswith("`translaudit schemes` lists them")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_conventions_name_schemes_of_their_language(lang):
    ids = {facts.id for facts in registry.schemes() if facts.lang == lang}
    named = {identifier for chain in CONVENTIONS[lang].values() for identifier in chain}
    backwards = {identifier for identifier in CONVENTIONS["backwards-only"] if identifier.startswith(f"{lang}-")}
    assert named | backwards == ids  # none unknown, none forgotten
    assert not named & backwards


CHAINS = [
    ("uk", "en", "uk-kmu55", "uk-un1998"),
    ("uk", "id", "uk-kmu55", "uk-un1998"),
    ("uk", "vi", "uk-kmu55", "uk-un1998"),
    ("uk", "de", "uk-de", "uk-un1998"),
    ("ru", "en", "ru-bgnpcgn1947", "ru-gost779b"),
    ("ru", "en-GB", "ru-bgnpcgn1947", "ru-gost779b"),
    ("ru", "nb", "ru-sv", "ru-gost779b"),
    ("bg", "en", "bg-law2009", "bg-sci"),
]


@pytest.mark.parametrize(("lang", "target", "first", "last"), CHAINS, ids=[f"{c[0]}-{c[1]}" for c in CHAINS])
def test_chain_begins_with_the_house_and_ends_with_scholars(lang, target, first, last):
    chain = registry.chain(lang, target)
    assert chain[0] == first
    assert chain[-1] == last
    assert len(chain) == len(set(chain))


@pytest.mark.parametrize(("lang", "target"), [("uk", "ru"), ("uk", "uk"), ("fr", "en"), ("ru", "zh-Hant")])
def test_chain_is_empty_where_nothing_is_romanized(lang, target):
    assert registry.chain(lang, target) == ()


def test_an_overlay_letter_replaces_the_plain_rule_beneath():
    # uk-sci leaves х open (x or ch); Czech decides
    assert registry.scheme("uk-cs").spellings["х"] == ("ch", "h")
    assert registry.scheme("uk-cs").spellings["ж"] == ("ž",)


def test_one_scheme_reads_one_file_at_most():
    code = (
        "import sys; from translaudit.storage import kept; read = kept.table; seen = []\n"
        "kept.table = lambda path: (seen.append(path.name), read(path))[1]\n"
        "from translaudit.romanize import registry; registry.scheme('ru-icao')\n"
        "print(seen); print({'difflib', 'regex', 'rapidfuzz'} & set(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    read, heavy = map(eval, out.splitlines())  # our own print
    assert set(read) <= {"ru-icao.toml"}  # not even that where it was compiled when the package was built
    assert heavy == set()
