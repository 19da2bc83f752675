"""A recado process for test_embedded: starts and stops the database when told on standard input, and says how it went."""

import json
import os
import resource
import sys
from pathlib import Path

from integrations.postgres import embedded, embedded_places


def say(facts: dict[str, object]) -> None:
    sys.stdout.write(f"{json.dumps(facts)}\n")
    sys.stdout.flush()


def become(uid: int) -> None:
    # The interpreter's own home may be closed to that user: whatever loads late must be loaded now.
    embedded_places.major_version()
    os.setgroups([])
    os.setgid(uid)
    os.setuid(uid)


def start(data_dir: Path) -> embedded.Embedded | None:
    try:
        started = embedded.start(data_dir)
    except embedded.EmbeddedError as error:
        say({"key": error.key, **error.facts})
        return None
    say({"url": started.url("postgres", "postgres")})
    return started


def main(data_dir: str, uid: str, largest_file: str) -> None:
    if int(largest_file):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest_file), int(largest_file)))
    if int(uid):
        become(int(uid))
    started = None
    say({"here": os.getpid()})
    for line in sys.stdin:
        if line == "start\n":
            started = start(Path(data_dir))
        elif started:
            embedded.stop(started)
            say({"stopped": True})


if __name__ == "__main__":
    main(*sys.argv[1:])
