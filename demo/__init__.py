"""What `recado demo` talks to instead of the world: a local Google, with a day in it."""
