"""Gettext catalogues: which entries are read, what they are called, where they lie, and what is wrong with bad ones."""

from __future__ import annotations

from time import process_time

import pytest
from file_places import assert_ends, assert_in_step, cells, write
from hypothesis import given
from hypothesis import strategies as st

from translaudit.errors import InputError, UsageError
from translaudit.readers import read
from translaudit.readers.codes import without_codes
from translaudit.text.positions import Locator

HEADER = r"""msgid ""
msgstr ""
"Language: uk_UA\n"
"PO-Revision-Date: 2022-03-03 12:00+0200\n"
"Content-Type: text/plain; charset=UTF-8\n"
"X-Source-Language: en\n"
"""
ENTRIES = (
    HEADER
    + r"""
# of the translator
#. of the programmer
#: app.c:1
#, c-format
msgctxt "menu"
msgid "Visit %s"
msgstr "Відвідайте %s"

#, fuzzy, c-format
#| msgid "Before"
msgid "Fuzzy"
msgstr "Нечітко"

msgid "Untranslated"
msgstr ""

msgid ""
"Two\n"
"lines"
msgstr ""
"Два\n"
"ряд" "ки"

msgid "One \"file\""
msgid_plural "%d files"
msgstr[0] "%d файл"
msgstr[1] "%d файли"
msgstr[2] ""

#, fuzzy
#~ msgid "Obsolete"
#~ msgstr "Застаріле"

msgid
"Last"
msgstr "Останнє"
"""
)


def only(folder, content, name="a.po", **options):
    (bitext,) = read(write(folder, name, content), **options)
    return bitext


def test_entries(tmp_path):
    bitext = only(tmp_path, ENTRIES)
    assert (bitext.target.lang, bitext.source.lang, bitext.date) == ("uk-UA", "en", "2022-03-03")
    assert cells(bitext) == [
        ("Visit \ufffc", "Відвідайте \ufffc"),
        ("Two\nlines", "Два\nрядки"),
        ("\ufffc files", "\ufffc файл"),  # the number that the singular does not have
        ("\ufffc files", "\ufffc файли"),
        ("Last", "Останнє"),
    ]
    assert [one.id for one in bitext.segments] == [
        "menu|Visit %s",
        "Two lines…81218d99",
        'One "file"[0]',
        'One "file"[1]',
        "Last",
    ]
    for side in (bitext.target, bitext.source):
        assert_in_step(side, ENTRIES, opaque=" \n\ufffc")
        assert_ends(side, ENTRIES)


def test_first_plural_form_renders_the_singular_where_that_fits(tmp_path):
    entry = 'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d Datei"\nmsgstr[1] "%d Dateien"\n'
    assert cells(only(tmp_path, entry, target_lang="de"))[0] == ("\ufffc file", "\ufffc Datei")
    entry = 'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d 件"\n'
    assert cells(only(tmp_path, entry, target_lang="ja")) == [("\ufffc files", "\ufffc 件")]


ARABIC = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5"


@pytest.mark.parametrize(
    ("rule", "alone"),
    [
        (f"nplurals=6; plural={ARABIC};", [0, 2]),
        (f"nplurals=6; plural=({ARABIC});", [0, 2]),
        ("nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);", [2]),
        ("nplurals=3; plural=(n%10==0 ? 0 : n%10==1 && n%100!=11 ? 1 : 2);", []),
        ("nplurals=3; plural=n/0;", []),
        ("nplurals=3; plural=__import__('os');", []),
        ("nplurals=3; plural=" + "(" * 300, []),
        ("nplurals=3;", []),
    ],
)
def test_a_form_for_no_thing_or_two_alone_is_passed_over(tmp_path, rule, alone):
    forms = "".join(f'msgstr[{form}] "f{form}"\n' for form in range(3))
    header = f'msgid ""\nmsgstr "Language: ar\\n"\n"Plural-Forms: {rule}\\n"\n\n'
    bitext = only(tmp_path, f'{header}msgid "%d file"\nmsgid_plural "%d files"\n{forms}')
    assert [text for _, text in cells(bitext)] == [f"f{form}" for form in range(3) if form not in alone]


@pytest.mark.parametrize(
    ("name", "header", "given", "lang"),
    [
        ("a.po", "Language: pt_BR", "de", "pt-BR"),
        ("a.po", "Language: sr@latin", "", "sr-Latn"),
        ("a.po", "Language: ", "de", "de"),
        ("de.po", "Language: ", "", "de"),
        ("app.de.po", "Language: fr", "", "fr"),
        ("locale/de/LC_MESSAGES/app.po", "Language: ", "", "de"),
        ("a.po", "Language: Ukrainian", "uk", "uk"),
        ("locale/sr@latin/LC_MESSAGES/app.po", "Language: ", "", "sr"),
    ],
)
def test_language_of_the_translation(tmp_path, name, header, given, lang):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    text = f'msgid ""\nmsgstr "{header}\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    assert only(tmp_path, text, name, target_lang=given).target.lang == lang


def test_originals_are_english_where_nothing_says_otherwise(tmp_path):
    assert only(tmp_path, 'msgid "Menu"\nmsgstr "Menü"\n', target_lang="de").source_lang == "en"
    assert only(tmp_path, 'msgid "Меню"\nmsgstr "Menü"\n', target_lang="de", source_lang="ru").source_lang == "ru"
    german = "Die Datei konnte nicht geöffnet werden, weil sie von einem anderen Programm benutzt wird."
    assert only(tmp_path, f'msgid "{german}"\nmsgstr "x"\n', target_lang="uk").source_lang == "de"


def test_names_of_texts_are_no_originals(tmp_path):
    entry = 'msgid "menu.file_open"\nmsgstr "Відкрити"\n\nmsgid "Open. Now"\nmsgstr "Відкрити"\n'
    assert cells(only(tmp_path, entry, target_lang="uk")) == [(None, "Відкрити"), ("Open. Now", "Відкрити")]


def test_escapes(tmp_path):
    entry = r"""msgid "a"
msgstr "\"\\\t\n\101\x41\320\230\xd0\x98\p\\x41"
"""
    bitext = only(tmp_path, entry, target_lang="uk")
    assert bitext.target.text == '"\\\t\nAAИИ\\p\\x41'
    assert [Locator(bitext.target).locate(at).offset - 18 for at in (0, 1, 2, 3, 8, 9, 10, 11)] == [
        *(0, 2, 4, 6, 32, 33, 34, 36),
    ]


texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0") | st.sampled_from('%s{}<b>&;"\\'), max_size=14
)
_ESCAPES = {"\n": r"\n", "\r": r"\r", "\t": r"\t", '"': r"\"", "\\": r"\\"}


@st.composite
def strings(draw, text):
    """A text as a catalogue may write it: in one piece or several, escaped where it must be or may be."""
    written = ""
    for sign in text:
        if sign in '\n\r"\\' or (sign == "\t" and draw(st.booleans())):
            written += _ESCAPES[sign]
        else:
            written += sign
        if draw(st.integers(0, 4)) == 0:
            written += draw(st.sampled_from(['"\n"', '" "', '"\n  "', '""']))
    return f'"{written}"'


@st.composite
def catalogues(draw):
    """Pairs of texts, and a catalogue of them."""
    pairs = draw(
        st.lists(st.tuples(texts, texts.filter(lambda text: without_codes(text).strip())), min_size=1, max_size=4)
    )
    file = HEADER
    for number, (source, target) in enumerate(pairs):
        between = draw(st.sampled_from(["\n", "\n\n", "\n# x\n", '\n#~ msgid "o"\n#~ msgstr "o"\n\n']))
        file += f'{between}msgctxt "{number}"\nmsgid {draw(strings(source))}\nmsgstr {draw(strings(target))}\n'
    return pairs, file.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))


@given(catalogues())
def test_any_text_comes_back_with_its_places(tmp_path_factory, made):
    pairs, file = made
    bitext = only(tmp_path_factory.mktemp("po"), file)
    assert [target for _, target in cells(bitext)] == [without_codes(target) for _, target in pairs]
    for (source, _), (given_source, _) in zip(cells(bitext), pairs, strict=True):
        assert source in (None, without_codes(given_source))
    for side in filter(None, (bitext.target, bitext.source)):
        assert_in_step(side, file, opaque=" \n\r\t\ufffc")
        assert_ends(side, file, opaque=" \n\r\t\ufffc")


def test_comments_allow_findings_in_their_entry_or_the_file(tmp_path):
    text = (
        HEADER
        + r"""
# translaudit: allow deprecated-term -- a quotation
msgid "a"
msgstr ""
"б"
"в"

#. translaudit: allow-file name-variant -- old names
msgid "c"
msgstr "г"

# translaudit: allow deprecated-term -- not read
#, fuzzy
msgid "d"
msgstr "ґ"
"""
    )
    found = only(tmp_path, text).target.allowances
    assert [(one.line, one.first, one.rules, one.problem) for one in found] == [
        (8, 10, ("deprecated-term",), ""),
        (14, 1, ("name-variant",), ""),
    ]
    assert found[0].last == 12
    assert found[1].last > 1_000


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('msgid "a"\nmsgstr "b\n', ["a.po:2", "does not end", '\\"']),
        ('msgid "a"\nmsgstr "b" c\n', ["a.po:2"]),
        ('msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n', ["a.po:2", "no part of an entry"]),
        ('msgid "a"\nmsgid "b"\n', ["a.po:2", "no msgstr"]),
        ('msgid "a"\n', ["a.po:1", "no msgstr"]),
        ('msgstr "a"\n', ["a.po:1", "without a msgid"]),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', ["a.po:3", "a second msgstr"]),
        ('msgid "a"\nmsgstr[0] "b"\nmsgstr[0] "c"\n', ["a.po:3", "a second msgstr"]),
        ('"a"\n', ["a.po:1", "belongs to nothing"]),
        ('msgid "a"\nmsgstrs "b"\n', ["a.po:2", "“msgstrs” is no keyword"]),
        ('msgid "a"\n\nmsgid_plural "b"\nmsgctxt "c"', ["a.po:4", "no msgstr"]),
        (HEADER.replace("UTF-8", "KOI8-R"), ["a.po:2", "charset=KOI8-R", "--encoding KOI8-R"]),
        (HEADER.replace("uk_UA", "Ukrainian"), ["a.po:2", "“Ukrainian” names no language", "“uk”"]),
        (b'msgid "a"\nmsgstr "\xc4\xe0"\n', ["a.po:2", "byte 18", "--encoding"]),
        ("one line of text", ["a.po:1", "no part of an entry"]),
    ],
)
def test_bad_catalogues_are_explained(tmp_path, content, words):
    with pytest.raises(InputError) as caught:
        list(read(write(tmp_path, "a.po", content)))
    for word in words:
        assert word in str(caught.value)


def test_other_encodings(tmp_path):
    text = HEADER.replace("UTF-8", "CP1251") + '\nmsgid "a"\nmsgstr "Харків"\n'
    assert only(tmp_path, text.encode("cp1251"), encoding="windows-1251").target.text == "Харків"
    assert only(tmp_path, text.replace("CP1251", "CHARSET")).target.text == "Харків"


def test_long_catalogues_are_cut_and_keep_what_is_allowed(tmp_path):
    entries = [f'\nmsgid "{number}"\nmsgstr "Є {number}"\n' for number in range(5_001)]
    entries[5_000] = "\n# translaudit: allow deprecated-term -- why" + entries[5_000]
    first, second = read(write(tmp_path, "a.po", HEADER + "".join(entries)))
    assert (len(first.segments), len(second.segments)) == (5_000, 1)
    assert [len(one.target.allowances) for one in (first, second)] == [0, 1]
    assert Locator(second.target).locate(0).line == 15_010


@pytest.mark.parametrize("piece", ['msgid "a"\nmsgstr "b"\n', '"', "\\", '"a', '"\\', "msgid ", "[", '"" '])
def test_hostile_lines_take_linear_time(tmp_path, piece):
    file = write(tmp_path, "a.po", 'msgid "a"\nmsgstr ' + piece * 50_000)
    try:
        list(read(file, target_lang="uk"))
    except InputError as error:
        assert error.line is not None  # noqa: PT017


def test_a_hostile_header_takes_linear_time(tmp_path):
    header = HEADER.replace("uk_UA", f"uk_UA \\t\\nX-Hostile: a{' ' * 50_000}b")
    begun = process_time()
    assert only(tmp_path, header + '\nmsgid "a"\nmsgstr "Є"\n').target.lang == "uk-UA"
    assert process_time() - begun < 5


def test_an_original_does_not_go_with_it(tmp_path):
    with pytest.raises(UsageError, match="both sides"):
        list(read(write(tmp_path, "a.po", HEADER), source="b.txt"))


def test_reads_what_polib_reads(tmp_path):
    polib = pytest.importorskip("polib")
    path = write(tmp_path, "a.po", ENTRIES.replace('" "', '"\n"').replace("msgid\n", "msgid "))  # one string a line
    expected = []
    for one in polib.pofile(path):
        if not one.obsolete and "fuzzy" not in one.flags:
            forms = one.msgstr_plural.values() if one.msgid_plural else [one.msgstr]
            expected += [without_codes(form) for form in forms if form]
    assert [target for _, target in cells(next(read(path)))] == expected
