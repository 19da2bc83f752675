"""What can be wrong with a database, as words both the database and the sentences know."""

from typing import Literal

Part = Literal["host", "port", "silent", "password", "database", "user", "tls", "busy", "unknown"]
"""Of an address."""
SchemaState = Literal["ready", "missing", "older", "newer", "forbidden"]
