"""What was compiled once and is kept as bytes, so that a check starts at once: tables, packed data, expressions.

Reach for `kept.table` to read one of the program's own TOML files and for `expressions.expression` in place of
`re.compile`. See `docs/decisions/packed-forms.md`.
"""
