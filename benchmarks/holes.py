"""Learns what `text/holes.py` weighs: where in English sentences nouns are missing once they were taken out.

    python benchmarks/holes.py SENTENCES.txt… --into src/translaudit/text/holes.toml

One good sentence a line. Needs spaCy with a small English model, scikit-learn, and WordNet's index files (`--wordnet`,
for words that the sentences have not). Words get their class from how they are tagged; then, out of each sentence up to
four nouns, names or pronouns are taken, with what they make one with, and a logistic regression tells the places where
they stood from all others. Weights below 0.2 go, the others are rounded to tenths: they tell as much. Lists by hand
that stand in the file (`[whole]`) stay.

What ships was learned from 1.9 million words: An Anarchist FAQ 15.3, as Debian has it, some Wikipedia articles and 300
news stories that gensim 4.4 has for its tests, and the examples of WordNet 3.0. Nothing of the sentences but counts is
in the file.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import textwrap
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from translaudit.text import holes

_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_KINDS = {
    "NN": "N",
    "NNS": "P",
    "NNP": "M",
    "NNPS": "M",
    "JJ": "J",
    "JJR": "J",
    "JJS": "J",
    "RB": "R",
    "RBR": "R",
    "RBS": "R",
    "VB": "V",
    "VBP": "V",
    "VBZ": "Z",
    "VBD": "D",
    "VBN": "D",
    "VBG": "G",
    "CD": "C",
}
_CLOSED = frozenset("DT IN PRP PRP$ TO CC MD WDT WP WRB EX PDT RP POS WP$ UH FW LS".split())
_VERBS = frozenset("be have do is are was were been being has had does did am not n't said says told".split())
_MERGED = {
    "MP": "P",
    "JR": "R",
    "JV": "J",
    "GJ": "J",
    "NP": "P",
    "DV": "V",
    "DN": "D",
    "NR": "N",
    "JP": "P",
    "JM": "M",
    "MZ": "Z",
    "RV": "V",
    "PR": "P",
    "DR": "D",
    "CR": "R",
    "CN": "N",
    "PV": "P",
    "DP": "P",
    "CJ": "J",
    "MR": "R",
    "CD": "D",
    "CV": "V",
    "CP": "P",
}
_LEAST, _SEEN = 0.2, 12
_PLAIN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")  # no joined marks, as editors put into quotations

Tagged = list[tuple[str, str, int]]


def tagged(paths: list[Path], model: str) -> list[tuple[str, Tagged]]:
    """Sentences with their words, tags of the Penn Treebank, and where these begin."""
    import spacy  # noqa: PLC0415  not needed to read the module

    nlp = spacy.load(model, exclude=["ner", "lemmatizer", "parser"])
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [(doc.text, [(one.text, one.tag_, one.idx) for one in doc]) for doc in nlp.pipe(lines, batch_size=256)]


def classes(sentences: list[tuple[str, Tagged]], wordnet: Path | None) -> dict[str, str]:
    """The class of each word: itself for words of grammar, else by its most frequent tags."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for _, words in sentences:
        for word, tag, _ in words:
            if _PLAIN.fullmatch(word) and tag != "NNP":
                counts[word.lower()][_KINDS.get(tag, tag)] += 1
    made: dict[str, str] = {}
    for word, seen in counts.items():
        total, (tag, often) = sum(seen.values()), seen.most_common(1)[0]
        frequent = total >= 3000 and tag not in "NPJM"
        if (tag in _CLOSED and often > total / 2 and total >= 25) or frequent or word in _VERBS:
            made[word] = word
        elif total >= 3:
            kinds = [kind for kind, n in seen.most_common() if n >= 0.12 * total and kind in _KINDS.values()][:2]
            joined = "".join(sorted(kinds))
            made |= {word: _MERGED.get(joined, joined)} if joined else {}
    return _more(made, wordnet) if wordnet else made


def _more(made: dict[str, str], wordnet: Path) -> dict[str, str]:
    """With the words of WordNet whose ending would mislead."""
    kinds: dict[str, set[str]] = defaultdict(set)
    seen: Counter[str] = Counter()
    for part, kind in (("noun", "N"), ("verb", "V"), ("adj", "J"), ("adv", "R")):
        for line in (wordnet / f"index.{part}").read_text("utf-8").splitlines():
            columns = line.split()
            if line[0] != " " and re.fullmatch("[a-z]{3,}", columns[0]):
                kinds[columns[0]].add(kind)
                seen[columns[0]] += int(columns[4 + int(columns[3]) + 1])
    joined = {"JV": "V", "JR": "J", "NR": "N", "JNV": "NV", "JNR": "JN"}
    for word, found in kinds.items():
        kind, usual = "".join(sorted(found)), holes._by_ending(word)  # noqa: SLF001  the rule that this corrects
        kind = joined.get(kind, kind)
        telling = seen[word] > 0 or (kind == "N" and usual in "JGDR")
        if word not in made and kind in ("N", "V", "J", "R", "NV", "JN") and kind != usual and telling:
            made[word] = kind
    return made


def examples(sentences: list[tuple[str, Tagged]], chance: random.Random) -> tuple[list[list[str]], list[int]]:
    """What is weighed of each place, and whether a noun was taken out there."""
    rows: list[list[str]] = []
    labels: list[int] = []

    def add(text: str, place: int | None) -> None:
        found = [(match.group(), match.start()) for match in holes._TOKEN.finditer(text)]  # noqa: SLF001  as above
        words, kinds = holes.read_words([word for word, _ in found])
        where = range(len(found)) if place is None else [sum(start < place for _, start in found)]
        for at in where:
            if place is not None or chance.random() < 0.7:
                rows.append(list(holes.templates(words, kinds, at + 3)))
                labels.append(int(place is not None))

    for text, words in sentences:
        if len(words) < 4:
            continue
        add(text, None)
        nouns = [n for n, (_, tag, _) in enumerate(words) if tag in _NOUNS or (tag == "PRP" and chance.random() < 0.3)]
        for at in chance.sample(nouns, min(len(nouns), 4)):
            first, last = _together(words, at, chance.random())
            left = text[: words[first][2]].rstrip()
            right = text[words[last][2] + len(words[last][0]) :]
            right = right if left else right.lstrip()[:1].upper() + right.lstrip()[1:]
            if (left + right).strip():
                add(left + right, len(left))
    return rows, labels


def _together(words: Tagged, at: int, draw: float) -> tuple[int, int]:
    """The first and last word of what is taken out with a noun: it alone, or the whole compound, or its adjective too."""
    first = last = at
    if words[at][1].startswith("NNP") or draw < 0.5:
        while first > 0 and words[first - 1][1] in _NOUNS:
            first -= 1
        while last + 1 < len(words) and words[last + 1][1] in _NOUNS:
            last += 1
        if draw < 0.12 and first > 0 and words[first - 1][1] == "JJ":
            first -= 1
        if draw < 0.5 and words[at][1].startswith("NNP") and first > 0 and words[first - 1][0].lower() == "the":
            first -= 1
    return first, last


def fitted(rows: list[list[str]], labels: list[int]) -> tuple[dict[str, float], float]:
    """The weights that tell much, and the log odds without any."""
    import numpy as np  # noqa: PLC0415  as spaCy
    from scipy.sparse import csr_matrix  # noqa: PLC0415
    from sklearn.linear_model import SGDClassifier  # noqa: PLC0415

    often = Counter(one for row in rows for one in row)
    number = {one: at for at, one in enumerate(one for one, n in often.items() if n >= _SEEN)}
    columns: list[int] = []
    ends = [0]
    for row in rows:
        columns.extend(number[one] for one in row if one in number)
        ends.append(len(columns))
    data = csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), shape=(len(rows), len(number)))
    model = SGDClassifier(
        loss="log_loss", penalty="elasticnet", l1_ratio=0.5, alpha=3e-6, max_iter=7, tol=None, random_state=1
    )
    model.fit(data, np.array(labels))
    weights = {one: round(float(model.coef_[0][at]), 1) for one, at in number.items()}
    return {one: weight for one, weight in weights.items() if abs(weight) >= _LEAST}, float(model.intercept_[0])


def written(by_hand: str, kinds: dict[str, str], weights: dict[str, float], base: float) -> str:
    """The file: what was written by hand, the classes, the weights."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word, kind in kinds.items():
        if word == kind:
            groups["self"].append(word)
        elif kind != holes._by_ending(word):  # noqa: SLF001  as above
            groups[kind].append(word)
    parts = [by_hand.rstrip() + "\n\n[classes]"]
    for kind in sorted(groups):
        said = textwrap.fill(" ".join(sorted(groups[kind])), 118, break_on_hyphens=False, break_long_words=False)
        parts.append(f"{kind} = '''\n{said}\n'''")
    parts.append("\n[weights]")
    parts += [f"{json.dumps(one, ensure_ascii=False)} = {weight}" for one, weight in sorted(weights.items())]
    return re.sub(r"^base = .*$", f"base = {base:.2f}", "\n".join(parts) + "\n", count=1, flags=re.MULTILINE)


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path, nargs="+")
    parser.add_argument("--model", default="en_core_web_sm")
    parser.add_argument("--wordnet", type=Path)
    parser.add_argument("--into", type=Path, required=True)
    args = parser.parse_args()
    by_hand, _, _ = args.into.read_text("utf-8").partition("\n[classes]")
    tomllib.loads(by_hand)
    sentences = tagged(args.sentences, args.model)
    holes._classes = dict  # noqa: SLF001  the rule for endings alone
    kinds: dict[str, Any] = classes(sentences, args.wordnet)
    holes._classes = lambda: kinds  # noqa: SLF001  the new ones
    holes._by_ending.cache_clear()  # noqa: SLF001
    rows, labels = examples(sentences, random.Random(3))  # noqa: S311  nothing secret
    weights, base = fitted(rows, labels)
    args.into.write_text(written(by_hand, kinds, weights, base), "utf-8")


if __name__ == "__main__":
    main()
