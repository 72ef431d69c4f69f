"""Import and export: files in many forms, turned into items and back. It writes items only through `items`."""
