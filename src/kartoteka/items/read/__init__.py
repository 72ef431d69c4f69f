"""Reading values, one file per storage: how a field is shown, tested and sorted by in SQL. Writing is `items.write`."""
