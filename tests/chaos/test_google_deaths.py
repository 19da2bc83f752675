"""Killed while it changes somebody's Google: the next process finds out what became of it, does the rest once and tells it once."""

import base64
import signal
from pathlib import Path

import psycopg
from chaos.forked import Forked
from chaos.stage import Stage, until
from chaos.worker import CHANNEL, event, received
from connected import ALL
from granted import MASTER

from bot.clock import utc_now
from bot.failpoints import OUTSIDE, RELEASING
from bot.identity import Known
from bot.messages import RawEvent
from demo.google.drive_files import SHEET
from demo.google.oauth import ACCESS_LIVES
from demo.google.person import Person as Seeded
from demo.google.person import person
from demo.google.server import GoogleServer, google_server
from integrations.blobs import Blobs
from integrations.google.grants import Granted
from integrations.google.tokens import TokenEndpoint, endpoints
from integrations.postgres import files
from integrations.vault import Vault

LEASE = 20
"""Seconds: the dead lose theirs at once, the living must not on a busy machine."""
DEATHS = (
    ("outside.acted", ("salva isso no drive",)),
    ("outside.acted@2", ("marca dentista amanhã às 8",)),
    ("outside.acted@2", ("adia o dentista 1 hora",)),
    ("outside.recorded@2", ("marca almoço amanhã às 12",)),
    ("outside.acted@2", ("compartilha a planilha orçamento com bia@fora.com como leitora", "sim")),
)
"""Where a process dies, and over what; whoever comes next passes there once with that, before what is said to it."""
MAIL = ("manda um e-mail para bia@fora.com com o assunto Oi dizendo que já volto", "sim")
TOLD = (
    "✅ Salvo no Drive: nota.pdf",
    "📅 Marcado: dentista",
    "📅 Remarcado: dentista",
    "📅 Marcado: almoço",
    "✅ Compartilhado: bia@fora.com",
    "✅ E-mail enviado para bia@fora.com",
)


async def test_whoever_is_killed_leaves_one_of_everything_told_once_and_undoable(stage: Stage, tmp_path: Path) -> None:
    async with google_server(utc_now) as server:
        ana = await connected(stage, server, tmp_path)
        for point, texts in DEATHS:
            victim = stage.worker(failpoint=point, jobs=1, lease=LEASE)
            for text in texts:
                await until(stage.settled, what=f"the answer before {text}")
                await says(stage, text)
            await killed(victim, f"at {point} over {texts}")

        for point in RELEASING:
            victim = stage.worker(failpoint=point, jobs=1, lease=LEASE)
            for text in MAIL if point == RELEASING[0] else ():
                await until(stage.settled, what="the answer before the mail")
                await says(stage, text)
            await until(lambda: due(stage), what="the mail that is held")
            await killed(victim, f"at {point}")

        stage.worker(jobs=1, lease=LEASE)
        due(stage)
        await until(lambda: not due(stage) and stage.settled() and told(stage)[-1:] == [1], what="the end")

        assert {point.partition("@")[0] for point, _ in DEATHS} == set(OUTSIDE)
        assert sorted(
            f"{each['summary']} {each['start']['dateTime'][11:16]}"
            for each in server.world.calendars[ana.email].events.values()
        ) == ["almoço 12:00", "dentista 09:00"]
        assert sorted(file.name for file in server.world.files.values()) == ["nota.pdf", "orçamento"]
        assert [(mail.to, mail.subject) for mail in server.world.sent] == [(("bia@fora.com",), "Oi")]
        shared = [
            each
            for file in server.world.files.values()
            for each in file.permissions.values()
            if each.get("role") == "reader"
        ]
        assert len(shared) == 1
    assert told(stage) == [1] * len(TOLD)
    rows = stage.query("select tool, state, inverse is not null from tool_calls where effect <> 'read'")
    assert sorted(rows) == [
        ("change_event", "done", True),
        ("create_event", "done", True),
        ("create_event", "done", True),
        ("keep_files", "done", True),
        ("save_to_drive", "done", True),
        ("send_mail", "done", False),
        ("share_drive_file", "done", True),
    ]


async def connected(stage: Stage, server: GoogleServer, folder: Path) -> Seeded:
    """Ana, who has sent a file; her account is connected, and every process knows how to open what is kept of it."""
    assert stage.app is not None
    client, ana = server.oauth.add_client(), person(server, "ana@example.com", "Ana Souza")
    ana.drive.has("orçamento", kind=SHEET, text="item,valor")
    stage.place = {
        **stage.place,
        "RECADO_DATA_DIR": str(folder / "data"),
        "RECADO_MASTER_KEY": base64.b64encode(MASTER).decode(),
        "GOOGLE_CLIENT_ID": client.id,
        "GOOGLE_CLIENT_SECRET": client.secret,
        "GOOGLE_API_URL": server.url,
    }
    app = stage.app
    known = await app.identity.person_of(
        channel=CHANNEL, channel_account="main", external_id="ana", language="pt-BR", zone="America/Sao_Paulo"
    )
    endpoint = TokenEndpoint(
        client_id=client.id, client_secret=client.secret, clock=utc_now, endpoints=endpoints(server.url)
    )
    credentials = ana.credentials(*ALL, client=client)
    async with app.database.as_person(known.person) as session:
        await Granted(app.database, Vault(MASTER), endpoint, utc_now).connect(
            session,
            subject=ana.account.id,
            email=ana.email,
            scopes=ALL,
            access_token=credentials.token,
            refresh_token=credentials.refresh_token,
            expires_at=utc_now() + ACCESS_LIVES,
        )
    await sends_a_file(stage, known, Blobs(folder / "data" / "files", utc_now))
    return ana


async def sends_a_file(stage: Stage, known: Known, blobs: Blobs) -> None:
    """One whose bytes have been fetched."""
    assert stage.app is not None
    file = {"kind": "document", "reference": {"id": "r1"}, "name": "nota.pdf", "mime": "application/pdf"}
    said = event({"peer": "ana", "id": "file", "text": ""})
    sent = await stage.app.inbox.receive(
        RawEvent(
            channel=said.channel,
            channel_account=said.channel_account,
            peer=said.peer,
            sender=said.sender,
            external_id=said.external_id,
            kind="file",
            payload={"text": "", "files": [file]},
            said_at=said.said_at,
            whole=True,
        ),
    )
    await stage.app.turns.take(sent.address)
    raw = b"%PDF nota"
    async with stage.app.database.as_person(known.person) as session:
        for row in await session.rows("select id from files"):
            await files.fetched(session, row["id"], digest=blobs.put(raw), size=len(raw), now=utc_now())


async def says(stage: Stage, text: str) -> None:
    assert stage.app is not None
    await received(stage.app, event({"peer": "ana", "id": f"{len(stage.acknowledged)}", "text": text}))
    stage.acknowledged.append((text, ""))


async def killed(victim: Forked, where: str) -> None:
    await until(lambda: victim.poll() is not None, what=f"the kill {where}")
    assert victim.returncode == -signal.SIGKILL


def due(stage: Stage) -> bool:
    """Lets the time come of what is held, and end of whoever died over it; whether there is any."""
    with psycopg.connect(stage.admin, autocommit=True) as connection:
        connection.execute("set search_path = queue, public")
        connection.execute("update procrastinate_jobs set scheduled_at = now() where task_name = 'release'")
        held = connection.execute(
            "update tool_calls set due_at = now() - interval '1 second' "
            "where due_at is not null and state in ('held', 'running')"
        )
    return held.rowcount > 0


def told(stage: Stage) -> list[int]:
    """How often each was told."""
    texts = [str(each["text"]) for each in stage.handed_over()]
    return [sum(text.count(line) for text in texts) for line in TOLD]
