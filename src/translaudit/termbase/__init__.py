"""Concepts, their terms and statuses; matching; TOML, CSV and TBX in and out."""
