"""Modules that come from one file are those of their sources; a package that has changed since is imported as ever."""

from __future__ import annotations

import subprocess
import sys

import pytest

from translaudit.storage import bytefile, contents, modules

FILES = {
    "__init__.py": '"""A package."""\n',
    "one.py": 'from pack.deep import two\n\n\ndef said():\n    """What it says."""\n    return two.WORD\n',
    "deep/__init__.py": "",
    "deep/two.py": 'WORD = "kept"\n',
    "data/glossaries/none.toml": "",
}
PROGRAM = """
import inspect, sys
from pathlib import Path
from translaudit.storage import contents, modules
root = Path(sys.argv[1])
contents.PACKAGE, contents.BUILT = root / "pack", root / "pack" / "data" / "compiled"
sys.path.insert(0, str(root))
modules.take()
from pack import one
from pack.deep import two
for module in (one, two, sys.modules["pack.deep"]):
    print(type(module.__loader__).__module__, Path(module.__file__).relative_to(root).as_posix())
print(one.said(), sys.modules["pack"].__path__ == [str(root / "pack")], repr(inspect.getsource(one.said)))
print(one.said.__code__.co_filename == one.__file__)
"""


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package as it was built, in another folder, and then moved."""
    before = tmp_path / "before" / "pack"
    for name, text in FILES.items():
        path = before / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(contents, "PACKAGE", before)
    monkeypatch.setattr(contents, "BUILT", before / "data" / "compiled")
    bytefile.write(contents.BUILT / modules.NAME, modules.code())
    bytefile.write(contents.BUILT / contents.STAMP, contents.stamp({modules.NAME: modules.made_for()}))
    return before.parent.rename(tmp_path / "after") / "pack"


def imported(package, *flags):
    command = [sys.executable, "-B", *flags, "-c", PROGRAM, str(package.parent)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def test_modules_are_taken_and_know_where_their_sources_are(package):
    assert imported(package) == [
        "translaudit.storage.modules pack/one.py",
        "translaudit.storage.modules pack/deep/two.py",
        "translaudit.storage.modules pack/deep/__init__.py",
        f"kept True {FILES['one.py'][FILES['one.py'].index('def') :]!r}",
        "True",
    ]


def test_of_a_package_that_has_changed_sources_are_imported(package):
    (package / "deep" / "two.py").write_text('WORD = "edited"\n', encoding="utf-8")
    *loaders, said, _ = imported(package)
    assert {line.split()[0] for line in loaders} == {"_frozen_importlib_external"}
    assert said.startswith("edited True")


def test_code_for_another_python_is_not_taken(package):
    assert imported(package, "-O")[0] == "_frozen_importlib_external pack/one.py"


@pytest.mark.skipif(contents.found(modules.NAME) is None, reason="the package has changed since its data was compiled")
def test_a_command_takes_them():
    code = (
        "import sys\nfrom translaudit.__main__ import main\nmain(['schemes'])\n"
        "print(type(sys.modules['translaudit.cli.schemes'].__loader__).__module__)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "translaudit.storage.modules"
