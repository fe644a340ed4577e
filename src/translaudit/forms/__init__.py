"""Every form of every concept that a text in one language may hold, each with where it comes from.

Termbase and romanization schemes meet here: listed terms with their statuses, and for places and people the
romanizations of their native forms. Reach for `compiled.compile_forms` once per language and set of termbases, and for `Forms` to
use its outcome. Nothing here reads files or judges a text.
"""

from __future__ import annotations

from translaudit.forms.entry import Entry, Origin, Relation, Thing, Use
from translaudit.forms.lookup import Forms, Reading

__all__ = ["Entry", "Forms", "Origin", "Reading", "Relation", "Thing", "Use"]
