"""What reading the settings would quietly pass over: a `.env` that is no file, a broken line in it, a misspelt name."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from bot.settings_trouble import Problem

PREFIX = "RECADO_"
"""Names that begin so are meant for us; but an orchestrator makes some too, so only those close to a setting's are."""
FILE = Path(".env")
_ALIKE = 0.65


def problems_of_file(names: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with the lines of the file.

    Raises:
        OSError, UnicodeDecodeError: it cannot be read.
    """
    if FILE.is_fifo() or not (FILE.exists() or FILE.is_symlink()):
        return
    if not FILE.is_file():
        yield Problem(str(FILE), "not_a_file")
        return
    from dotenv.parser import parse_stream  # noqa: PLC0415 - only those who keep a file pay for its parser

    with FILE.open(encoding="utf-8") as file:
        for statement in parse_stream(file):
            if statement.error or (statement.value is None and statement.key in names):
                text = statement.original.string
                # A statement begins with the empty lines before it.
                line = statement.original.line + text[: len(text) - len(text.lstrip())].count("\n")
                yield Problem(str(FILE), "broken_line", str(line))


def misspelt(written: Iterable[str], names: frozenset[str]) -> Iterator[Problem]:
    """Names that are no setting's, and nearly one's."""
    ours = {name.removeprefix(PREFIX): name for name in names if name.startswith(PREFIX)}
    for name in written:
        if name in names or not name.upper().startswith(PREFIX):
            continue
        for meant in get_close_matches(name.upper().removeprefix(PREFIX), ours, n=1, cutoff=_ALIKE):
            yield Problem(name, "misspelt", ours[meant])
