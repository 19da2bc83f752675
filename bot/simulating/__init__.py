"""A year of reminders in a few minutes: the real database, queue and clock, with the time passed in and processes that are killed."""
