"""What people make of reminders that came is kept, idempotent, and taken back whole."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from tool_turns import SATURDAY, ZONE, Hands, id_of

from integrations.postgres.fires import Fire, Fires
from integrations.postgres.schedules import Schedules
from tools._context import RejectedError


async def reminder(hands: Hands, text: str = "tomar remédio", **more: object) -> str:
    given = {"at": "2026-11-22T08:00:00-03:00", **more}
    return id_of(await hands.call("create_reminder", text=text, **given), "reminder")


async def came(
    hands: Hands, reminder_id: str, *, due: datetime = SATURDAY, kind: str = "reminder", late: bool = False
) -> str:
    """Something that was told; the id of its row."""
    fire = Fire(
        id=uuid4(),
        kind=kind,
        subject_id=UUID(reminder_id),
        notice=0,
        due_at=due,
        fired_at=due + timedelta(hours=2 if late else 0),
        state="told",
    )
    async with hands.turn() as turn:
        await Fires(turn.session).insert([fire])
    return str(fire.id)


async def planned_again(hands: Hands, *fires: str) -> list[datetime | None]:
    async with hands.turn() as turn:
        return [each.next_at for each in await Schedules(turn.session).of("again", [UUID(fire) for fire in fires])]


async def test_done_twice_is_done_once_and_says_so(hands: Hands) -> None:
    fire = await came(hands, await reminder(hands))
    done = await hands.call("done_reminders", ids=[fire])
    assert await hands.line("done_reminders", done) == "✅ Feito: tomar remédio"
    again = await hands.call("done_reminders", ids=[fire])
    assert await hands.line("done_reminders", again) == "Já estava feito: tomar remédio"
    assert again.inverse == ()


@pytest.mark.parametrize(
    ("hour", "words", "until"),
    [
        (9, "10min", "2026-11-21T09:10:00-03:00"),
        (9, "1h", "2026-11-21T10:00:00-03:00"),
        (9, "night", "2026-11-21T20:00:00-03:00"),
        (21, "night", "2026-11-22T20:00:00-03:00"),
        (9, "tomorrow", "2026-11-22T09:00:00-03:00"),
    ],
)
async def test_a_tap_puts_it_off_from_when_it_is_tapped(hands: Hands, hour, words, until) -> None:
    fire = await came(hands, await reminder(hands))
    hands.now = SATURDAY.replace(hour=hour)
    await hands.call("put_off_reminders", ids=[fire], words=words)
    assert await planned_again(hands, fire) == [datetime.fromisoformat(until)]


async def test_what_came_again_is_planned_as_what_came_first(hands: Hands) -> None:
    first = await came(hands, await reminder(hands))
    await hands.call("put_off_reminders", ids=[first], words="10min")
    second = await came(hands, first, kind="again", due=SATURDAY + timedelta(minutes=10))
    hands.now = SATURDAY + timedelta(minutes=11)
    put_off = await hands.call("put_off_reminders", ids=[second], words="1h")
    assert await planned_again(hands, first, second) == [hands.now.astimezone(UTC) + timedelta(hours=1)]
    assert await hands.line("put_off_reminders", put_off) == "⏰ Adiado para sáb 21/11 às 10:11: tomar remédio"


async def test_a_time_that_has_passed_is_none_to_put_it_off_to(hands: Hands) -> None:
    fire = await came(hands, await reminder(hands))
    with pytest.raises(RejectedError):
        await hands.call("put_off_reminders", ids=[fire], until="2026-11-21T08:00:00-03:00")


@pytest.mark.parametrize("tool", ["done_reminders", "put_off_reminders"])
async def test_what_was_deleted_since_is_explained(hands: Hands, tool) -> None:
    made = await reminder(hands)
    fire = await came(hands, made)
    await hands.call("delete_reminders", ids=[made])
    assert await hands.says(tool, ids=[fire])
    with pytest.raises(RejectedError):
        await hands.call(tool, ids=[str(uuid4())])


async def test_deleting_drops_what_was_put_off_and_putting_back_brings_it_back(hands: Hands) -> None:
    made = await reminder(hands)
    fire = await came(hands, made)
    await hands.call("put_off_reminders", ids=[fire], words="1h")
    before = await hands.rows()
    gone = await hands.call("delete_reminders", ids=[made])
    assert await planned_again(hands, fire) == []
    await hands.undo(gone)
    assert await hands.rows() == before


async def test_done_finishes_the_task_of_a_last_reminder(hands: Hands) -> None:
    task = await hands.task("entregar relatório")
    made = await reminder(hands, "entregar relatório", at="2026-11-21T09:30:00-03:00", task_id=task)
    hands.now = SATURDAY + timedelta(hours=1)
    await hands.call("edit_reminder", reminder_id=made, changes={"text": "relatório"})
    fire = await came(hands, made, due=SATURDAY + timedelta(minutes=30))
    before = await hands.rows()
    done = await hands.call("done_reminders", ids=[fire])
    assert [row["completed_at"] is not None for row in (await hands.rows())["tasks"]] == [True]
    back = await hands.undo(done)
    assert await hands.rows() == before
    await hands.undo(back)
    assert [row["completed_at"] is not None for row in (await hands.rows())["tasks"]] == [True]


async def test_skipping_what_was_told_ahead_leaves_out_its_time(hands: Hands) -> None:
    made = await reminder(hands, rrule="FREQ=DAILY;BYHOUR=8;BYMINUTE=0", notices=[86_400])
    fire = await came(hands, made, due=datetime(2026, 11, 22, 8, tzinfo=ZONE))
    before = await hands.rows()
    skipped = await hands.call("skip_reminders", fires=[fire])
    assert (await hands.rows())["reminders"][0]["without"] == [datetime(2026, 11, 22, 8)]  # noqa: DTZ001
    await hands.undo(skipped)
    assert await hands.rows() == before


async def test_stopped_twice_is_stopped_once(hands: Hands) -> None:
    made = await reminder(hands, rrule="FREQ=DAILY")
    stopped = await hands.call("stop_reminders", ids=[made])
    assert await hands.line("stop_reminders", stopped) == "🔕 Parei de lembrar: tomar remédio"
    assert await hands.says("stop_reminders", ids=[made]) == "Já tinha parado de lembrar: tomar remédio"
    assert not (await hands.rows())["schedules"]


async def test_an_undo_leaves_alone_what_changed_since(hands: Hands) -> None:
    made = await reminder(hands)
    edited = await hands.call("edit_reminder", reminder_id=made, changes={"text": "vitamina"})
    await hands.call("edit_reminder", reminder_id=made, changes={"text": "ferro"})
    with pytest.raises(RejectedError):
        await hands.undo(edited)
    assert (await hands.rows())["reminders"][0]["text"] == "ferro"


async def test_what_came_late_is_listed(hands: Hands) -> None:
    assert await hands.says("list_missed_reminders") == "Nada: nos últimos 7 dias todos os lembretes saíram na hora. 👏"
    made = await reminder(hands)
    await came(hands, made, due=SATURDAY - timedelta(hours=5), late=True)
    assert await hands.says("list_missed_reminders") == (
        "⏰ Nos últimos 7 dias, isto chegou atrasado, porque não deu para entregar na hora:\n"
        "1. tomar remédio (era para sáb 21/11 às 04:00)"
    )


async def test_hours_move_to_another_zone_and_back(hands: Hands) -> None:
    await reminder(hands, rrule="FREQ=DAILY;BYHOUR=8;BYMINUTE=0")
    await hands.hears("timer de 10 minutos")
    before = await hands.rows()
    moved = await hands.call("move_reminders", zone="Europe/Lisbon")
    assert await hands.line("move_reminders", moved) == "🕐 1 lembrete agora segue o relógio de Lisboa."
    assert {str(row["zone"]) for row in (await hands.rows())["reminders"]} == {"Europe/Lisbon", "UTC"}
    await hands.undo(moved)
    assert await hands.rows() == before
    with pytest.raises(RejectedError):
        await hands.call("move_reminders", zone="Atlantis")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("muda o lembrete 1 para amanhã às 10h", "ligar pra Ana, dom 22/11 às 10:00"),
        ("muda o lembrete 1 para sexta", "ligar pra Ana, sex 27/11 às 18:00"),
        ("muda o lembrete 1 para todo dia às 10h", "ligar pra Ana, todo dia às 10:00 (próximo: sáb 21/11 às 10:00)"),
        ("renomeia o lembrete 1 para ligar pra Bia", "ligar pra Bia, sáb 21/11 às 18:00"),
    ],
)
async def test_a_reminder_is_changed_in_words(hands: Hands, text, said) -> None:
    await reminder(hands, "ligar pra Ana", at="2026-11-21T18:00:00-03:00")
    await hands.hears("meus lembretes")
    assert await hands.hears(text) == f"✏️ Lembrete atualizado: {said}"


async def test_the_day_of_a_repetition_is_asked_about(hands: Hands) -> None:
    await reminder(hands, rrule="FREQ=DAILY;BYHOUR=8;BYMINUTE=0")
    asked = await hands.plan("muda o lembrete do remédio para amanhã às 10h")
    assert [each.label for each in asked.choices] == ["só a próxima vez", "sempre às 10:00", "deixa pra lá"]  # type: ignore[union-attr]
    for call in asked.choices[0].calls:  # type: ignore[union-attr]
        await hands.call(call.tool, **call.arguments)
    assert "2. tomar remédio, todo dia às 08:00, menos dom 22/11 (próximo: seg 23/11 às 08:00)" in await hands.hears(
        "meus lembretes"
    )


async def test_what_does_not_change_is_asked(hands: Hands) -> None:
    await reminder(hands)
    assert "Para quando passo o lembrete “tomar remédio”?" in await hands.hears("muda o lembrete do remédio")
    assert await hands.hears("muda o lembrete do dentista para 9h") == "Não achei nenhum lembrete com “dentista”."
