"""What the table of places says of each of them."""

from __future__ import annotations

from translaudit.names.gazetteer import entries


def test_a_capital_belongs_to_its_country():
    assert entries.country("city:madrid") == "ES"
    assert entries.country("FR") == "FR"


def test_days_and_months():
    assert {"saturday", "may"} <= entries.calendar("en")
    assert "sabtu" in entries.calendar("id")


def test_a_language_without_names_has_none():
    assert not entries.known("xx")
    assert entries.known("en")


def test_the_country_that_a_language_is_named_after():
    assert entries.home("uk") == "UA"
    assert entries.home("he") == "IL"  # whose name is no adjective of the country
    assert entries.home("en") == ""


def test_what_a_language_calls_a_country_is_like_what_stands_there():
    assert entries.called("DE", "en") == "Germany"
    assert entries.called("DE", "en", "French") == "German"
    assert entries.called("DE", "en", "swiftly") == ""
