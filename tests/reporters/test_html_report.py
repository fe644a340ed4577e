"""The HTML report: one page that stands by itself, whatever the texts hold."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.model import Confidence, Finding, Related, Report, Severity, Summary
from translaudit.reporters import reporter
from translaudit.reporters.look import Look
from translaudit.reporters.timeline import Series, timelines

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
    assert [one.get("dir") for one in shown.of("p") if "lang" in one] == ["auto", "auto"]
    assert [one.get("lang") for one in shown.of("p") if "lang" in one] == ["uk", "en"]
    assert shown.text.index("Original, Ukrainian") < shown.text.index("Translation, English")


@pytest.mark.parametrize(("lang", "direction"), [("he", "rtl"), ("ar-EG", "rtl"), ("uk", "auto"), ("", "auto")])
def test_a_segment_runs_as_its_language_does_though_it_begins_with_a_foreign_name(lang, direction):
    shown = Page(page(finding()._replace(excerpt="Kharkov נפגעה.", target_lang=lang)))
    assert shown.of("p")[-2]["dir"] == direction


def test_one_finding_is_not_coloured_like_many():
    def shares(*findings):
        return [cell["style"] for cell in Page(page(*findings)).of("td") if cell.get("class") == "heat"]

    assert shares(finding()) == ["--share:10"]
    assert shares(*[finding(number=number) for number in range(1, 9)]) == ["--share:50"]


def test_scores_have_their_intervals():
    shown = Page(page(finding()))
    assert "overall81.5" in shown.text
    assert "of 100; 95 % interval 70 to 91; too little text to judge by" in shown.text
    assert "names" not in [one.get("id") for one in shown.of("h2")]


def test_it_asks_nothing_of_the_network_and_runs_nothing():
    text = page(finding())
    shown = Page(text)
    assert not shown.of("script")
    assert not [attrs for _, attrs in shown.seen if {"src", "onclick", "onload", "action"} & set(attrs)]
    ids = {attrs["id"] for _, attrs in shown.seen if "id" in attrs}
    assert {attrs["href"] for attrs in shown.of("a")} <= {f"#{id_}" for id_ in ids}
    (policy,) = [one["content"] for one in shown.of("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline';")
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
    assert articles[0]["class"].split() == ["critical", "high-sure", "TA103"]
    assert len(articles) > 50
    assert len(articles) + shown.text.count("name-variant: Kharkov → Kharkiv") == 2000
    assert "500 more findings not shown here." in shown.text


def test_many_documents_keep_the_page_small_and_show_the_worst_of_all():
    parts: list[str] = []
    made = reporter("html", parts.append, Look())
    for number in range(1, 1500):
        name = f"{number} {'long' * 30}"
        findings = [finding(number=2 * number + one, severity=Severity.MINOR) for one in range(2)]
        made.document(Summary(name, name, None, "uk", "en", 2, 6), findings)
    made.document(Summary("last", "last", None, "uk", "en", 2, 6), [finding(number=1, severity=Severity.CRITICAL)])
    made.end(Report("0", (), (), (), SCORES))
    text = "".join(parts)
    assert len(text.encode()) <= 400_000
    assert [one["class"].split()[0] for one in Page(text).of("article")].count("critical") == 1


def test_long_segments_keep_the_page_small():
    long = "Дощ ішов цілу ніч, і вода стояла в полі. " * 30
    many = [finding(message=long, number=number)._replace(excerpt_source=long) for number in range(1, 2001)]
    assert len(page(*many).encode()) <= 400_000


def test_equal_findings_have_one_id():
    shown = Page(page(finding(), finding()))
    ids = [attrs["id"] for _, attrs in shown.seen if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_each_box_hides_what_it_names():
    text = page(finding(), finding(number=2, severity=Severity.MINOR), finding(number=3, severity=Severity.MINOR))
    shown = Page(text)
    boxes = [attrs["id"] for attrs in shown.of("input")]
    assert boxes == ["show-major", "show-minor"]
    assert all("checked" in attrs for attrs in shown.of("input"))
    for box in boxes:
        kind = box.removeprefix("show-")
        assert f"body:has(#{box}:not(:checked)) main .{kind} {{ display: none; }}" in text
        assert any(kind in attrs["class"].split() for attrs in shown.of("article"))
    assert len(shown.of("label")) == len(boxes)
    assert len(shown.of("fieldset")) == len(shown.of("legend")) == 1


def test_headings_go_down_one_step_at_a_time():
    shown = Page(dated())
    levels = [int(tag[1]) for tag, _ in shown.seen if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {"header", "nav", "main"} <= {tag for tag, _ in shown.seen}


def dated(**more):
    """A page of twelve documents, one a month, that go over from Kiev to Kyiv in July."""
    parts: list[str] = []
    made = reporter("html", parts.append, Look())
    for month in range(1, 13):
        form = ("kyiv", "Kyiv", "Kyiv", "ok", 2) if month > 6 else ("kyiv", "Kyiv", "Kiev", "other", 2)
        name = f"{month:02}.en.txt"
        summary = Summary(name, name, None, "uk", "en", 1, 1, date=f"2022-{month:02}-10", forms=(form,))
        made.document(summary._replace(**more), (finding(number=month),))
    made.end(Report("0", (), (), (), SCORES))
    return "".join(parts)


def test_concepts_are_shown_by_document():
    shown = Page(dated())
    assert "Known names and terms by document" in shown.text
    heat = [attrs for attrs in shown.of("td") if attrs.get("class") == "heat" and attrs["style"] == "--share:50"]
    assert len(heat) == 6  # all mentions odd; one finding each is not many
    assert shown.text.count("2/2") == 6


def test_a_change_over_time_is_drawn_said_and_told_in_figures():
    shown = Page(dated())
    assert "From 2022-07-10: Kyiv in 6 of 6 documents (100 %), in 0 of 6 before (0 %), against Kiev" in shown.text
    (drawing,) = shown.of("svg")
    assert drawing["role"] == "img"
    assert drawing["aria-label"].startswith("Kyiv: share of Kyiv, Kiev from 2022-01 to 2022-12")
    assert [attrs["class"] for attrs in shown.of("path")] == ["f0", "f1", "change"]
    assert "Kyiv (house form) 6 documents" in shown.text


@pytest.mark.parametrize("date", ["", "soon", "2022-13-40"])
def test_without_dates_nothing_is_drawn(date):
    assert not Page(dated(date=date)).of("svg")


@pytest.mark.parametrize(
    ("days", "first", "last", "bars"),
    [
        (("2022-03-01", "2022-03-05"), "2022-03-01", "2022-03-05", 2),
        (("2019-01-05", "2021-12-31"), "2019-01", "2021-12", 2),
        (("2014-02-01", "2022-02-24"), "2014 Q1", "2022 Q1", 2),
        (("1990", "2022-02-24"), "1990", "2022", 2),
        (("1590-01-01", "2022-02-24", "2022-02-25"), "1590", "2022", 2),
    ],
)
def test_bars_are_as_wide_as_the_dates_ask(days, first, last, bars):
    seen = dict.fromkeys(zip(days, ("Kyiv", "Kiev", "Kiev"), strict=False), 1)
    text = timelines([Series("Kyiv", seen, "Kyiv")], 3)
    assert f"<span>{first}</span><span>{last}</span>" in text
    assert text.count('<th scope="row">') == bars


def test_dates_in_other_digits_are_no_iso_dates():
    assert timelines([Series("Kyiv", {("٢٠٢٢-٠١-٠١", "Kiev"): 1, ("٢٠٢٢-٠١-٠٢", "Kyiv"): 1})], 8) == ""


def test_quoted_words_of_other_directions_stand_alone():
    assert "“<bdi>15 מיליון</bdi>” (15,000,000)" in page(finding(message="not “15 מיליון” (15,000,000)"))


def _colours(block):
    return dict(re.findall(r"--([a-z0-9]+): (#[0-9a-f]+);", block))


def _light(colour):
    """Relative luminance (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one, other):
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _mixed(one, other, share):
    whole = [c if len(c) == 7 else "#" + "".join(d * 2 for d in c[1:]) for c in (one, other)]
    pairs = [[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in whole]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in zip(*pairs, strict=True))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_contrast_is_that_of_wcag_aa(dark):
    style = re.search(r"<style>(.*?)</style>", page(), re.DOTALL)[1]
    light, night = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    colours = _colours(light) | (_colours(night) if dark else {})
    assert _colours(light).keys() == _colours(night).keys()
    texts = [("ink", "paper"), ("ink", "soft"), ("dim", "paper"), ("dim", "soft"), ("ink", "mark"), ("ink", "other")]
    texts += [(name, "paper") for name in ("minor", "major", "critical", "neutral")]
    for text, ground in texts:
        assert _contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    assert _contrast(colours["ink"], _mixed(colours["major"], colours["paper"], 0.5)) >= 4.5
    for number in range(4):  # drawings
        assert _contrast(colours[f"f{number}"], colours["soft"]) >= 3, number
