"""The server's own routes, beside Django: live events, files, pages, health; and the bridge to Django itself."""
