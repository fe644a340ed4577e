"""Language-aware primitives: folding, words, sentences, inflection."""
