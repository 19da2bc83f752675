"""What a store or the queue reports when the database is out of reach."""


class DatabaseUnavailableError(Exception):
    """The database did not answer; the same call may succeed later."""


class FenceLostError(Exception):
    """Another worker, or a stop, has taken the conversation since: this turn may change nothing more."""
