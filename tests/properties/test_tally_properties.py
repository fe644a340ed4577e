"""However a corpus is cut into documents, batches and processes, the tally and the scores are the same bytes."""

from __future__ import annotations

import json
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from translaudit.audit import Settings, across, conclude, examine, merge
from translaudit.model import Bitext, Confidence, Examined, Example, Side, SkippedRule, Summary, Tally
from translaudit.resources import Resources
from translaudit.rule import discover
from translaudit.runners.session import Running
from translaudit.scoring.scores import scores

RULES = discover(plugins=False)
WORDS = st.sampled_from(["Kyiv", "Kiev", "Харків", "a", ""])
COUNTS = st.integers(1, 10**6)
PLACES = st.builds(
    Example, WORDS, WORDS, *[st.integers(0, 9)] * 2, *[st.integers(1, 3)] * 2, WORDS, WORDS, st.integers(0, 3)
)
CORPUS = Settings(Confidence.LOW, scope="corpus")


@st.composite
def tallies(draw):
    counts = {("documents",): 1, ("words",): draw(COUNTS), ("segments",): draw(COUNTS)}
    for form, verdict in draw(st.sets(st.tuples(WORDS, st.sampled_from(["ok", "other"])), max_size=4)):
        counts[("form", "en", draw(st.sampled_from(["name", "term"])), "kyiv", form, verdict)] = draw(COUNTS)
    for rule, severity in draw(st.sets(st.tuples(WORDS, st.sampled_from(["MINOR", "MAJOR", "NEUTRAL"])), max_size=3)):
        counts[("finding", rule, severity)] = draw(COUNTS)
    if draw(st.booleans()):
        counts[("terms", "expected")] = draw(COUNTS)
        counts[("terms", "found")] = draw(COUNTS)
    # As merging keeps them: sorted, without doubles, a few.
    places = {
        ("name", key): tuple(sorted(found)[:5])
        for key, found in draw(st.dictionaries(WORDS, st.sets(PLACES, min_size=1, max_size=9), max_size=3)).items()
    }
    return Tally(counts, places)


def written(tally: Tally) -> bytes:
    """All that a tally says, in an order of its own."""
    rows = [sorted(tally.counts.items()), sorted(tally.places.items()), scores(tally)]
    return json.dumps(rows, ensure_ascii=False).encode()


@given(tallies(), tallies())
def test_merging_commutes(one, other):
    assert written(merge(one, other)) == written(merge(other, one))


@given(tallies(), tallies(), tallies())
def test_merging_associates(one, two, three):
    assert written(merge(merge(one, two), three)) == written(merge(one, merge(two, three)))


@given(tallies())
def test_nothing_is_neutral(one):
    assert written(merge(Tally(), one)) == written(one) == written(merge(one, Tally()))


@given(tallies(), tallies())
def test_merging_leaves_its_parts_as_they_were(one, other):
    before = written(one), written(other)
    merge(one, other)
    assert (written(one), written(other)) == before


@given(st.lists(tallies(), max_size=9), st.data())
def test_any_batching_in_any_order_gives_the_same_bytes(parts, data):
    whole = reduce(merge, parts, Tally())
    shuffled = data.draw(st.permutations(parts))
    cuts = sorted(data.draw(st.sets(st.integers(0, len(parts)), max_size=4)))
    batches = [shuffled[start:end] for start, end in zip([0, *cuts], [*cuts, len(parts)], strict=True)]
    assert written(reduce(merge, [reduce(merge, batch, Tally()) for batch in batches], Tally())) == written(whole)


def examined(number: int, tally: Tally) -> Examined:
    summary = Summary(f"{number}.txt", f"{number}.txt", None, "uk", "en", 1, 1)
    return Examined((), tally, summary, (SkippedRule("wrong-sense", "no lexicon"),) if number % 2 else ())


@given(st.lists(tallies(), max_size=17), st.data())
def test_a_running_total_is_the_plain_sum_and_knows_no_order(parts, data):
    documents = [examined(number, tally) for number, tally in enumerate(parts)]
    one, other = Running(), Running()
    for document in documents:
        one.add(document)
    for document in data.draw(st.permutations(documents)):
        other.add(document)
    assert written(one.tally) == written(other.tally) == written(reduce(merge, parts, Tally()))
    assert one.report(RULES, Settings()) == other.report(RULES, Settings())


@given(tallies())
def test_scores_stay_within_bounds_and_say_their_counts(tally):
    said = conclude(tally, rules=RULES, settings=Settings(), languages=["uk-en"])
    assert 0 <= said["overall"] <= 100
    for part in ("adherence", "names", "fidelity"):
        value = said[part]["value"]
        assert value is None or 0 <= value <= 1
    assert said["adherence"]["accepted"] <= said["adherence"]["mentions"]
    assert said["names"]["same"] <= said["names"]["mentions"]


NAMES = st.sampled_from(
    ["Olena Tretyakova", "Olena Tretiakova", "Iryna Tretiakova", "Kovalchuk", "Kowaltschuk", "Serhii Dub", "Serhiy Dub"]
)
TEXTS = st.lists(NAMES, min_size=1, max_size=4).map(lambda names: "".join(f"There we met {name}. " for name in names))


@settings(max_examples=40)
@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_findings_of_a_corpus_do_not_depend_on_order_or_batching(texts, data):
    bitexts = [
        Bitext(f"d{number}", Side(f"{number}.txt", "en", text), source_lang="uk") for number, text in enumerate(texts)
    ]
    parts = [examine(bitext, Resources(), RULES, CORPUS).tally for bitext in bitexts]
    whole = reduce(merge, parts, Tally())
    shuffled = data.draw(st.permutations(parts))
    cut = data.draw(st.integers(0, len(parts)))
    halves = [reduce(merge, half, Tally()) for half in (shuffled[:cut], shuffled[cut:])]
    again = merge(*halves)
    assert written(again) == written(whole)
    said = across(whole, rules=RULES, settings=CORPUS, languages=["uk-en"])
    assert across(again, rules=RULES, settings=CORPUS, languages=["uk-en"]) == said
    for one in said:
        assert bitexts[int(one.document[1:])].target.text[one.start : one.end] == one.text
        for place in one.related:
            assert bitexts[int(place.path[:-4])].target.text[place.start : place.end] == place.text
