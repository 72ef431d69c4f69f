"""The kinds of jobs that imports and exports are."""
