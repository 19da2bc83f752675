"""Who may deliver in WhatsApp's name."""

import json
from datetime import UTC, datetime, timedelta

import jwt
import pytest

from bot.channel import ForgedError
from bot.channels.whatsapp_door import check, key_of, path_of

KEY = "chave-de-teste-com-32-caracteres"
AT = datetime.fromtimestamp(1760000000, UTC)
OURS = {"iat": 1760000000, "exp": 1760000600, "app": "evolution", "action": "webhook"}
KNOWN = (
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3NjAwMDAwMDAsImV4cCI6MTc2MDAwMDYwMCwiYXBwIjoiZXZvbHV0aW9uIiwi"
    "YWN0aW9uIjoid2ViaG9vayJ9.oes2FE2uAniTv12lTLKu_KrjzjNpZxdqJUM_nll2EXM"
)


def signed(claims: dict[str, object], key: str = KEY, algorithm: str = "HS256") -> str:
    return jwt.encode(claims, key, algorithm=algorithm)


def test_what_evolution_signs_is_believed_until_it_is_old() -> None:
    check({"authorization": f"Bearer {KNOWN}"}, KEY, now=AT)
    check({"authorization": f"bearer {KNOWN}"}, KEY, now=AT + timedelta(seconds=600))
    check({"authorization": f"Bearer {KNOWN}"}, KEY, now=AT - timedelta(seconds=50))
    with pytest.raises(ForgedError):
        check({"authorization": f"Bearer {KNOWN}"}, KEY, now=AT + timedelta(seconds=661))


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer",
        "Bearer x",
        "Basic dXNlcjpzZW5oYQ==",
        KNOWN,
        f"Bearer {KNOWN[:-4]}AAAA",
        f"Bearer {KNOWN[:-1]}",
        f"Bearer {signed(OURS, 'outra-chave-com-mais-de-32-letras!')}",
        f"Bearer {signed(OURS, KEY + 'x' * 32, 'HS384')}",
        f"Bearer {signed(OURS, '', 'none')}",
        *(
            f"Bearer {signed({key: value for key, value in OURS.items() if key != gone})}"
            for gone in ("exp", "app", "action")
        ),
        f"Bearer {signed({**OURS, 'app': 'outra'})}",
        f"Bearer {signed({**OURS, 'action': 'admin'})}",
        f"Bearer {signed({**OURS, 'app': ['evolution']})}",
        "Bearer \ud800",
        f"Bearer {'.' * 5000}",
    ],
)
def test_whatever_else_is_shown_is_forged(authorization: str) -> None:
    with pytest.raises(ForgedError):
        check({"authorization": authorization} if authorization else {}, KEY, now=AT)


@pytest.mark.parametrize("expires", ["amanhã", True, None, [1], 10**400, -(10**400), 1e300, float("nan")])
def test_an_end_that_is_no_time_is_forged(expires: object) -> None:
    # jwt.encode would not write it so.
    token = jwt.api_jws.encode(json.dumps({**OURS, "exp": expires}).encode(), KEY, algorithm="HS256")
    with pytest.raises(ForgedError):
        check({"authorization": f"Bearer {token}"}, KEY, now=AT)


def test_each_instance_has_an_address_and_a_key_of_its_own() -> None:
    paths = {path_of(secret, instance) for secret in ("um", "dois") for instance in ("loja", "casa")}
    keys = {key_of(secret, instance) for secret in ("um", "dois") for instance in ("loja", "casa")}
    assert (len(paths), len(keys)) == (4, 4)
    assert path_of("um", "loja") == path_of("um", "loja")
    assert all(len(path.rpartition("/")[2]) == 32 and "loja" not in path for path in paths)
    assert all(len(key) == 64 for key in keys)
