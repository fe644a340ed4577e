"""Words with traps, per language pair; all knowledge is in traps/*.toml."""
