"""The local web page: paste a translation, see what `check` finds. Needs the extra `web`."""
