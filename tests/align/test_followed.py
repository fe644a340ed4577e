"""Whether one text renders another, where the alignment of their sentences leaves a doubt."""

from __future__ import annotations

import pytest

from translaudit.align.freedom import follows, usual
from translaudit.align.sentences import Alignment
from translaudit.audit import Settings, examine
from translaudit.document import Document
from translaudit.model import Bitext, Side
from translaudit.resources import Resources
from translaudit.rule import discover

RESOURCES = Resources()
HARBOUR = (
    "Im Hafen von Emden sind am Montag 14 Container ins Wasser gefallen. Der Sturm hatte die Kräne zwei Stunden lang lahmgelegt. "
    "Verletzt wurde niemand. Die Polizei sperrte das Becken bis zum Abend. Der Schaden liegt bei 3 Millionen Euro. "
    "Die Bergung der Ladung dauert nach Angaben der Feuerwehr bis Freitag."
)
CHOIR = (
    "The choir of Saint Anne sings on Monday with 16 children. Its leader had looked for two soloists for years. "
    "Tickets are sold out. The priest opens the doors at noon on the day. The new organ cost them 5 million euros. "
    "Children of the parish may try the pedals after the concert until Friday."
)
SAME = (
    "Fourteen containers fell into the water in the port of Emden on Monday. The storm had paralysed the cranes for two hours. "
    "Nobody was injured. The police closed the basin until the evening. The damage is put at 3 million euros. "
    "Salvaging the cargo will take until Friday, the fire brigade says."
)


def document(original: str, translation: str) -> Document:
    return Document(Bitext("x", Side("x", "en", translation), Side("x", "de", original)), RESOURCES)


@pytest.mark.parametrize(("closeness", "close"), [(0.69, True), (0.3, True), (0.3, False)])
def test_words_without_counterpart_tell_that_a_text_renders_another(closeness, close):
    found = Alignment((), closeness, close)
    most = usual("de-AT", "en")
    assert not follows(found, lambda: (100, int(270 * most)), "de", "en")
    assert follows(found, lambda: (100, int(240 * most)), "de", "en") is close


def test_they_tell_that_a_text_renders_this_one_where_sentences_share_nearly_enough():
    few = (100, int(120 * usual("de", "en")))
    assert follows(Alignment((), 0.45, close=False), lambda: few, "de", "en")
    assert not follows(Alignment((), 0.2, close=False), lambda: few, "de", "en")


def test_too_few_words_tell_nothing():
    assert follows(Alignment((), 0.3, close=True), lambda: (30, 30), "de", "en")
    assert not follows(Alignment((), 0.45, close=False), lambda: (30, 0), "de", "en")


def test_the_original_of_another_text_is_seen_though_its_sentences_pair_off():
    held = document(HARBOUR, CHOIR)
    assert held.alignment is not None
    assert held.alignment.close
    assert not held.close
    said = examine(held.bitext, RESOURCES, discover(plugins=False, only={"number-mismatch"}), Settings())
    assert not said.findings
    assert [note for note in said.summary.notes if note.startswith("not a close translation")]


def test_its_own_is_compared():
    assert document(HARBOUR, SAME).close
    wrong = document(HARBOUR, SAME.replace("3 million", "5 million"))
    said = examine(wrong.bitext, RESOURCES, discover(plugins=False, only={"number-mismatch"}), Settings())
    assert [one.text for one in said.findings] == ["5 million"]
