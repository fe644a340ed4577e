"""The language a file's name tells: `article.en.md`, `report.pt-BR.txt`, `en.html`.

Reach for `language_of_name` before judging by the text. Only ISO 639-1 codes count, with a script or region behind them
if they like, and only as the last part before the suffix: `report.final.txt` names none.
"""

from __future__ import annotations

from pathlib import PurePath

from translaudit.storage.expressions import expression

__all__ = ["language_of_name", "same_language", "tag_of", "without_language"]

# ISO 639-1, from the register of the Library of Congress.
_LANGUAGES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es "
    "et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki "
    "kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no "
    "nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te "
    "tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
_SCRIPTS = frozenset(
    "Arab Armn Beng Cyrl Deva Geor Grek Gujr Guru Hang Hans Hant Hebr Jpan Kore Latn Mong Taml Telu Thai".split()
)
_TAG = expression(r"([A-Za-z]{2})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?")


def language_of_name(path: str) -> str:
    """The BCP 47 tag in a file's name, in its usual spelling (`pt-BR`, `zh-Hans`, `sr-Cyrl`); "" if there is none."""
    return tag_of(PurePath(path).stem.rpartition(".")[2])


def tag_of(word: str) -> str:
    """A word of a path as a BCP 47 tag in its usual spelling; "" if it is none of a known language."""
    match = _TAG.fullmatch(word)
    if match is None or match[1].lower() not in _LANGUAGES:
        return ""
    language, script, region = match.groups()
    if script and script.title() not in _SCRIPTS:
        return ""
    return "-".join(filter(None, (language.lower(), script and script.title(), region and region.upper())))


def without_language(path: str) -> str:
    """The path without the language in its name: `news/article.md` for `news/article.en.md`, `news/.md` for `news/en.md`."""
    if not language_of_name(path):
        return path
    whole = PurePath(path)
    stem = whole.stem.rpartition(".")[0]
    return str(whole.parent / f"{stem}{whole.suffix}") if stem else f"{whole.parent}/{whole.suffix}"


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language, whatever the script or region; "" is no language."""
    return bool(one) and one.partition("-")[0].lower() == other.partition("-")[0].lower()
