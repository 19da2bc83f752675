"""Google's Calendar, Gmail and Drive, for people who connected them."""
