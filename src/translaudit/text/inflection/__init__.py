"""Inflected forms of names and terms: which words are forms of this lemma, and which form of that one stands beside it.

Reach for it to accept Харкова where Харків is listed, and to answer Kiews with Kyjiws. The knowledge is in the TOML
files beside this module, one a language; common words of Russian and Ukrainian come from the dictionaries of
`pymorphy3`. It does not find lemmas of unknown words, and it does not know a person's sex or a place's rank: it gives
the forms of every reading. Lemmas and texts are expected with apostrophes folded to U+0027 (`fold_apostrophes`).
"""

from __future__ import annotations

from translaudit.text.inflection.paradigms import Paradigm, forms, paradigm, realise, slots_of
from translaudit.text.inflection.tables import LANGUAGES

__all__ = ["LANGUAGES", "Paradigm", "forms", "paradigm", "realise", "slots_of"]
