"""The language server as a client meets it, over pipes."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from client import Client, applied

from translaudit.__main__ import main

TEXT = "Rain fell.\n🙂 Kharkov is dark again.\n"
WORD = {"start": {"line": 1, "character": 3}, "end": {"line": 1, "character": 10}}


def rules(diagnostics):
    return [one.get("code") for one in diagnostics]


def test_a_finding_is_shown_with_its_place_rule_and_page(client, place):
    uri = place("a.en.txt").as_uri()
    client.open(uri, TEXT)
    (one,) = client.diagnostics(uri)
    assert one["range"] == WORD
    assert (one["code"], one["source"], one["severity"]) == ("deprecated-term", "translaudit", 1)
    assert "Kharkiv" in one["message"]
    page = Path(unquote(urlparse(one["codeDescription"]["href"]).path))
    assert page.read_text(encoding="utf-8").startswith("# deprecated-term (TA101)\n")


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 6), ("utf-16", 3), ("utf-32", 2)])
def test_columns_are_in_the_units_that_the_client_counts(encoding, column):
    pytest.importorskip("lsprotocol", reason="the extra lsp is not installed")
    from translaudit.lsp.places import Places

    place = Places("a\r\n🙂é", encoding).at(5)
    assert (place.line, place.character) == (1, column)
    assert Places("a\r\n🙂é", encoding).position(9, 1) == place


def test_a_client_may_ask_for_other_units_and_leave_in_peace(folder, place):
    pytest.importorskip("pygls", reason="the extra lsp is not installed")
    client = Client(folder)
    try:
        offered = client.initialize(folder, general={"positionEncodings": ["utf-8", "utf-16"]})
        assert offered["capabilities"]["positionEncoding"] == "utf-8"
        uri = place("a.en.txt").as_uri()
        client.open(uri, TEXT)
        (one,) = client.diagnostics(uri)
        assert (one["range"]["start"]["character"], one["range"]["end"]["character"]) == (5, 12)
        assert client.leave() == (0, "")
    finally:
        client.kill()


def test_lines_end_as_the_protocol_has_it(client, place):
    uri = place("a.en.txt").as_uri()
    client.open(uri, "\ufeffA\u2028B\x0cC\x85 Kharkov\r\nKharkov\rKharkov\n")
    starts = [one["range"]["start"] for one in client.diagnostics(uri)]
    assert [(one["line"], one["character"]) for one in starts] == [(0, 8), (1, 0), (2, 0)]


def test_a_change_is_audited_when_the_keys_rest(client, place):
    uri = place("a.en.txt").as_uri()
    client.open(uri, "Kharkiv.\n")
    assert client.diagnostics(uri) == []
    for version in range(2, 9):
        client.change(uri, "Kharkov." * version, version)
    assert len(client.diagnostics(uri, None)) == 8  # of the last version; the others are never audited
    client.tell("textDocument/didClose", textDocument={"uri": uri})
    assert client.diagnostics(uri, None) == []


def test_the_original_counts_as_it_stands_in_the_editor(client, place):
    saved = "Tiba.\n🙂 Dilansir dari Antara, kereta itu berangkat pada 14 Oktober.\n"
    place("a.id.txt").write_text(saved, encoding="utf-8")
    target, source = place("a.en.txt").as_uri(), place("a.id.txt").as_uri()
    place("translaudit.toml").write_text('source-lang = "id"\ndefault-glossaries = false\n', encoding="utf-8")
    client.open(target, "Arrived.\nLaunched from Antara, the train left on 14 October.\n")
    (one,) = client.diagnostics(target)
    assert one["code"] == "wrong-sense"
    (related,) = one["relatedInformation"]
    assert related["location"]["uri"] == source
    assert related["location"]["range"]["start"] == {"line": 1, "character": 3}
    assert "Dilansir" in related["message"]
    client.open(source, saved)
    assert client.diagnostics(source) == []  # an original is not audited itself
    client.change(source, saved.replace("14", "15").replace("Tiba", "🙂 Tiba"), 2)
    found = client.diagnostics(target)
    while len(found) == 1:
        found = client.diagnostics(target)
    assert rules(found) == ["wrong-sense", "number-mismatch"]


def test_an_original_that_was_never_saved_is_found(client, place):
    target, source = place("b.en.txt").as_uri(), place("b.id.txt").as_uri()
    client.open(source, "Dilansir dari Antara, kereta itu berangkat.\n")
    client.diagnostics(source)
    client.open(target, "Launched from Antara, the train left.\n")
    assert "wrong-sense" in rules(client.diagnostics(target))


def test_a_text_without_a_file_is_audited(client):
    text = "It rained in the night, and Kharkov is dark again.\n"
    client.open("untitled:Untitled-1", text, language="markdown")
    assert rules(client.diagnostics("untitled:Untitled-1")) == ["deprecated-term"]


def test_a_suggestion_is_put_in_place(client, place):
    uri = place("a.en.txt").as_uri()
    client.open(uri, TEXT)
    client.diagnostics(uri)
    first, *_ = client.actions(uri, WORD)
    assert (first["title"], first["kind"], first["isPreferred"]) == ("Replace with “Kharkiv”", "quickfix", True)
    assert applied(TEXT, first["edit"]["changes"][uri]) == TEXT.replace("Kharkov", "Kharkiv")
    (every,) = client.actions(uri, WORD, "source.fixAll")
    assert every["edit"] == first["edit"]
    elsewhere = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 4}}
    assert client.actions(uri, elsewhere, "quickfix") == []
    assert client.actions(uri, WORD, "refactor") == []


def test_a_suggestion_is_written_as_the_format_asks(client, place):
    uri = place("a.en.html").as_uri()
    text = "<p>They met Jerry and Tom in the morning.</p>\n"
    client.open(uri, text, language="html")
    (one,) = client.diagnostics(uri)
    first, *_ = client.actions(uri, one["range"])
    assert applied(text, first["edit"]["changes"][uri]) == text.replace("Jerry and Tom", "Tom &amp; Jerry")


@pytest.mark.parametrize("name", ["a.en.txt", "a.en.md", "a.en.html"])
def test_a_finding_is_allowed_by_a_comment_with_a_reason(name, client, place):
    uri = place(name).as_uri()
    client.open(uri, TEXT)
    assert len(client.diagnostics(uri)) == 1
    *_, allow = client.actions(uri, WORD, "quickfix")
    assert allow["title"].startswith("Allow deprecated-term")
    allowed = applied(TEXT, allow["edit"]["changes"][uri])
    assert "translaudit: allow deprecated-term -- " in allowed
    client.change(uri, allowed, 2)
    assert client.diagnostics(uri, 2) == []


def test_rows_are_not_given_comments(client, place):
    uri = place("a.jsonl").as_uri()
    row = {"id": "1", "source": "Харків.", "target": "Kharkov.", "source_lang": "uk", "target_lang": "en"}
    client.open(uri, json.dumps(row, ensure_ascii=False) + "\n", language="json")
    (one,) = client.diagnostics(uri)
    assert [action["title"] for action in client.actions(uri, one["range"], "quickfix")] == ["Replace with “Kharkiv”"]


def test_pointing_at_a_finding_tells_evidence_and_rule(client, place):
    uri = place("a.en.txt").as_uri()
    client.open(uri, TEXT.replace("again", "[again](https://example.org)"))
    client.diagnostics(uri)
    said = client.ask("textDocument/hover", textDocument={"uri": uri}, position=WORD["start"])["result"]
    assert said["range"] == WORD
    assert said["contents"]["kind"] == "markdown"
    assert said["contents"]["value"].startswith("**deprecated\\-term** \\(TA101\\)\\: major, high confidence\n")
    assert "[The whole page of deprecated-term](file:///" in said["contents"]["value"]
    aside = client.ask("textDocument/hover", textDocument={"uri": uri}, position={"line": 0, "character": 0})
    assert aside["result"] is None


def test_the_nearest_config_holds_and_its_mistakes_are_told(client, place):
    config, uri = place("translaudit.toml"), place("a.en.txt").as_uri()
    config.write_text('ignore = ["deprecated-term"]\nglossaries = ["../house.toml"]\n', encoding="utf-8")
    client.open(uri, TEXT)
    assert client.diagnostics(uri) == []
    config.write_text("ignorre = []\n", encoding="utf-8")
    client.tell("textDocument/didSave", textDocument={"uri": config.as_uri()})
    (one,) = client.diagnostics(uri)
    assert "Did you mean “ignore”?" in one["message"]
    assert str(config) in one["message"]


def test_bad_files_are_told_and_the_server_goes_on(client, place):
    place("a.id.txt").write_bytes("Dilansir dari \xe9.".encode("latin-1"))
    target, huge, null, half = (place(name).as_uri() for name in ("a.en.txt", "b.en.txt", "c.en.txt", "d.en.txt"))
    client.open(target, TEXT)
    (one,) = client.diagnostics(target)
    assert "byte 14 is 0xe9, which is not UTF-8" in one["message"]
    client.open(huge, "Kharkov. " * 250_000)
    (one,) = client.diagnostics(huge)
    assert "2,250,000 characters" in one["message"]
    client.open(null, "Kharkov\0\n")
    (one,) = client.diagnostics(null)
    assert "NUL" in one["message"]
    client.open(half, "Kharkov \ud83d is dark.\n")
    assert rules(client.diagnostics(half)) == ["deprecated-term"]
    assert client.actions(half, {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 3}})


def test_of_very_many_findings_the_worst_are_told(client, place):
    uri = place("a.en.txt").as_uri()
    client.open(uri, "Kharkov is dark.\n" * 1500)
    found = client.diagnostics(uri)
    assert len(found) == 1001
    assert found[0]["message"].startswith("500 more findings")


def test_messages_that_make_no_sense_do_not_end_the_server(client, place):
    client.raw(b"{]")
    client.raw(b"[1, 2]")
    client.raw(b'{"jsonrpc": "2.0"}')
    client.raw("Київ".encode("cp1251"))
    client.send({"id": "x", "method": "textDocument/hover", "params": {"position": "here"}})
    assert "error" in client.wait(lambda one: one.get("id") == "x")
    client.tell("textDocument/didOpen", textDocument={"uri": 7})
    client.tell(
        "textDocument/didChange", textDocument={"uri": "file:///nowhere.en.txt", "version": 1}, contentChanges=[]
    )
    client.tell("textDocument/didClose", textDocument={"uri": "file:///nowhere.en.txt"})
    assert "error" in client.ask("translaudit/nothing")
    assert client.actions("file:///nowhere.en.txt", WORD) == []
    uri = place("a.en.txt").as_uri()
    client.open(uri, TEXT)
    assert rules(client.diagnostics(uri)) == ["deprecated-term"]


def test_an_address_that_no_file_can_have_spoils_no_other(client, place):
    client.open("file:///a%00b.en.txt", TEXT)
    uri = place("a.en.txt").as_uri()
    client.open(uri, TEXT)
    assert rules(client.diagnostics(uri)) == ["deprecated-term"]


def test_files_of_other_kinds_are_left_alone(client, place):
    other, uri = place("a.py").as_uri(), place("a.en.txt").as_uri()
    client.open(other, "Kharkov = 1\n", language="python")
    client.open(uri, TEXT)
    client.diagnostics(uri)
    assert not [one for one in client.held if (one.get("params") or {}).get("uri") == other]


def test_a_missing_extra_is_told_with_the_command_that_installs_it(monkeypatch, capsys):
    monkeypatch.setitem(__import__("sys").modules, "pygls", None)
    assert main(["lsp"]) == 2
    assert 'pip install "translaudit[lsp]"' in capsys.readouterr().err
