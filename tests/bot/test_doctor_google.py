"""What `recado doctor` says of Google."""

import asyncio
import base64
import os
import subprocess
from pathlib import Path

import pytest
from command import recado
from granted import MASTER, granting
from postgres import Databases

from bot.clock import utc_now
from bot.doctor.google import google_findings
from bot.doctor.google_kept import kept_findings
from bot.local_database import Urls
from bot.settings import Settings
from demo.google.faults import broken
from demo.google.server import google_server


async def said(tmp_path: Path, **settings: str) -> list[tuple[str, str]]:
    configured = Settings.model_validate({"data_dir": tmp_path, **settings})
    return [(found.state, found.sentence) for found in await google_findings(configured, "en")]


async def test_without_a_client_it_says_where_to_begin(tmp_path: Path) -> None:
    [(state, sentence)] = await said(tmp_path)
    assert (state, "docs/google.md" in sentence) == ("ok", True)


async def test_a_client_and_its_redirect_are_tried_and_each_trouble_is_one_sentence(
    databases: Databases, tmp_path: Path
) -> None:
    callback = "https://recado.test/google/callback"
    async with google_server(utc_now) as server:
        client = server.oauth.add_client(redirect_uris=[callback])
        right = {
            "google_client_id": client.id,
            "google_client_secret": client.secret,
            "google_api_url": server.url,
            "public_url": "https://recado.test",
        }
        found = await said(tmp_path, **right)
        other_secret = await said(tmp_path, **{**right, "google_client_secret": "another"})
        other_client = await said(tmp_path, **{**right, "google_client_id": "another"})
        elsewhere = await said(tmp_path, **{**right, "public_url": "https://elsewhere.test"})
        nowhere = await said(tmp_path, **{**right, "public_url": ""})
        server.fails("oauth.token", broken(503))
        away = await said(tmp_path, **right)
        whole = await asyncio.to_thread(examined, databases, tmp_path, right)
    assert [state for state, _ in found] == ["ok", "ok", "ok"]
    assert found[0][1].endswith(callback)
    assert "7 days" in found[-1][1]
    assert [state for state, _ in other_secret] == ["ok", "fail", "ok"]
    assert "GOOGLE_CLIENT_SECRET" in other_secret[1][1]
    assert ("fail", "GOOGLE_CLIENT_ID" in other_client[1][1]) == (other_client[1][0], True)
    assert [state for state, _ in elsewhere] == ["fail", "ok", "ok"]
    assert "https://elsewhere.test/google/callback" in elsewhere[0][1]
    assert [state for state, _ in nowhere] == ["warn", "ok", "ok"]
    assert [state for state, _ in away] == ["ok", "warn", "ok"]
    wrong = [
        sentence
        for each in (other_secret, other_client, elsewhere, nowhere, away)
        for state, sentence in each
        if state != "ok"
    ]
    assert [sentence for sentence in wrong if sentence.count(". ") or not sentence.endswith(".")] == []
    assert (whole.returncode, whole.stderr, whole.stdout.count("✓ google: "), "✗" in whole.stdout) == (0, "", 3, False)
    assert client.secret not in whole.stdout


def examined(databases: Databases, folder: Path, settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    named = {name.upper(): text for name, text in settings.items()}
    return recado("doctor", env={**named, "DATABASE_URL": databases.app, "RECADO_DATA_DIR": str(folder)})


async def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    found = await said(tmp_path, google_client_id="x", google_api_url="http://127.0.0.1:1")
    assert ("warn", "http://127.0.0.1:1/token does not answer: check the network.") in found


async def kept(databases: Databases, folder: Path, **settings: str) -> list[tuple[str, str]]:
    app = databases.app
    urls = Urls(app=app, direct=app, owner=databases.owner, owner_variable="DATABASE_OWNER_URL", ours=False)
    configured = Settings.model_validate({"data_dir": folder, **settings})
    return [(found.state, found.sentence) for found in await kept_findings(configured, urls, "en")]


async def test_of_accounts_that_there_are_not_nothing_is_said(databases: Databases, tmp_path: Path) -> None:
    assert await kept(databases, tmp_path) == []


@pytest.mark.parametrize("file", ["", "no key"], ids=["none", "damaged"])
async def test_a_master_key_that_opens_nothing_fails_and_none_is_made(
    databases: Databases, tmp_path: Path, file: str
) -> None:
    right, wrong = (base64.b64encode(each).decode() for each in (MASTER, bytes(32)))
    async with granting(databases.app) as there:
        await there.connect()
        assert await kept(databases, tmp_path, master_key=right) == [
            ("ok", "Accounts connected: 1; the master key opens what is kept of them.")
        ]
        if file:
            (tmp_path / "master.key").write_text(file, encoding="utf-8")
        for settings in ({}, {"master_key": wrong}):
            ((state, sentence),) = await kept(databases, tmp_path, **settings)
            assert (state, "cannot be opened, because the master key is another: 1;" in sentence) == ("fail", True)
        assert os.listdir(tmp_path) == (["master.key"] if file else [])  # noqa: PTH208 - of a test


async def test_accounts_that_google_no_longer_takes_are_counted(databases: Databases, tmp_path: Path) -> None:
    async with granting(databases.app) as there:
        holder = await there.connect()
        async with there.chat.session() as session:
            await session.run(
                "update google_accounts set state = 'lost', refresh_token = null, access_token = null where id = :id",
                id=holder.id,
            )
        ((state, sentence),) = await kept(databases, tmp_path, master_key=base64.b64encode(MASTER).decode())
    assert state == "warn"
    assert sentence.startswith("Accounts that lost their permission: 1;")
