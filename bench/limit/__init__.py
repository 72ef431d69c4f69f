"""The limit: what raw psycopg behind a bare WSGI app can do for the same answer. Changed only with a reason."""
