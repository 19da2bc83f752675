"""The `recado` command: whatever happens ends in a result or in one sentence, never in a traceback."""

import io
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from bot.cli.commands import commands
from bot.cli.help import complaint
from bot.cli.texts import GOODBYE
from bot.cli.words import say
from bot.surroundings import environment, guess_language
from language.types import Language

OK, TROUBLE, USAGE, INTERRUPTED = 0, 1, 2, 130


def main() -> None:
    _open_closed_streams()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:], environment(Path.cwd())))


def _open_closed_streams() -> None:
    """A stream that was closed before we started is an empty one: no file or socket of ours may take its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 - for as long as the process lives


def run(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    language = guess_language(environ)
    try:
        result = commands(language, environ).main([*arguments] or ["--help"], prog_name="recado", standalone_mode=False)
    except click.UsageError as error:
        return _tell(complaint(error, language), USAGE)
    except (KeyboardInterrupt, click.Abort):
        return _tell(say(GOODBYE, language), INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has gone; the interpreter must not try to flush it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else TROUBLE
    except Exception as error:  # noqa: BLE001 - the last line of defence: a person never sees a traceback
        return _tell(_sentence(error, language), TROUBLE)
    return result if isinstance(result, int) else OK


def _sentence(error: Exception, language: Language) -> str:
    from bot.cli.trouble import unexpected, worded  # noqa: PLC0415 - only when something went wrong

    return worded(error, language) or unexpected(error, language)


def _tell(sentence: str, code: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return code


if __name__ == "__main__":
    main()
