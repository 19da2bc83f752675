"""What a digest may speak of: one section in each file, found by this folder."""
