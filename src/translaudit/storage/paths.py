"""Paths that take little to make: a check makes four hundred, and `pathlib`, with what it loads, is a fiftieth of it.

What is written `Path` is what `pathlib.Path` is: what is not told here is asked of that, and the two are equal, hash and
sort alike. Modules that are compiled together have it in place of that of `pathlib` (`storage.lean`). Type checkers see
that of `pathlib`.
"""

from __future__ import annotations

import os

__all__ = ["Path", "PurePath"]

TYPE_CHECKING = False  # of `typing`, which no check loads
if TYPE_CHECKING:
    from pathlib import Path, PurePath
    from typing import Any
elif os.name != "posix":
    import pathlib

    Path, PurePath = pathlib.Path, pathlib.PurePath
else:

    class Path:
        __slots__ = ("_text",)

        def __init__(self, *parts: Any) -> None:
            text = os.path.join(*parts) if parts else "."
            odd = "//" in text or "/./" in text or text.startswith("./") or text.endswith(("/", "/.")) or not text
            self._text = str(_real(text)) if odd and text != "/" else text

        def __fspath__(self) -> str:
            return self._text

        __str__ = __fspath__

        def __repr__(self) -> str:
            return repr(_real(self))

        def __hash__(self) -> int:
            return hash(_real(self))

        def __eq__(self, other: object) -> bool:
            return self._text == other._text if isinstance(other, Path) else _real(self) == other

        def __lt__(self, other: Any) -> bool:
            return _real(self) < _real(other)

        def __le__(self, other: Any) -> bool:
            return _real(self) <= _real(other)

        def __gt__(self, other: Any) -> bool:
            return _real(self) > _real(other)

        def __ge__(self, other: Any) -> bool:
            return _real(self) >= _real(other)

        def __truediv__(self, other: Any) -> Path:
            return Path(other) if self._text == "." else Path(self._text, other)

        @property
        def name(self) -> str:
            return "" if self._text == "." else self._text.rpartition("/")[2]

        @property
        def suffix(self) -> str:
            return self.name[len(self.stem) :]

        @property
        def stem(self) -> str:
            name = self.name
            at = name.rfind(".")
            return name[:at] if 0 < at < len(name) - 1 else name

        @property
        def parent(self) -> Path:
            before, slash, _ = self._text.rpartition("/")
            return Path(before or slash or ".") if before != "/" else _real(self).parent

        @property
        def parents(self) -> tuple[Path, ...]:
            return (self.parent, *self.parent.parents) if self.name else ()

        def with_name(self, name: str) -> Path:
            if not self.name or not name or "/" in name or name == ".":
                return _real(self).with_name(name)
            return Path(self._text[: len(self._text) - len(self.name)] + name)

        def with_suffix(self, suffix: str) -> Path:
            if not self.name or (suffix and not suffix[1:]) or "/" in suffix or suffix[:1] not in ("", "."):
                return _real(self).with_suffix(suffix)
            return Path(self._text.removesuffix(self.suffix) + suffix)

        @classmethod
        def cwd(cls) -> Path:
            return cls(os.getcwd())

        def open(self, *how: Any, **more: Any) -> Any:
            return open(self._text, *how, **more)

        def read_bytes(self) -> bytes:
            with self.open("rb") as stream:
                return stream.read()

        def read_text(self, encoding: str | None = None, errors: str | None = None) -> str:
            with self.open(encoding=encoding, errors=errors) as stream:
                return stream.read()

        def stat(self) -> os.stat_result:
            return os.stat(self._text)

        def is_file(self) -> bool:
            return os.path.isfile(self._text)

        def is_dir(self) -> bool:
            return os.path.isdir(self._text)

        def iterdir(self) -> Any:
            return (Path(self, name) for name in os.listdir(self._text))

        def mkdir(self, *, parents: bool = False, exist_ok: bool = False) -> None:
            if parents:
                os.makedirs(self._text, exist_ok=exist_ok)
            else:
                _real(self).mkdir(exist_ok=exist_ok)

        def unlink(self) -> None:
            os.unlink(self._text)

        def exists(self) -> bool:
            return os.path.exists(self._text)

        def replace(self, target: Any) -> Path:
            os.replace(self._text, target)
            return Path(target)

        def chmod(self, mode: int) -> None:
            os.chmod(self._text, mode)

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):  # as `pickle` asks for, before there is a text
                raise AttributeError(name)
            return getattr(_real(self), name)

    PurePath = Path

    def _real(path: Any) -> Any:
        import pathlib  # noqa: PLC0415  only where more is asked

        return pathlib.Path(path)
