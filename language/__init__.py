"""Portuguese and English understood without a model: pure functions, no input or output."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from language.understanding import understand, warm

__all__ = ["understand", "warm"]


def __getattr__(name: str) -> object:
    """Reads the rules when somebody understands something: `recado --help` only needs the names of the languages."""
    if name not in __all__:
        raise AttributeError(name)
    from language import understanding  # noqa: PLC0415

    return getattr(understanding, name)
