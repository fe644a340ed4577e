"""Negations of both sides of a segment, held against each other.

`sides` reads and counts, `needless` and `rewording` judge, `mismatches` makes findings of it.
"""
