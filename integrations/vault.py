"""What people entrust to us, closed: each person has a key of their own, which the master key closes. AES-256-GCM."""

import secrets
import struct
from collections.abc import Sequence
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from integrations.postgres import person_keys
from integrations.postgres.database import Person, Row, Session

KEY_BYTES = 32
_NONCE_BYTES, _TAG_BYTES = 12, 16
_FORMAT = 1
_HEAD = struct.Struct(">BI")
"""The format, and the version of the person's key; a nonce and the ciphertext follow."""
_FIRST = 1
_KEY = "person_key"


class SealBrokenError(Exception):
    """Closed for somebody or something else, changed, or closed with a key that is gone. Says nothing of what is inside."""

    def __init__(self) -> None:
        super().__init__("what was closed cannot be opened")


class Vault:
    """Closes and opens. Its sessions have entered as the person; nothing here commits."""

    def __init__(self, master: bytes, old: Sequence[bytes] = ()) -> None:
        """Keys are closed with `master`; those that earlier ones closed are opened, too."""
        self.master = fingerprint(master)
        self._masters = {fingerprint(each): AESGCM(each) for each in (*old, master)}

    @property
    def known(self) -> Sequence[str]:
        """The fingerprints of all master keys."""
        return tuple(self._masters)

    async def close(self, session: Session, text: str, *, provider: str, column: str) -> bytes:
        """Closes a text for this place alone. `provider`: whose and which record, such as `google:` and the account's id.

        Raises:
            SealBrokenError: the person's key cannot be opened.
        """
        person = _person(session)
        row = await person_keys.to_close(session)
        version, key = self._of(person, row) if row is not None else await self._made(session)
        nonce = secrets.token_bytes(_NONCE_BYTES)
        closed = key.encrypt(nonce, text.encode(), _place(person, provider, column, version))
        return _HEAD.pack(_FORMAT, version) + nonce + closed

    async def open(self, session: Session, closed: bytes, *, provider: str, column: str) -> str:
        """The text that was closed for this person and this place.

        Raises:
            SealBrokenError: it was not, or no longer as it was, or the key is gone.
        """
        person, row = _person(session), await person_keys.of(session)
        if row is None or len(closed) < _HEAD.size + _NONCE_BYTES + _TAG_BYTES:
            raise SealBrokenError
        version, key = self._of(person, row)
        if _HEAD.unpack_from(closed) != (_FORMAT, version):
            raise SealBrokenError
        return _opened(key, closed[_HEAD.size :], _place(person, provider, column, version)).decode()

    def rewrapped(self, person: Person, wrapped: bytes, master: str, version: int) -> bytes:
        """The person's key, closed with the current master key instead.

        Raises:
            SealBrokenError: its master key is not known, or is not that.
        """
        return self._wrapped(person, self._unwrapped(person, wrapped, master, version), version)

    def _of(self, person: Person, row: Row) -> tuple[int, AESGCM]:
        return row["version"], AESGCM(self._unwrapped(person, row["wrapped"], row["master"], row["version"]))

    async def _made(self, session: Session) -> tuple[int, AESGCM]:
        wrapped = self._wrapped(_person(session), secrets.token_bytes(KEY_BYTES), _FIRST)
        await person_keys.keep(session, wrapped=wrapped, master=self.master, version=_FIRST)
        # Somebody else's, if they were first.
        made = await person_keys.to_close(session)
        assert made is not None
        return self._of(_person(session), made)

    def _wrapped(self, person: Person, key: bytes, version: int) -> bytes:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + self._masters[self.master].encrypt(nonce, key, _place(person, _KEY, "", version))

    def _unwrapped(self, person: Person, wrapped: bytes, master: str, version: int) -> bytes:
        if master not in self._masters:
            raise SealBrokenError
        return _opened(self._masters[master], wrapped, _place(person, _KEY, "", version))


def fingerprint(master: bytes) -> str:
    """By which a master key is named where it must not be written."""
    return sha256(b"recado master key" + master).hexdigest()[:16]


def _opened(key: AESGCM, closed: bytes, place: bytes) -> bytes:
    try:
        return key.decrypt(closed[:_NONCE_BYTES], closed[_NONCE_BYTES:], place)
    except (InvalidTag, ValueError):
        raise SealBrokenError from None


def _place(person: Person, provider: str, column: str, version: int) -> bytes:
    assert "|" not in provider + column
    return f"{person.org_id}|{person.user_id}|{provider}|{column}|{version}".encode()


def _person(session: Session) -> Person:
    assert session.person is not None
    return session.person
