"""Romanization schemes, and where a spelling comes from; all knowledge is in schemes/*.toml."""
