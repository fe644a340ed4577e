from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from translaudit.errors import InputError
from translaudit.termbase import load, tbx
from translaudit.termbase.concept import Status

HEADER = "<tbxHeader><fileDesc><titleStmt><title>Sky</title></titleStmt><sourceDesc><p>Desk</p></sourceDesc></fileDesc>"
DCT = f"""<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
{HEADER}<encodingDesc><p>nothing</p></encodingDesc></tbxHeader>
<text><body>
<conceptEntry id="c5">
  <transacGrp><basic:transactionType>origination</basic:transactionType><date>2010-04-17</date></transacGrp>
  <basic:subjectField>Place</basic:subjectField>
  <basic:subjectField>Stellar birth</basic:subjectField>
  <min:externalCrossReference target="https://example.org/a">Atlas</min:externalCrossReference>
  <note>seen by
    eye</note>
  <langSec xml:lang="EN">
    <descripGrp><basic:definition>A group
      of stars.</basic:definition><basic:source>Handbook</basic:source></descripGrp>
    <termSec>
      <term>open
        <hi>cluster</hi></term>
      <min:partOfSpeech>noun</min:partOfSpeech>
      <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
      <descripGrp><basic:context>There it is.</basic:context><basic:source>Log</basic:source></descripGrp>
    </termSec>
    <termSec><term>galactic cluster</term>
      <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>
      <basic:source>Gazette</basic:source><note>old</note><note>translaudit:until=1950</note>
    </termSec>
  </langSec>
  <langSec xml:lang="es"><termSec><term>cúmulo abierto</term></termSec><termSec><term>cúmulo</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>"""

DCA = DCT.replace('style="dct"', 'style="dca"')
for module, element, names in (
    ("min", "termNote", ("partOfSpeech", "administrativeStatus")),
    ("basic", "descrip", ("subjectField", "definition", "context")),
    ("basic", "admin", ("source",)),
    ("basic", "transac", ("transactionType",)),
    ("min", "xref", ("externalCrossReference",)),
):
    for name in names:
        DCA = DCA.replace(f"<{module}:{name}", f'<{element} type="{name}"').replace(
            f"</{module}:{name}>", f"</{element}>"
        )

V2 = DCA.replace("tbx xml", "martif xml").replace("</tbx>", "</martif>").replace("<tbx ", "<martif ")
for new, old in (
    ("tbxHeader", "martifHeader"),
    ("conceptEntry", "termEntry"),
    ("langSec", "langSet"),
    ("termSec", "tig"),
):
    V2 = V2.replace(new, old)
V2 = V2.replace("?>\n", '?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n', 1)
NTIG = V2.replace("<tig>", "<ntig><termGrp>").replace("</tig>", "</termGrp></ntig>")


@pytest.mark.parametrize("text", [DCT, DCA, V2, NTIG], ids=["v3-dct", "v3-dca", "v2-tig", "v2-ntig"])
def test_every_style_reads_alike(text):
    termbase = tbx.parse(text.encode(), path="sky.tbx")
    (concept,) = termbase.concepts
    assert (termbase.title, termbase.licence, termbase.source) == ("Sky", "", "Desk")
    assert (concept.id, concept.kind, concept.source) == ("c5", "place", "Atlas (https://example.org/a)")
    assert concept.note == ("Subject field: Stellar birth\nseen by\neye\nDefinition (en): A group of stars. (Handbook)")
    assert [(term.text, term.lang, term.status.value) for term in concept.terms] == [
        ("open cluster", "en", "preferred"),
        ("galactic cluster", "en", "superseded"),
        ("cúmulo abierto", "es", "preferred"),
        ("cúmulo", "es", "admitted"),
    ]
    old = concept.terms[1]
    assert (old.note, old.source, old.until) == ("old", "Gazette", "1950")
    assert termbase.lost == (("context", 1), ("date", 1), ("partOfSpeech", 1), ("source", 1), ("transactionType", 1))
    assert concept.line == text[: text.index('id="c5"')].count("\n") + 1
    assert old.line == text[: text.index("galactic")].count("\n") + 1


TOML = """[concept.kyiv]
kind = "place"
en.preferred = ["Kyiv"]
en.deprecated = [{ term = "Kiev", case = "initial" }]
en.exceptions = ["chicken <Kiev>"]

[concept."2nd army"]
kind = "corps"
uk.preferred = ["2-га армія"]
"""


def test_written_dct_uses_the_modules_of_tbx_basic():
    root = ET.fromstring(load.dump(load.parse(TOML, "toml"), "tbx3-dct"))
    ns = {
        "t": "urn:iso:std:iso:30042:ed-2",
        "min": "http://www.tbxinfo.net/ns/min",
        "b": "http://www.tbxinfo.net/ns/basic",
    }
    statuses = root.findall(".//t:termSec/min:administrativeStatus", ns)
    assert [status.text for status in statuses] == [
        "preferredTerm-admn-sts",
        "deprecatedTerm-admn-sts",
        "preferredTerm-admn-sts",
    ]
    assert [field.text for field in root.findall(".//t:conceptEntry/b:subjectField", ns)] == ["place"]
    assert not root.findall(".//*[@type='administrativeStatus']")


@pytest.mark.parametrize("name", ["tbx3-dca", "tbx2"])
def test_written_dca_uses_attributes(name):
    text = load.dump(load.parse(TOML, "toml"), name)
    assert '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>' in text
    assert "<note>translaudit:exception:en=chicken &lt;Kiev&gt;</note>" in text
    assert ("<martif" in text and "<tig>" in text and "<termEntry" in text) == (name == "tbx2")


def test_ids_are_xml_names():
    text = load.dump(load.parse(TOML, "toml"), "tbx3-dca")
    assert '<conceptEntry id="kyiv">' in text
    assert '<conceptEntry id="c1">' in text
    assert [concept.id for concept in load.parse(text, "tbx3-dca").concepts] == ["kyiv", "2nd army"]


def test_entries_without_ids_get_numbers():
    entry = '<termEntry{}><langSet xml:lang="en"><tig><term>a</term></tig></langSet></termEntry>'
    entries = "".join([entry.format(attribute) for attribute in ("", ' id="c1"', "")])
    text = f"<martif><text><body>{entries}</body></text></martif>"
    assert [concept.id for concept in tbx.parse(text.encode()).concepts] == ["c2", "c1", "c3"]


def test_other_encodings():
    text = DCT.replace("UTF-8", "UTF-16")
    assert tbx.parse(text.encode("utf-16")) == tbx.parse(DCT.encode())


SMALL = """<tbx style="dca"><text><body>
<conceptEntry id="c1">
<langSec xml:lang="en">
<termSec><term>a</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
</langSec></conceptEntry></body></text></tbx>"""
LAUGHS = '<!DOCTYPE tbx [\n<!ENTITY a "ha">\n<!ENTITY b "&a;&a;&a;">\n]>\n' + SMALL.replace(">a<", ">&b;<")
BAD = {
    "billion-laughs": (LAUGHS, 2, "declares the entity “a”", "Replace"),
    "external-entity": ('<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n' + SMALL, 1, "entity “a”", ""),
    "parameter-entity": ('<!DOCTYPE tbx [\n<!ENTITY % a "x">]>\n' + SMALL, 2, "entity “a”", ""),
    "entity-of-a-dtd": ('<!DOCTYPE tbx SYSTEM "a.dtd">\n' + SMALL.replace(">a<", ">&x;<"), 5, "“&x;” stands for", ""),
    "unknown-entity": (SMALL.replace(">a<", ">&x;<"), 4, "undefined entity (column 16)", "&amp;"),
    "not-well-formed": (SMALL.replace("</term>", "", 1), 4, "mismatched tag (column", "Export"),
    "empty": ("", 1, "no element found", ""),
    "other-root": ("<xliff/>", 1, "begins with <xliff>", "<martif"),
    "other-style": (SMALL.replace("dca", "dcx"), 1, "“dcx” is not a style", "dct"),
    "unknown-status": (
        SMALL.replace("preferredTerm-admn", "preferedTerm-admn"),
        4,
        "not a status",
        "preferredterm-admn-sts",
    ),
    "unknown-language": (SMALL.replace('"en"', '"ua"'), 3, "“ua” is not a language", "“uk”"),
    "no-language": (SMALL.replace(' xml:lang="en"', ""), 3, "The language is empty", ""),
    "empty-term": (SMALL.replace(">a<", "><"), 4, "The term is empty", ""),
    "no-term": (SMALL.replace("<term>a</term>", ""), 4, "There is no <term>", ""),
    "id-twice": (
        SMALL.replace("</body>", SMALL[SMALL.index("<body>") + 6 : SMALL.index("</text>")]),
        6,
        "on line 2",
        "",
    ),
    "unknown-encoding": ('<?xml version="1.0" encoding="klingon"?>' + SMALL, 1, "unknown encoding: klingon", "UTF-8"),
}


@pytest.mark.parametrize("case", BAD)
def test_refused(case):
    text, line, problem, hint = BAD[case]
    with pytest.raises(InputError) as raised:
        tbx.parse(text.encode(), path="a.tbx")
    error = raised.value
    assert problem in error.problem
    assert hint in error.hint
    assert (error.path, error.line) == ("a.tbx", line)


def test_a_plain_doctype_is_allowed_and_not_fetched():
    (concept,) = tbx.parse(('<!DOCTYPE tbx SYSTEM "http://192.0.2.1/a.dtd">' + SMALL).encode()).concepts
    assert concept.terms[0].status is Status.PREFERRED
