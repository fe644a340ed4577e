"""Sentence and word alignment."""
