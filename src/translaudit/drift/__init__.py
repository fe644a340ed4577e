"""Terms of an original that its translation renders in more than one way, told without a termbase.

`usual` is for words whose rendering a document shows often enough; `eliminated` is for those told by what is left where all
else of a sentence is rendered.
"""
