"""In what order explanations of a spelling are shown, how many of each name, and with which form of it in its own language.

Reach for `arranged` with explanations that are certain, best concept first. It explains nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.provenance.backwards import Explanation
from translaudit.provenance.native_names import filed
from translaudit.romanize.engine import romanize
from translaudit.romanize.plausible import sisters
from translaudit.romanize.registry import chain, scheme
from translaudit.text.language_names import language_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.provenance.backwards import Inquiry

__all__ = ["arranged"]

_COMMON = 4  # schemes at the head of a convention that editors are likely to have used
_EXACT = ("verbatim", "case", "diacritics", "derived", "misspelling")
_OF_ONE, _OF_TWO = 3, 2  # schemes shown of each native name where there are one, two concepts; one where there are more


def arranged(found: Sequence[Explanation], inquiry: Inquiry) -> list[Explanation]:
    """Explanations by concept, the commonest way to come by the spelling first, and every namesake among them.

    A name in the language of a neighbour is followed by the name in its own language, marked as derived.
    """
    groups: dict[str, list[Explanation]] = {}
    for one in found:
        groups.setdefault(one.concept or one.native, []).append(one)
    most = {1: _OF_ONE, 2: _OF_TWO}.get(len(groups), 1)
    shown: list[Explanation] = []
    for members in groups.values():
        members.sort(key=lambda one: (_EXACT.index(one.exactness), _rarity(one, inquiry.target)))
        count: dict[str, int] = {}
        whole = {(word, one.lang) for one in members for word in one.native.split(" ")[1:]}
        for one in members if len(members) == 1 else [one for one in members if (one.native, one.lang) not in whole]:
            count[one.native] = count.get(one.native, 0) + 1
            if count[one.native] <= most:
                shown.append(one)
        own = _own_form(members, inquiry)
        shown += [own] if own else []
    return shown


def _rarity(one: Explanation, target: str) -> int:
    """How unlikely a scheme is to have been used: 0 among the first of the convention, 1 in it, 2 outside."""
    own = chain(one.lang, target)
    if not one.scheme or one.scheme in own[:_COMMON]:
        return 0
    return 1 if one.scheme in own else 2


def _own_form(members: Sequence[Explanation], inquiry: Inquiry) -> Explanation | None:
    """The form in the concept's own language, where the spelling is of a sister language's form of the name."""
    first = members[0]
    for forms in inquiry.resources.forms(inquiry.target) if first.concept and first.lang else ():
        native, own, house = filed(forms).get(first.concept, ("", "", ""))
        schemes = chain(own, inquiry.target) if own else ()
        if own in sisters(first.lang) and own in inquiry.langs and schemes and all(one.lang != own for one in members):
            operation = f"the name in {language_name(own)}, beside {first.lang} {first.native}"
            form = romanize(scheme(schemes[0]), native)
            return Explanation(
                native, own, schemes[0], form, "derived", operation, house, first.concept, first.confidence
            )
    return None
