"""The language server: what `check` finds, in an editor, while the text is written. Needs the extra `lsp`."""
