"""Portuguese and English understood without a model: pure functions, no input or output."""

from language.understanding import understand, warm

__all__ = ["understand", "warm"]
