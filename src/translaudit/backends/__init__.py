"""Optional heavy help behind Protocols: quality estimation, language models."""
