"""Which files to audit, and which originals belong to them.

Files whose names differ in the language only (`a.id.md`, `a.en.md`; `a.md` is one of unsaid language) are renderings of
each other. The original is that of the source language, where one is given, else the only other one. In a folder without
any language given, `a.md` beside `a.en.md` is the original, and of two named languages each is audited alone, as nothing
tells which was first. A file that is another one's original is not audited itself.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from translaudit.errors import InputError, UsageError
from translaudit.readers.decode import stands_in, there
from translaudit.readers.formats import ROWS, SUFFIXES, TEXTS, formats, unknown_format
from translaudit.readers.names import language_of_name, same_language, tag_of, without_language
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["Job", "discover", "in_folders", "undecided"]


class Job(NamedTuple):
    """One file to audit.

    Attributes:
        path: the translation, or a file with both sides.
        source: path of the original; None if none was found, or the file holds it.
        target_lang: BCP 47 tag where an option, the file's name or its pattern's `{lang}` tells it, else "".
        source_lang: likewise.
    """

    path: str
    source: str | None = None
    target_lang: str = ""
    source_lang: str = ""


class _Pattern(NamedTuple):
    """A configured place of translations, and where the original of each is."""

    target: re.Pattern[str]
    source: str
    root: str


def discover(
    paths: Iterable[str],
    *,
    source: str | None = None,
    target_lang: str = "",
    source_lang: str = "",
    pairs: Sequence[Mapping[str, str]] = (),
    root: str = ".",
) -> list[Job]:
    """Turn paths into jobs, in the order given; a file named twice is one job.

    Args:
        paths: files, and folders to walk (see `readers.walk` for what is left out).
        source: the original of the one file in `paths`.
        target_lang: BCP 47 tag of the translations; in folders, files whose names tell another are passed over.
        source_lang: BCP 47 tag of the originals.
        pairs: where originals are, relative to `root`: `{"source": "id/{name}.md", "target": "{lang}/{name}.md"}`;
            `{name}` may span folders. Files that no pattern fits are paired by their names.
        root: the folder that the patterns start from.

    Raises:
        InputError: a path is missing or of no known format; a folder holds nothing to audit.
        UsageError: an original is given for anything but one file; a pattern cannot be used.
    """
    named = list(dict.fromkeys(paths))
    if source is not None:
        return [_with_original(named, source, target_lang, source_lang)]
    patterns = [_pattern(pair, root) for pair in pairs]
    jobs: dict[str, Job] = {}
    originals: set[str] = set()
    for path in named:
        try:
            found = _found(path, patterns, target_lang, source_lang)
        except OSError as error:
            problem = f"this cannot be looked at: {error.strerror or error}"
            hint = "Change its permissions, or name something else."
            raise InputError(problem, path=error.filename or path, hint=hint) from error
        for job in found:
            jobs.setdefault(_key(job.path), job)
            if job.source:
                originals.add(_key(job.source))
    # Named by hand along with its translation (`articles/*.md`), an original is still none of its own.
    return [job for key, job in jobs.items() if key not in originals or (job.source and len(named) == 1)]


def undecided(jobs: Iterable[Job]) -> tuple[str, ...]:
    """Languages of files that differ in the language of the name only, none of which has an original, sorted."""
    families: defaultdict[str, set[str]] = defaultdict(set)
    for job in jobs:
        if job.source is None and PurePath(job.path).suffix.lower() in TEXTS:
            families[without_language(job.path)].add(language_of_name(job.path))
    return tuple(sorted(set().union(*[langs for langs in families.values() if len(langs) > 1]) - {""}))


def in_folders(jobs: Iterable[Job]) -> tuple[str, ...]:
    """Languages that folders are named by which hold files of the same names, none of which has an original, sorted."""
    families: defaultdict[tuple[tuple[str, ...], ...], set[str]] = defaultdict(set)
    for job in jobs:
        if job.source is None and PurePath(job.path).suffix.lower() in TEXTS:
            parts = PurePath(job.path).parts
            for at, part in enumerate(parts[:-1]):
                if lang := tag_of(part):
                    families[parts[:at], parts[at + 1 :]].add(lang)
    return tuple(sorted(set().union(*[langs for langs in families.values() if len(langs) > 1])))


def _found(path: str, patterns: list[_Pattern], target_lang: str, source_lang: str) -> list[Job]:
    if not (walked := Path(path).is_dir()):
        return [*_jobs([_known(path)], patterns, target_lang, source_lang, walked=walked)]
    from translaudit.readers.walk import walk  # noqa: PLC0415  only for folders

    found = [*walk(path, SUFFIXES)]
    if not found:
        hint = f"{formats()} Hidden and git-ignored files are left out."
        raise InputError("this folder holds no file to audit", path=path, hint=hint)
    return [*_jobs(found, patterns, target_lang, source_lang, walked=walked)]


def _with_original(named: list[str], source: str, target_lang: str, source_lang: str) -> Job:
    if len(named) != 1 or Path(named[0]).is_dir():
        found = f"{len(named)} files" if len(named) != 1 else "a folder"
        raise UsageError(
            f"one original was given for {found}",
            hint="With --source name one translation; or let file names pair them (article.id.md, article.en.md).",
        )
    path = _known(named[0])
    if _key(path) == _key(source):
        raise UsageError(
            "the original that was given is the translation itself", hint="Name the other file with --source."
        )
    return Job(path, source, target_lang or language_of_name(path), source_lang or language_of_name(source))


def _known(path: str) -> str:
    suffix = PurePath(path).suffix.lower()
    if not (Path(path).exists() or there(path)):
        raise InputError(
            "there is no such file or folder", path=path, hint="Check the path; it is taken from the folder you are in."
        )
    if suffix not in SUFFIXES:
        raise unknown_format(suffix, path)
    return path


def _key(path: str) -> str:
    return os.path.realpath(path)


def _jobs(
    found: list[str], patterns: list[_Pattern], target_lang: str, source_lang: str, *, walked: bool
) -> Iterator[Job]:
    families: defaultdict[str, list[str]] = defaultdict(list)
    for path in found:
        families[without_language(path)].append(path)
    for path in found:
        if PurePath(path).suffix.lower() in ROWS:
            yield Job(path, None, target_lang, source_lang)
            continue
        lang = language_of_name(path)
        original, placed = _by_pattern(path, patterns)
        if original is None:
            family = families[without_language(path)] if walked else _siblings(path)
            if walked and not _is_target(path, family, target_lang, source_lang):
                continue
            original = _by_name(path, family, source_lang, walked=walked and not (target_lang or source_lang))
        told = source_lang or (language_of_name(original) if original else "")
        yield Job(path, original, placed or lang or target_lang, told)


def _siblings(path: str) -> list[str]:
    """Files beside this one that differ in the language of the name only, itself among them."""
    folder = Path(path).parent
    key = without_language(path)
    entries = folder.iterdir() if folder.is_dir() else ()  # none where a text stands in for a file that is not there
    found = {entry.name for entry in entries if entry.suffix.lower() in TEXTS and entry.is_file()}
    names = sorted(found.union(name for name in stands_in(str(folder)) if PurePath(name).suffix.lower() in TEXTS))
    beside = [os.path.join(os.path.dirname(path), name) for name in names]  # noqa: PTH118, PTH120 — spelled as the user did
    return [other for other in beside if without_language(other) == key]


def _is_target(path: str, family: list[str], target_lang: str, source_lang: str) -> bool:
    """Whether a file met in a folder is a translation that was asked for."""
    lang = language_of_name(path)
    if len(family) == 1:
        return not lang or not (source_lang and same_language(lang, source_lang)) or same_language(lang, target_lang)
    if target_lang:
        if any(same_language(language_of_name(other), target_lang) for other in family):
            return same_language(lang, target_lang)
        return not lang
    if source_lang:
        if any(same_language(language_of_name(other), source_lang) for other in family):
            return not same_language(lang, source_lang)
        return bool(lang)
    return bool(lang) or all(not language_of_name(other) for other in family)


def _by_name(path: str, family: list[str], source_lang: str, *, walked: bool) -> str | None:
    lang = language_of_name(path)
    others = [other for other in family if other != path and language_of_name(other) != lang]
    if source_lang:
        named = [other for other in others if same_language(language_of_name(other), source_lang)]
        if named:
            return named[0]
        unsaid = [other for other in others if not language_of_name(other)]
        return unsaid[0] if unsaid else None
    if walked:  # no language is known at all
        others = [other for other in others if not language_of_name(other)]
    return others[0] if len(others) == 1 else None


def _pattern(pair: Mapping[str, str], root: str) -> _Pattern:
    source, target = pair.get("source"), pair.get("target")
    if not isinstance(source, str) or not isinstance(target, str):
        raise UsageError(
            "a pair of patterns needs “source” and “target”",
            hint='As { source = "id/{name}.md", target = "en/{name}.md" }.',
        )
    strange = [word for word in re.findall(r"\{(.*?)\}", source + target) if word not in {"name", "lang"}]
    missing = [word for word in re.findall(r"\{(.*?)\}", source) if f"{{{word}}}" not in target]
    if strange or missing or "{name}" not in target:
        raise UsageError(
            f"the patterns “{source}” and “{target}” do not fit together",
            hint="Use {name} in both, and {lang} in the target where it has several languages; nothing else in braces.",
        )
    parts = re.split(r"(\{name\}|\{lang\})", target)
    seen: set[str] = set()
    pieces = [_piece(part, seen) for part in parts]
    return _Pattern(expression("".join(pieces)), source, root)


def _piece(part: str, seen: set[str]) -> str:
    if part not in {"{name}", "{lang}"}:
        return re.escape(part)
    name = part[1:-1]
    if name in seen:
        return f"(?P={name})"
    seen.add(name)
    return f"(?P<{name}>.+)" if name == "name" else f"(?P<{name}>[A-Za-z]{{2,3}}(?:[-_][A-Za-z0-9]+)*)"


def _by_pattern(path: str, patterns: list[_Pattern]) -> tuple[str | None, str]:
    """The original of a translation, and the language that `{lang}` in its pattern tells."""
    for pattern in patterns:
        relative = os.path.relpath(path, pattern.root).replace(os.sep, "/")
        match = pattern.target.fullmatch(relative)
        if match is None:
            continue
        original = pattern.source
        for name, value in match.groupdict().items():
            original = original.replace(f"{{{name}}}", value)
        candidate = os.path.normpath(os.path.join(pattern.root, original))  # noqa: PTH118 — spelled as the user did
        if original != relative and there(candidate):
            return candidate, tag_of(match.groupdict().get("lang", ""))
    return None, ""
