"""Language tags (BCP 47, RFC 5646): canonical spelling, and advice on tags that are none.

A tag is accepted when it is well-formed and its language is in ISO 639; regions, scripts and variants are checked for
form only. Reach for `canonical` when reading a tag from a file and for `advice` when it gives None.
"""

from __future__ import annotations

import re
from functools import lru_cache

from translaudit.storage.expressions import expression

__all__ = ["advice", "canonical"]

# ISO 639-1, asked with `in`: codes of two letters between spaces. Kept here so that usual tags need no file.
_TWO = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja "
    "jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb "
    "nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so "
    "sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
# RFC 5646 section 4.5: subtags that the registry has replaced.
_REPLACED = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro"}
# Country codes and other things that people write for a language.
_MISTAKEN = {
    "ua": "uk",
    "cn": "zh",
    "jp": "ja",
    "gr": "el",
    "cz": "cs",
    "dk": "da",
    "us": "en",
    "gb": "en",
    "eng": "en",
    "by": "be",
    "rs": "sr",
    "ir": "fa",
    "il": "he",
    "vn": "vi",
    "kz": "kk",
    "ge": "ka",
}
_FORM = expression(
    r"""(?P<language>[a-z]{2,3})(?P<extended>(?:-[a-z]{3}){0,3})
    (?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?
    (?P<variants>(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)
    (?P<rest>(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)""",
    re.IGNORECASE | re.VERBOSE | re.ASCII,
)


@lru_cache(maxsize=512)
def canonical(tag: str) -> str | None:
    """The tag in canonical spelling (`PT-br` gives `pt-BR`, `iw` gives `he`), or None if it is not valid."""
    parts = _FORM.fullmatch(tag.strip().replace("_", "-"))
    if parts is None:
        return None
    language = parts["language"].lower()
    language = _REPLACED.get(language, language)
    if language not in _TWO and not (len(language) == 3 and language in _registry()[1]):
        return None
    spelled = language + parts["extended"].lower()
    if parts["script"]:
        spelled += "-" + parts["script"].title()
    if parts["region"]:
        spelled += "-" + parts["region"].upper()
    return spelled + (parts["variants"] + parts["rest"]).lower()


def advice(tag: str) -> str:
    """What to write instead of a tag that is not valid, in a sentence."""
    guess = _guess(tag.strip().replace("_", "-"))
    said = "Languages are BCP 47 tags such as “en”, “uk”, “pt-BR” or “zh-Hans”."
    return f"Did you mean “{guess}”? {said}" if guess else said


def _guess(tag: str) -> str:
    language, dash, rest = tag.lower().partition("-")
    names, _ = _registry()
    if _FORM.fullmatch(tag) is None and (language in _TWO or language in names):
        return names.get(language, language)  # the language is fine, what follows is not
    found = _MISTAKEN.get(language) or names.get(language)
    if found is None:
        from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

        near = get_close_matches(language, [name for name in names if len(name) > 3], n=1, cutoff=0.8)
        found = names[near[0]] if near else None
    if found is None:
        return ""
    return canonical(found + dash + rest) or found


@lru_cache(maxsize=1)
def _registry() -> tuple[dict[str, str], frozenset[str]]:
    """Three-letter codes and English names by the two-letter code BCP 47 wants; and codes without such a one."""
    from importlib.resources import files  # noqa: PLC0415 - usual tags do without it

    names: dict[str, str] = {}
    letters = "abcdefghijklmnopqrstuvwxyz"
    three = {f"q{second}{third}" for second in letters[:20] for third in letters}  # qaa to qtz, for private use
    for row in files("translaudit.termbase").joinpath("languages.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("#") or not row:
            continue
        head, _, rest = row.partition(" ")
        if head.endswith(":"):
            three.update([head[:2] + letter for letter in rest])
            continue
        codes, _, name = rest.partition(" ")
        names.update(dict.fromkeys(codes.split(","), head))
        names[name.lower()] = head
    return names, frozenset(three)
