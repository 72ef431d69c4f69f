"""The PostgreSQL that Kartoteka brings along, and the supervisor that keeps it, the web and the worker running.

Nothing here knows the CRM's tables; the rest of the program only ever sees a database URL.
"""
