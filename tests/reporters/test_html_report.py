"""The HTML report: one page that stands by itself, whatever the texts hold."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.model import Confidence, Finding, Related, Report, Severity, Summary
from translaudit.reporters import reporter
from translaudit.reporters.look import Look

PART = {"value": 0.5, "interval": [0.25, 0.75], "enough": True}
SCORES = {
    "overall": 81.5,
    "interval": [70.2, 90.8],
    "enough": False,
    "adherence": {"accepted": 1, "mentions": 2, **PART},
    "fidelity": {"penalty": 5, "words": 1234, **PART},
    "names": {"same": 0, "mentions": 0, "names": 0, "value": None, "interval": None, "enough": False},
    "terms": {"expected": 0, "found": 0, "value": None, "interval": None, "enough": False},
    "signature": "langs:uk-en",
}
VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(HTMLParser):
    """What a page holds; fails where an element is not closed in its order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.text += data

    def of(self, tag):
        return [attrs for name, attrs in self.seen if name == tag]


def finding(text="Kharkov", message="“Kharkov” is Russian.", number=1, severity=Severity.MAJOR):
    excerpt = f"Dark is {text} again."
    source = Related("source", "a.uk.txt", 0, 6, 1, 1, "Харків", "the name", "1")
    other = Related("target", "b.en.txt", 0, 6, 7, 2, text, "the other spelling", "1")
    return Finding(
        path="a.en.txt", document="a.en.txt", line=number, column=9, start=8, end=8 + len(text), segment="1",
        segment_start=8, segment_end=8 + len(text), text=text, rule="name-variant", code="TA103",
        category="transliteration-variant", mqm="terminology", severity=severity, confidence=Confidence.HIGH,
        message=message, suggestions=("Kharkiv",), related=(source, other), fingerprint=f"{number:016x}",
        excerpt=excerpt, excerpt_source="Темно в Харків знову.", source_lang="uk", target_lang="en",
    )  # fmt: skip


def page(*findings, summary=Summary("a.en.txt", "a.en.txt", "a.uk.txt", "uk", "en", 2, 6, {}, ("a note",))):  # noqa: B008
    parts: list[str] = []
    made = reporter("html", parts.append, Look())
    made.document(summary, findings)
    made.end(Report("0", (), (), (), SCORES))
    return "".join(parts)


def test_a_finding_has_both_sides_with_its_spots_marked():
    shown = Page(page(finding()))
    assert "Dark is Kharkov again." in shown.text
    assert "Темно в Харків знову." in shown.text
    assert "Try: “Kharkiv”." in shown.text
    assert "b.en.txt:7:2: the other spelling" in shown.text
    assert len(shown.of("mark")) == 2
    assert {one.get("dir") for one in shown.of("p") if one.get("class") in ("source", "target")} == {"auto"}


def test_scores_have_their_intervals():
    shown = Page(page(finding()))
    assert "overall81.5" in shown.text
    assert "70 to 91 with 95 %; of 100; too little text to judge by" in shown.text
    assert "names" not in [one.get("id") for one in shown.of("h2")]


def test_it_asks_nothing_of_the_network_and_runs_nothing():
    text = page(finding())
    shown = Page(text)
    assert not shown.of("script")
    assert not [attrs for _, attrs in shown.seen if {"src", "href", "onclick", "onload"} & set(attrs)]
    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize(
    "hostile", ["</style><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt;"]
)
def test_hostile_text_stays_text(hostile):
    shown = Page(
        page(finding(text=hostile, message=hostile), summary=Summary(hostile, hostile, None, "uk", "en", 1, 1))
    )
    assert hostile in shown.text
    assert not shown.of("script")
    assert not shown.of("img")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1), st.text())
def test_any_text_keeps_the_page_whole(text, message):
    Page(page(finding(text=text, message=message.encode("utf-8", "ignore").decode())))


def test_the_worst_come_first_and_two_thousand_findings_stay_small():
    many = [finding(number=number, severity=Severity.MINOR) for number in range(1, 2500)]
    worst = finding(number=9999, severity=Severity.CRITICAL)
    text = page(*many, worst)
    assert len(text.encode()) <= 400_000
    shown = Page(text)
    articles = shown.of("article")
    assert articles[0]["class"] == "critical"
    assert len(articles) == 400
    assert shown.text.count("minor name-variant: Kharkov → Kharkiv") == 1600
    assert "500 more findings not shown here." in shown.text
