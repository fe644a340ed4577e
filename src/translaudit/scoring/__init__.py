"""Tallies and findings to scores, with counts and a signature."""
