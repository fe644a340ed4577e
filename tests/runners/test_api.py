"""The Python interface."""

from __future__ import annotations

import pytest

import translaudit
from translaudit.errors import InputError, UsageError
from translaudit.model import Confidence


def test_audit(tmp_path):
    (tmp_path / "a.en.md").write_text("Khаrkiv", encoding="utf-8")
    report = translaudit.audit(tmp_path / "a.en.md", default_glossaries=False)
    assert [(one.text, one.rule) for one in report.findings] == [("Khаrkiv", "mixed-script")]
    assert report.documents[0].target_lang == "en"
    assert report.scores["signature"].startswith("langs:?-en|")
    assert all(one.confidence >= Confidence.MEDIUM for one in report.findings)
    assert not translaudit.audit(tmp_path / "a.en.md", default_glossaries=False, ignore=["TA106"]).findings


def test_a_corpus_is_judged_as_one_if_asked(tmp_path):
    for name in ("Tretiakova", "Tretyakova"):
        (tmp_path / f"{name}.en.txt").write_text(f"We met Olena {name}.", encoding="utf-8")
    assert not translaudit.audit(tmp_path, source_lang="uk", default_glossaries=False).findings
    (one,) = translaudit.audit(tmp_path, source_lang="uk", default_glossaries=False, scope="corpus").findings
    assert (one.rule, one.suggestions) == ("name-inconsistency", ("Olena Tretiakova",))


def test_checks_that_were_left_out_are_named_where_there_are_any(tmp_path):
    (tmp_path / "a.en.txt").write_text("The bridge was closed. Traffic stood for hours.\n\nThe lake is warm.\n" * 4)
    (tmp_path / "a.uk.txt").write_text("Кіт спав на печі. Собака їв кашу.\n\nДід Панас садив ріпу й співав.\n")
    whole = translaudit.audit(tmp_path / "a.en.txt", source=tmp_path / "a.uk.txt")
    assert "not a close translation" in whole.documents[0].notes[0]
    one = translaudit.audit(tmp_path / "a.en.txt", source=tmp_path / "a.uk.txt", select=["mixed-script"])
    assert not one.documents[0].notes


def test_functions_survive_the_loading_of_modules_of_their_names():
    import translaudit.audit
    import translaudit.romanize.engine

    assert translaudit.romanize("Харків", scheme="uk-kmu55") == "Kharkiv"
    assert callable(translaudit.audit)


def test_one_path_or_name_is_a_list_of_one(tmp_path):
    (tmp_path / "a.en.txt").write_text("The ferry was late.", encoding="utf-8")
    (tmp_path / "house.toml").write_text(
        '[concept.boat]\nen.preferred = ["boat"]\nen.deprecated = ["ferry"]\n', encoding="utf-8"
    )
    for glossary in (tmp_path / "house.toml", str(tmp_path / "house.toml")):
        report = translaudit.audit(
            tmp_path / "a.en.txt", glossaries=glossary, select="deprecated-term", default_glossaries=False
        )
        assert [one.text for one in report.findings] == ["ferry"]


def test_errors_are_the_programs_own(tmp_path):
    with pytest.raises(InputError):
        translaudit.audit(tmp_path / "gone.txt")
    with pytest.raises(UsageError):
        translaudit.audit(tmp_path, min_confidence="certain")
    with pytest.raises(UsageError):
        translaudit.audit(tmp_path, scope="everything")
    with pytest.raises(UsageError):
        translaudit.romanize("x", scheme="xx-none")
    with pytest.raises(UsageError):
        translaudit.explain_name("Kharkov", target_lang="english")
