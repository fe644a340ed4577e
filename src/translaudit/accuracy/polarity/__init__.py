"""Negations of both sides of a segment, held against each other: `sides` counts, `needless` and `rewording` judge."""
