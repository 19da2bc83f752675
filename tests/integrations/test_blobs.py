"""Bytes are there once, and go only when nobody has put them there for long: not while somebody does."""

import os
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from integrations.blobs import Blobs

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=31)
SINCE = NOW - timedelta(days=30)


def at(folder: Path, now: datetime) -> Blobs:
    return Blobs(folder, lambda: now)


def test_what_was_put_long_ago_is_found_and_removed(tmp_path: Path) -> None:
    old, new = at(tmp_path, LONG_AGO).put(b"old"), at(tmp_path, NOW).put(b"new")
    blobs = at(tmp_path, NOW)
    assert blobs.untouched(SINCE) == [old]
    assert blobs.remove(old, since=SINCE)
    assert not blobs.remove(old, since=SINCE)
    assert (blobs.path(old).exists(), blobs.path(new).read_bytes()) == (False, b"new")


def test_what_is_put_again_is_as_good_as_new(tmp_path: Path) -> None:
    digest = at(tmp_path, LONG_AGO).put(b"x")
    blobs = at(tmp_path, NOW)
    assert blobs.untouched(SINCE) == [digest]
    assert blobs.put(b"x") == digest
    assert not blobs.remove(digest, since=SINCE)
    assert blobs.path(digest).read_bytes() == b"x"


def test_what_a_killed_process_left_unfinished_goes_in_the_end(tmp_path: Path) -> None:
    blobs = at(tmp_path, NOW)
    kept = blobs.path(blobs.put(b"x"))
    old, new = kept.parent / "tmpabc", kept.parent / "tmpdef"
    for path, when in ((old, LONG_AGO), (new, NOW)):
        path.write_bytes(b"half")
        os.utime(path, (when.timestamp(), when.timestamp()))
    assert blobs.untouched(SINCE) == []
    assert (old.exists(), new.exists(), kept.exists()) == (False, True, True)


def test_an_empty_house_has_nothing_to_remove(tmp_path: Path) -> None:
    assert at(tmp_path / "none", NOW).untouched(SINCE) == []


@pytest.mark.parametrize("attempt", range(3))
def test_whoever_puts_while_another_removes_has_it_afterwards(tmp_path: Path, attempt: int) -> None:
    old, new = at(tmp_path, LONG_AGO), at(tmp_path, NOW)
    contents = [f"{attempt}.{number}".encode() for number in range(60)]
    digests = [old.put(content) for content in contents]
    begin = threading.Barrier(2)
    kept: list[bool] = []

    def put() -> None:
        begin.wait()
        for content, digest in zip(contents, digests, strict=True):
            new.put(content)
            kept.append(new.path(digest).exists())

    thread = threading.Thread(target=put)
    thread.start()
    begin.wait()
    for digest in digests:
        new.remove(digest, since=SINCE)
    thread.join()
    assert kept == [True] * len(contents)
    assert all(new.path(digest).exists() for digest in digests)
