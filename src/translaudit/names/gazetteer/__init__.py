"""Countries, cities and unions by name: is this place named here, and is that one?

`entries` is the table, `finder` finds its places in texts, `nations` tells countries by adjectives and inflected forms. How
names are written and inflected is in `forms`; `compiled` makes the table of CLDR and `gazetteer.toml`, where no cache has it.
"""
