"""Where a spelling comes from: which native name, language, standard or convention, or a misspelling of what.

`naming` explains a spelling; it reads it backwards (`backwards`) into native names (`native_names`) and puts the answers
in order (`arranging`).
"""
