"""One text writes the names of one language by two romanization systems.

Serhii, Yurii and Vinnytsia follow the Ukrainian national system, Serhiy, Yuriy and Vinnytsya an American one. Each is
right by its table; side by side they read as if there were two kinds of names, and whoever searches finds half of the text.
What most names of the text follow is its system; the odd ones out are reported, with the counts.

```toml
[concept.vinnytsia]
kind = "place"
rank = "city"
uk.preferred = ["Вінниця"]
```

```bitext
uk: Вінниця чекає. Сергій Бабич, Юрій Лісний, Наталія Кожушко та Андрій Ярмак прийшли. Олексій Гай запізнився.
en: Vinnytsia waits. Serhii Babych, Yurii Lisnyi, Nataliia Kozhushko and Andrii Yarmak came. [[Oleksiy]] Hai was late.
```

```bitext
uk: Сергій Бабич, Юрій Лісний, Анатолій Дуб, Андрій Ярмак, Віталій Мох. Прийшов і Олексій Гай.
de: Serhij Babytsch, Jurij Lisnyj, Anatolij Dub, Andrij Jarmak und Witalij Moch kamen, auch [[Oleksii]] Haj war dabei.
```

A text that keeps to one system is left alone, and so is one that has too few names to show any.

```bitext
uk: Сергій Бабич, Юрій Лісний, Наталія Кожушко та Андрій Ярмак прийшли, Олексій Гай запізнився.
en: Serhii Babych, Yurii Lisnyi, Nataliia Kozhushko and Andrii Yarmak came, Oleksii Hai was late.
```

```bitext
uk: Прийшли Сергій Бабич і Олексій Гай.
en: Serhii Babych and Oleksiy Hai came.
```

Chinese names in Wade–Giles are told from Pinyin by their apostrophes.

```bitext
zh: 从重庆、郑州和徐州来的人很多，邓先生住在清河，他的朋友谢霞住在秦皇。
en: Many came from Chongqing, Zhengzhou and Xuzhou. Mr Deng lives in [[Ch'ing-ho]], his friend Xie Xia in Qinhuang.
```

People of another nation follow the system of their own language.

```bitext
uk: Прийшли Сергій Бабич, Юрій Лісний, Наталія Кожушко, Андрій Ярмак і росіянин Сергей Кротов.
en: Serhii Babych, Yurii Lisnyi, Nataliia Kozhushko, Andrii Yarmak and the Russian Sergey Krotov came.
```

How to fix: spell the odd name as the others are spelled, unless it is somebody's own choice: then list it in a termbase.
What it cannot see: names that all systems write alike, and those that show a system by letters inside only: it goes by
given names, by the ends -ський and -цький, and by places of the termbase. Wade–Giles without its apostrophes, as Taiwan has
it, is left alone. Spellings that a termbase has say nothing.

Source: the schemes named in each finding; `romanize/systems.toml` for the names.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from translaudit.evidence.context import at_home, capitals_of
from translaudit.evidence.wording import scheme_name
from translaudit.model import Confidence, Severity
from translaudit.records import NamedTuple
from translaudit.rule import Mark, Place, rule
from translaudit.storage.expressions import expression
from translaudit.text.capitals import prose, small
from translaudit.text.language_names import language_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from translaudit.document import Document
    from translaudit.resources import Resources
    from translaudit.romanize.systems import System

__all__ = ["mixed_system"]

_NAME = expression(r"[^\W\d_](?:[\w'’ʼ]|[-‑](?=[^\W\d_]))+")
_ALPHABETS = ("uk", "ru", "be", "bg")  # languages with given names in `romanize/systems.toml`
_VOTING = (*_ALPHABETS, "zh")
_ENOUGH = 4  # names that tell the text's system from the odd one's
_TIMES = 3  # and so many for each odd one
_PEOPLE = 2  # of them that are no places
_SHOWN = 3


class _Vote(NamedTuple):
    """A name of the text: the systems that write it so, its places, and whether it may be found odd."""

    systems: frozenset[System]
    places: tuple[tuple[int, int], ...]
    open: bool


@rule(
    code="TA107",
    category="transliteration-inconsistency",
    mqm="terminology/inconsistent-use-of-terminology",
    severity=Severity.MINOR,
)
def mixed_system(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each place of a name that follows another system than the names of its language in this text."""
    target = document.target.lang.split("-", maxsplit=1)[0]
    if document.long or not _worth_while(document, _VOTING):
        return
    votes = _votes(document, target)
    from translaudit.romanize.systems import ordered  # noqa: PLC0415  most texts do not get here

    for lang in _VOTING:
        if ordered(lang, target) and _worth_while(document, (lang,) if lang == "zh" else _ALPHABETS):
            yield from _odd(document, lang, target, votes)


def _worth_while(document: Document, langs: tuple[str, ...]) -> bool:
    """Whether the text has to do with one of the languages; most have not, and are not read."""
    if document.source_lang.split("-", maxsplit=1)[0] in langs:
        return True
    things = (forms.things[entry.thing] for hit in document.hits for forms, entry in hit.entries)
    return any(one[5] in langs and one[1] in ("place", "person") for one in things)


def _votes(document: Document, target: str) -> dict[str, _Vote]:
    """Names that tell a system: places of the termbase, then words that none has; a person's spelling is their own."""
    from translaudit.romanize.systems import systems, written  # noqa: PLC0415  as above

    homes = []
    covered: set[int] = set()
    for hit in document.hits:
        covered.update(range(hit.start, hit.end))
        forms, entry = hit.entries[0]
        thing = forms.thing(entry.thing)
        telling = thing.kind == "place" and thing.own in _VOTING and at_home(forms, thing)
        if telling and len(hit.entries) == 1 and " " not in hit.text:
            homes.append((hit, thing))
    others = {word: (by, spans) for word, spans in capitals_of(document).items() if (by := systems(word, target))}
    if not others or len(others.keys() | {hit.text for hit, _ in homes}) <= _ENOUGH:
        return {}  # nothing is odd, or too few names tell of what
    votes: dict[str, _Vote] = {}
    for hit, thing in homes:
        if thing.own == "zh":
            votes[hit.text] = _Vote(systems(hit.text, target), ((hit.start, hit.end),), open=False)
            continue
        native = next((text for lang, text in thing.native if lang == thing.own), "")
        by = written(hit.text, native, thing.own, target) if native else frozenset()
        if by:
            known = votes.get(hit.text, _Vote(by, (), open=False))
            votes[hit.text] = known._replace(places=(*known.places, (hit.start, hit.end)))
    text = document.target.text
    for word, (by, spans) in others.items():
        places = prose(text, [span for span in spans if span[0] not in covered]) if word not in votes else []
        if places and not small(text, word):
            votes[word] = _Vote(by, tuple(places), open=True)
    return votes


def _odd(document: Document, lang: str, target: str, votes: Mapping[str, _Vote]) -> Iterator[Mark]:
    from translaudit.romanize.systems import PINYIN, ordered  # noqa: PLC0415  as above

    by = {word: {one for tongue, one in vote.systems if tongue == lang} for word, vote in votes.items()}
    by = {word: schemes for word, schemes in by.items() if schemes}
    if len(by) <= _ENOUGH:
        return
    order = ordered(lang, target)
    often = Counter(one for schemes in by.values() for one in schemes)
    main = min(often, key=lambda one: (-often[one], order.index(one)))
    if lang == "zh" and main != PINYIN:
        return  # what is in Pinyin beside Wade–Giles is called so today
    odd = {word: schemes for word, schemes in by.items() if main not in schemes}
    alone = [word for word in odd if votes[word].open and {tongue for tongue, _ in votes[word].systems} == {lang}]
    others = Counter(one for schemes in odd.values() for one in schemes)
    for word in alone:
        other = min(odd[word], key=lambda one: (-others[one], order.index(one)))
        telling = [name for name, schemes in by.items() if main in schemes and other not in schemes]
        if len(telling) < max(_ENOUGH, _TIMES * len(odd)):
            continue
        people = sum(votes[name].open for name in telling)  # places follow the house, people are often left as found
        sure = Confidence.LOW if people < _PEOPLE else Confidence.MEDIUM
        yield from _marks(document, word, votes, lang, (main, other), telling, sure)


def _marks(
    document: Document,
    word: str,
    votes: Mapping[str, _Vote],
    lang: str,
    schemes: tuple[str, str],
    telling: list[str],
    sure: Confidence,
) -> Iterator[Mark]:
    from translaudit.romanize.systems import respelt  # noqa: PLC0415  as above

    main, other = schemes
    made = respelt(word, lang, other, main)
    shown = ", ".join(f"“{name}”" for name in telling[:_SHOWN])
    for start, end in votes[word].places:
        if document.quoted(start, end):
            continue
        yield Mark(
            start=start,
            end=end,
            message=f"The text writes {language_name(lang)} names by {scheme_name(main)} ({len(telling)} names, as {shown}); "
            f"“{word}” follows {scheme_name(other)}.",
            suggestions=(made,) if made and made != word else (),
            confidence=Confidence.LOW if _well_known(document, start, end, lang) else sure,
            fix="unsafe",
            related=tuple(
                [Place("target", *votes[name].places[0], "follows the text’s system") for name in telling[:_SHOWN]]
            ),
        )


def _well_known(document: Document, start: int, end: int, lang: str) -> bool:
    """Whether the name, or the one after it, is a well-known family name: whoever is famous has a spelling of their own."""
    from translaudit.provenance.native_names import known_names  # noqa: PLC0415  as above
    from translaudit.romanize.inverse import LANGUAGES, among  # noqa: PLC0415  as above

    if lang not in LANGUAGES:
        return False
    text = document.target.text
    after = _NAME.match(text, end + 1) if text[end : end + 1] == " " else None
    return any(among(word, lang, known_names(lang)) for word in (text[start:end], after[0] if after else "") if word)
