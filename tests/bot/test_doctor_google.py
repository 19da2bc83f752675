"""What `recado doctor` says of Google."""

from pathlib import Path

from bot.clock import utc_now
from bot.doctor.google import google_findings
from bot.settings import Settings
from demo.google.server import google_server


async def said(tmp_path: Path, **settings: str) -> list[tuple[str, str]]:
    configured = Settings.model_validate({"data_dir": tmp_path, **settings})
    return [(found.state, found.sentence) for found in await google_findings(configured, "en")]


async def test_without_a_client_it_says_where_to_begin(tmp_path: Path) -> None:
    [(state, sentence)] = await said(tmp_path)
    assert (state, "docs/google.md" in sentence) == ("ok", True)


async def test_a_client_is_tried_and_the_redirect_shown(tmp_path: Path) -> None:
    async with google_server(utc_now) as server:
        client = server.oauth.add_client()
        where = {"google_client_id": client.id, "google_api_url": server.url}
        right = {**where, "google_client_secret": client.secret, "public_url": "https://recado.test"}
        found = await said(tmp_path, **right)
        wrong = await said(tmp_path, **where, google_client_secret="another")
    assert [state for state, _ in found] == ["ok", "ok", "ok"]
    assert found[0][1].endswith("https://recado.test/google/callback")
    assert "7 days" in found[-1][1]
    assert [state for state, _ in wrong] == ["warn", "fail", "ok"]


async def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    found = await said(tmp_path, google_client_id="x", google_api_url="http://127.0.0.1:1")
    assert ("warn", "http://127.0.0.1:1/token does not answer: check the network.") in found
