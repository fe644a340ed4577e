"""Files of traps, looked over and made plain data that can be kept; only where no cache has them.

Reach for `compiled` to get the traps of a pair of languages, for `compile_traps` with a parsed file, and for `checked` to
look one trap over. `traps.TrapSet` looks texts through with what is made here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.lexicon.phrases import SLOTS, alternatives, lowered, parts, pattern, variants
from translaudit.lexicon.traps import HEAD, TrapSet
from translaudit.storage.pieces import packed, packed_by_key
from translaudit.text.normalise import is_word_char

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from translaudit.lexicon.traps import Form, Meaning, Phrase

__all__ = ["checked", "compile_traps", "compiled", "load"]

_KEYS = {
    "id": str,
    "domain": str,
    "source": list,
    "senses": dict,
    "wrong": list,
    "right": list,
    "unless_source": list,
    "unless_target": list,
    "alone": list,
    "suggest": list,
    "raised_by": list,
    "needs": str,
    "severity": str,
    "confidence": str,
    "why": str,
    "bad": list,
    "good": list,
    "case_sensitive": bool,
    "note": str,
}
_ROLES = ("source", "unless_source", "raised_by", "wrong", "right", "unless_target")
_SOURCE_ROLES = frozenset(("source", "unless_source", "raised_by"))
# A side, a form as it is listed, index of the trap, role, whether its case matters.
_Wanted = tuple[str, str, int, str, bool]


def compile_traps(
    data: Mapping[str, Any],
    *,
    path: str = "",
    outlets: Iterable[str] = (),
    ambiguous: Iterable[str] = (),
) -> dict[str, Any]:
    """Plain data for `TrapSet` from a parsed trap file.

    Args:
        data: the TOML document: `source`, `target` and `trap` (a list of tables).
        path: the file, for messages.
        outlets: names that `{outlet}` stands for.
        ambiguous: names that it also stands for at the start of a sentence.

    Raises:
        InputError: a key is unknown, missing or of the wrong type.
    """
    bound = {**SLOTS, "{outlet}": alternatives([*outlets, *ambiguous])}  # at the start of a sentence
    free = {**SLOTS, "{outlet}": alternatives(outlets)}
    traps: list[tuple[Any, ...]] = []
    forms: dict[str, dict[str, list[Meaning]]] = {"source": {}, "target": {}}
    starred: dict[str, list[tuple[str, str, int, str]]] = {"source": [], "target": []}
    phrases: dict[str, dict[str, list[Phrase]]] = {"source": {}, "target": {}}
    wanted: list[_Wanted] = []
    alone: list[tuple[str, str, int]] = []
    for number, trap in enumerate(data.get("trap", ())):
        checked(trap, path)
        suggest = tuple(trap.get("suggest", ()))
        right = tuple(trap["right"])
        row = (trap["id"], trap["needs"], trap["severity"], trap["confidence"], trap["why"], suggest, right)
        sensitive = trap.get("case_sensitive", False)
        traps.append((*row, sensitive))
        for role in _ROLES:
            side = "source" if role in _SOURCE_ROLES else "target"
            wanted.extend((side, form, number, role, sensitive) for form in trap.get(role, ()) if form)
        shown = trap["wrong"] if trap["needs"] == "text" else []
        for phrase in (*trap.get("alone", ()), *shown):
            slots = bound if phrase.startswith("^") else free
            alone.append((*pattern(phrase, slots, exact=sensitive), number))
    for side, form, number, role, exact in _spelled(wanted, data):
        bare = form.rstrip("*")
        phrase = parts(lowered(form)) if "*" in bare else None
        if phrase:
            phrases[side].setdefault(phrase[0][0], []).append((phrase, number, role))
        elif "*" in bare:
            starred[side].append((*pattern(form, {}), number, role))
        else:
            meaning = (form.endswith("*"), number, role, bare if exact else "", bare != bare.lower())
            forms[side].setdefault(lowered(bare), []).append(meaning)
    return {
        "source": data["source"],
        "target": data["target"],
        "traps": packed(traps),
        **{f"{side}_forms": packed_by_key(_by_head(forms[side], phrases[side])) for side in forms},
        "signs": {
            side: "".join(sorted({form[0] for form in (*forms[side], *phrases[side]) if not is_word_char(form[0])}))
            for side in forms
        },
        "starred": starred,
        "alone": alone,
    }


def _by_head(forms: Mapping[str, list[Meaning]], phrases: Mapping[str, list[Phrase]]) -> dict[str, list[Form]]:
    """Forms and first words of phrases with what they mean, by how they begin."""
    found: dict[str, list[Form]] = {}
    for form in dict.fromkeys((*forms, *phrases)):
        found.setdefault(form[:HEAD], []).append((form, forms.get(form, []), phrases.get(form, [])))
    return found


def _spelled(wanted: list[_Wanted], data: Mapping[str, Any]) -> Iterator[_Wanted]:
    """The forms that traps list, with those that they have by the sounds around their words."""
    for side, form, number, role, exact in wanted:
        for one in variants(form, data[side]):
            yield side, one, number, role, exact


def checked(trap: Mapping[str, Any], path: str) -> None:
    """Look whether a trap has all keys that it must have, and no others. Raises InputError."""
    name = trap.get("id", "?")
    for key, value in trap.items():
        if key not in _KEYS:
            raise InputError(
                f"trap “{name}” has the unknown key “{key}”", path=path, hint=f"Known: {', '.join(_KEYS)}."
            )
        if not isinstance(value, _KEYS[key]):
            wanted = _KEYS[key].__name__
            raise InputError(f"“{key}” of trap “{name}” is a {type(value).__name__}, not a {wanted}", path=path)
    for key in ("id", "source", "wrong", "right", "needs", "severity", "confidence", "why", "bad", "good"):
        if key not in trap:
            raise InputError(f"trap “{name}” lacks “{key}”", path=path, hint="See CONTRIBUTING on how to add a trap.")


def load(source: str, target: str) -> TrapSet | None:
    """The bundled traps for translations from `source` into `target`; None where there are none.

    Raises:
        InputError: the file is not what it should be.
    """
    data = compiled(source, target)
    return None if data is None else TrapSet(data)


def compiled(source: str, target: str, own: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any] | None:
    """Plain data for `TrapSet` from the bundled file of a pair of languages; None where there is nothing.

    Args:
        source: code of the language translated from.
        target: likewise, of the language translated into.
        own: traps of a project, which take the place of bundled ones of the same id.

    Raises:
        InputError: the file is not what it should be.
    """
    import tomllib  # noqa: PLC0415  only where no cache has the traps
    from pathlib import Path  # noqa: PLC0415  as above

    folder = Path(__file__).parent
    path = folder / "traps" / f"{source}-{target}.toml"
    if not path.is_file() and not own:
        return None
    names = tomllib.loads((folder / "outlets.toml").read_text(encoding="utf-8"))
    data = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    replaced = {one["id"] for one in own}
    bundled = [one for one in data.get("trap", ()) if one["id"] not in replaced]
    data = {"source": source, "target": target, "trap": [*own, *bundled]}
    known = {"outlets": names["outlets"], "ambiguous": names["outlets_ambiguous"]}
    return compile_traps(data, path=str(path), **known)
