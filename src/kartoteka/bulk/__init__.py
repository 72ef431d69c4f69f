"""Acts on many items at once, as jobs that can be stopped and taken back. It writes items only through `items`."""
