"""One module a rule: its docstring is its page, its explanation and its first tests."""
