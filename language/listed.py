"""Word lists as text: tables stay readable as prose."""


def listed(text: str) -> frozenset[str]:
    return frozenset(text.split())
