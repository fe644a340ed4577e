"""Readings: how a script is read where its letters alone do not say it, one module a kind, imported at first use.

A scheme file that says `reading = "name"` has its text go through `name.read(text: str) -> str` before its own table.
A reading is pure, gets NFC, and leaves what it cannot read as it stands, so that the engine marks it as unmapped.
It writes no romanization: its output is still the table's to spell.
"""
