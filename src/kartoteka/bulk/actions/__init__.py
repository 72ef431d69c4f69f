"""What may be done to many items at once; one file here per action."""
