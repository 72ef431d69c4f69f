"""The kind of job that acts on many items are."""
