"""Negation: the words that negate, per language (the TOML files here), and a counter of them."""
