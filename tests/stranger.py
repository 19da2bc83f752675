"""The whole command as an unprivileged user, even where the interpreter lives in root's closed home."""

import shlex
import sys
from pathlib import Path

from embedded_stage import NOBODY, REPOSITORY


def as_nobody(*command: str) -> list[str]:
    """The command line that runs `command` as nobody.

    In a mount namespace of its own every closed directory on the way to the interpreter and to our code is covered by
    an open one with the very same files in it: paths, programs and permissions of the files are the real ones.
    """
    needed = dict.fromkeys(Path(path).resolve() for path in (sys.base_prefix, sys.prefix, REPOSITORY))
    hidden = {path: closed for path in needed if (closed := _closed(path)) is not None}
    kept = {path: f"$kept/{number}" for number, path in enumerate(hidden)}
    steps = [
        "set -e",
        "kept=$(mktemp -d)",
        *(f"mkdir {place}; mount --bind {shlex.quote(str(path))} {place}" for path, place in kept.items()),
        *(f"mount -t tmpfs -o mode=755 tmpfs {shlex.quote(str(closed))}" for closed in dict.fromkeys(hidden.values())),
        *(f"mkdir -p {shlex.quote(str(p))}; mount --bind {place} {shlex.quote(str(p))}" for p, place in kept.items()),
        f'exec setpriv --reuid={NOBODY} --regid={NOBODY} --clear-groups "$@"',
    ]
    return ["unshare", "--mount", "sh", "-c", "\n".join(steps), "sh", *command]


def _closed(path: Path) -> Path | None:
    """The first directory on the way that strangers may not enter."""
    return next((step for step in (*reversed(path.parents), path) if not step.stat().st_mode & 0o001), None)
