"""The calendar as people use it, in both languages, with local understanding alone."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime

import pytest
from connected import Connected, connected
from dialogue import ZONE, Clock
from house import House

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house, clock=Clock(MONDAY)) as there:
        yield there


@pytest.fixture
async def english(house: House) -> AsyncIterator[Connected]:
    async with connected(house, clock=Clock(MONDAY), language="en") as there:
        yield there


def kept(there: Connected, title: str = "") -> list[Mapping[str, object]]:
    """What is on at Google, of that title."""
    events = there.server.world.calendars["ana@example.com"].events.values()
    return [each for each in events if each["status"] != "cancelled" and title in str(each.get("summary", ""))]


def start(event: Mapping[str, object]) -> str:
    """The wall clock it begins at, or its day."""
    begins = event["start"]
    assert isinstance(begins, dict)
    return str(begins.get("dateTime", begins.get("date")))[:16]


async def test_an_event_is_made_with_its_link_and_taken_back_and_made_again(there: Connected) -> None:
    made = await there.chat.says("/agendar reunião com cliente X amanhã 14h")
    assert made.ledger == ["create_event done"]
    assert made.text.startswith(
        "📅 Marcado: reunião com cliente X, ter 24/11 das 14:00 às 15:00\nhttps://www.google.com/"
    )
    assert made.labels == ["desfazer"]
    (event,) = kept(there)
    assert start(event) == "2026-11-24T14:00"
    assert (await there.chat.says("desfaz")).shows("↩️ Desfeito. 🗑️ Cancelado: reunião com cliente X")
    assert kept(there) == []
    assert (await there.chat.says("refaz")).shows("↪️ Refeito. 📅 De volta na agenda: reunião com cliente X")
    assert [each["id"] for each in kept(there)] == [event["id"]]
    assert (await there.chat.says("desfaz")).shows("🗑️ Cancelado")
    assert kept(there) == []


async def test_the_same_in_english(english: Connected) -> None:
    made = await english.chat.says("schedule a meeting with client X tomorrow at 2pm")
    assert made.text.startswith("📅 Scheduled: meeting with client X, Tue 24 Nov from 14:00 to 15:00\nhttps://")
    assert (await english.chat.says("undo")).shows("🗑️ Cancelled: meeting with client X")
    assert (await english.chat.says("redo")).shows("📅 Back in the calendar: meeting with client X")
    assert len(kept(english)) == 1


@pytest.mark.parametrize(
    ("said", "told", "at", "more"),
    [
        ("marca dentista terça às 8 na rua tal", "ter 24/11 das 08:00 às 09:00, rua tal", "2026-11-24T08:00", {"location": "rua tal"}),
        ("cria um evento dia inteiro sexta: folga", "folga, sex 27/11 (dia inteiro)", "2026-11-27", {"summary": "folga"}),
        ("marca férias de 10 a 15 de dezembro", "férias, de qui 10/12 a ter 15/12 (dia inteiro)", "2026-12-10", {"end": {"date": "2026-12-16"}}),
        ("marca reunião amanhã das 14 às 15h30", "ter 24/11 das 14:00 às 15:30", "2026-11-24T14:00", {}),
        ("marca reunião amanhã às 14h por 2 horas", "ter 24/11 das 14:00 às 16:00", "2026-11-24T14:00", {}),
        ("consulta médica quinta às 15h", "consulta médica, qui 26/11 das 15:00 às 16:00", "2026-11-26T15:00", {}),
        (
            "reunião de equipe toda segunda às 9 por 30 min",
            "reunião de equipe, seg 30/11 das 09:00 às 09:30, toda segunda às 09:00",
            "2026-11-30T09:00",
            {"recurrence": ["RRULE:FREQ=WEEKLY;BYDAY=MO"]},
        ),
        ("marca call amanhã às 16h com link do meet", "call, ter 24/11 das 16:00 às 17:00\n🎥 https://meet.google.com/", "2026-11-24T16:00", {"summary": "call"}),
    ],
)  # fmt: skip
async def test_whatever_is_said_of_an_event_reaches_google(
    there: Connected, said: str, told: str, at: str, more: Mapping[str, object]
) -> None:
    reply = await there.chat.says(said)
    assert reply.shows("📅 Marcado: ", told)
    (event,) = kept(there)
    assert start(event) == at
    assert {name: event[name] for name in more} == more


@pytest.mark.parametrize(
    ("said", "told", "at", "more"),
    [
        ("book the dentist on Tuesday at 8 at 12 Main Street", "dentist, Tue 24 Nov from 08:00 to 09:00, 12 Main Street", "2026-11-24T08:00", {"location": "12 Main Street"}),
        ("create an all-day event on Friday: day off", "day off, Fri 27 Nov (all day)", "2026-11-27", {"summary": "day off"}),
        (
            "team meeting every Monday at 9 for 30 min",
            "team meeting, Mon 30 Nov from 09:00 to 09:30, every Monday at 09:00",
            "2026-11-30T09:00",
            {"recurrence": ["RRULE:FREQ=WEEKLY;BYDAY=MO"]},
        ),
        ("schedule a call tomorrow at 4pm with a Meet link", "call, Tue 24 Nov from 16:00 to 17:00\n🎥 https://meet.google.com/", "2026-11-24T16:00", {"summary": "call"}),
    ],
)  # fmt: skip
async def test_whatever_is_said_of_it_in_english_does_too(
    english: Connected, said: str, told: str, at: str, more: Mapping[str, object]
) -> None:
    reply = await english.chat.says(said)
    assert reply.shows("📅 Scheduled: ", told)
    (event,) = kept(english)
    assert start(event) == at
    assert {name: event[name] for name in more} == more


async def test_a_reminder_said_along_with_it_is_one_of_ours(there: Connected) -> None:
    reply = await there.chat.says("marca dentista amanhã às 10, me avisa 10 min antes")
    assert reply.ledger == ["create_event done"]
    assert reply.shows("📅 Marcado: dentista, ter 24/11 das 10:00 às 11:00", "🔔 Aviso 10 minutos antes")
    (event,) = kept(there)
    assert event["reminders"] == {"useDefault": True}
    (planned,) = await there.chat.rows("select next_at from schedules where kind = 'reminder'")
    assert planned["next_at"] == datetime(2026, 11, 24, 9, 50, tzinfo=ZONE)


async def test_without_an_hour_it_is_asked(there: Connected) -> None:
    asked = await there.chat.says("marca consulta amanhã")
    assert asked.text == "A que horas é “consulta”, ter 24/11?"
    assert asked.labels == ["09:00", "14:00", "17:00", "dia inteiro", "deixa pra lá"]
    assert kept(there) == []
    assert (await there.chat.says("2")).shows("📅 Marcado: consulta, ter 24/11 das 14:00 às 15:00")


async def test_what_it_collides_with_is_named_before(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T14:00")
    asked = await there.chat.says("marca reunião amanhã às 14h30")
    assert asked.text == "⚠️ Bate com “Dentista”, 14:00–15:00.\nMarco mesmo assim?"
    assert len(kept(there)) == 1
    assert (await there.chat.says("1")).shows("📅 Marcado: reunião, ter 24/11 das 14:30 às 15:30")
    assert len(kept(there)) == 2


async def test_what_has_passed_is_asked_about(there: Connected) -> None:
    asked = await there.chat.says("marca reunião hoje às 7h da manhã")
    assert asked.shows("⚠️ Isso já passou")
    assert kept(there) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("agenda de amanhã", "📅 Agenda, ter 24/11:\n1. 08:00–09:00 Dentista, Rua A, 1\n2. 14:00–15:00 Reunião"),
        ("o que tenho quinta?", "📅 Agenda, qui 26/11:\n1. dia inteiro Folga"),
        ("tenho algo amanhã às 14h30?", "📅 Agenda, ter 24/11 às 14:30:\n1. ter 24/11 14:00–15:00 Reunião"),
        ("tenho algo às 15h?", "📅 Nada na agenda: seg 23/11 às 15:00."),
        ("/agenda amanhã", "1. 08:00–09:00 Dentista"),
        ("agenda da semana", "ter 24/11:\n1. 08:00–09:00 Dentista, Rua A, 1\n2. 14:00–15:00 Reunião\nqui 26/11:\n3. dia inteiro Folga"),
    ],
)  # fmt: skip
async def test_what_is_on_is_told_by_day_and_hour(there: Connected, said: str, told: str) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T08:00", where="Rua A, 1")
    there.ana.calendar.has("Reunião", at="2026-11-24T14:00")
    there.ana.calendar.has("Folga", on="2026-11-26")
    reply = await there.chat.says(said)
    assert reply.ledger == ["list_events done"]
    assert told in reply.text


async def test_another_day_is_asked_for_in_two_words(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-26T08:00")
    assert (await there.chat.says("o que tenho amanhã?")).shows("📅 Nada na agenda: ter 24/11.")
    assert (await there.chat.says("e quinta?")).shows("📅 Agenda, qui 26/11:\n1. 08:00–09:00 Dentista")


async def test_who_asks_what_there_is_to_do_hears_of_the_tasks_too(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T08:00")
    await there.chat.says("comprar leite amanhã")
    assert (await there.chat.says("o que tenho amanhã?")).ledger == ["list_events done", "list_tasks done"]
    assert (await there.chat.says("agenda de amanhã")).ledger == ["list_events done"]


async def test_what_repeats_does_not_make_a_calendar_an_order(there: Connected) -> None:
    await there.chat.says("reunião de equipe toda segunda às 9 por 30 min")
    assert (await there.chat.says("agenda de amanhã")).ledger == ["list_events done"]


async def test_moves_and_their_undo(there: Connected) -> None:
    there.ana.calendar.has("Reunião com cliente X", at="2026-11-24T14:00")
    moved = await there.chat.says("passa a reunião com o cliente X pra quarta às 10")
    assert moved.shows("📅 Remarcado: Reunião com cliente X, qua 25/11 das 10:00 às 11:00")
    assert (await there.chat.says("não, às 15")).shows(
        "📅 Remarcado: Reunião com cliente X, qua 25/11 das 15:00 às 16:00"
    )
    assert (await there.chat.says("desfaz")).shows("↩️ Desfeito. 📅 Remarcado", "qua 25/11 das 10:00 às 11:00")
    assert (await there.chat.says("refaz")).shows("↪️ Refeito. 📅 Remarcado", "qua 25/11 das 15:00 às 16:00")
    assert (await there.chat.says("adia a reunião 1 hora")).shows("qua 25/11 das 16:00 às 17:00")
    assert (await there.chat.says("antecipa a reunião meia hora")).shows("qua 25/11 das 15:30 às 16:30")
    assert [start(each) for each in kept(there)] == ["2026-11-25T15:30"]


async def test_moves_in_english(english: Connected) -> None:
    english.ana.calendar.has("Dentist", at="2026-11-24T08:00")
    assert (await english.chat.says("move the dentist to Wednesday at 10")).shows(
        "📅 Moved: Dentist, Wed 25 Nov from 10:00 to 11:00"
    )
    assert (await english.chat.says("no, at 3pm")).shows("Wed 25 Nov from 15:00 to 16:00")
    assert (await english.chat.says("push the dentist back 1 hour")).shows("Wed 25 Nov from 16:00 to 17:00")
    assert (await english.chat.says("rename the dentist to Dr. Lia")).shows("📅 Changed: Dr. Lia")
    assert (await english.chat.says("cancel Wednesday's meeting")).shows("🗑️ Cancelled: Dr. Lia")


async def test_what_names_its_own_day_is_not_what_was_spoken_of(there: Connected) -> None:
    there.ana.calendar.has("Reunião com cliente X", at="2026-11-24T14:00")
    there.ana.calendar.has("Consulta", at="2026-11-27T15:00")
    await there.chat.says("antecipa a consulta meia hora")
    moved = await there.chat.says("passa a reunião de amanhã pra quinta")
    assert moved.shows("📅 Remarcado: Reunião com cliente X, qui 26/11 das 14:00 às 15:00")


async def test_titles_and_places_change(there: Connected) -> None:
    there.ana.calendar.has("Reunião", at="2026-11-24T14:00")
    assert (await there.chat.says("muda o local da reunião de amanhã pra sala 3")).shows("📅 Mudei: Reunião", "sala 3")
    assert (await there.chat.says("renomeia a reunião de amanhã pra alinhamento")).shows(
        "📅 Mudei: alinhamento", "sala 3"
    )
    assert (await there.chat.says("desfaz")).shows("📅 Mudei: Reunião, ter 24/11 das 14:00 às 15:00, sala 3")
    assert [each["location"] for each in kept(there)] == ["sala 3"]


async def test_a_number_means_the_list_that_was_shown(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T08:00")
    there.ana.calendar.has("Reunião", at="2026-11-24T14:00")
    await there.chat.says("agenda de amanhã")
    assert (await there.chat.says("muda a 2 pra 15h")).shows("Reunião")
    assert (await there.chat.says("apaga a 1")).shows("🗑️ Cancelado: Dentista")


async def test_cancelling_and_bringing_back_keeps_the_id(there: Connected) -> None:
    there.ana.calendar.has("Reunião", at="2026-11-24T14:00", id="reuniao1")
    assert (await there.chat.says("cancela a reunião de amanhã")).ledger == ["cancel_events done"]
    assert kept(there) == []
    assert (await there.chat.says("agenda de amanhã")).shows("Nada na agenda")
    assert (await there.chat.says("desfaz")).shows("📅 De volta na agenda: Reunião, ter 24/11 das 14:00 às 15:00")
    assert [each["id"] for each in kept(there)] == ["reuniao1"]
    assert (await there.chat.says("agenda de amanhã")).shows("14:00–15:00 Reunião")


async def test_what_has_changed_at_google_is_not_taken_back_unseen(there: Connected) -> None:
    await there.chat.says("marca médico terça às 10h")
    (event,) = kept(there)
    assert isinstance(event, dict)
    event["summary"] = "Médico e exames"
    refused = await there.chat.says("desfaz")
    assert refused.ledger == ["cancel_events failed"]
    assert refused.shows("isso mudou no Google")
    assert len(kept(there)) == 1
    assert (await there.chat.says("desfaz")).shows("🗑️ Cancelado: Médico e exames")
    assert kept(there) == []


async def test_what_was_just_made_is_cancelled_in_two_words(there: Connected) -> None:
    await there.chat.says("marca call amanhã às 16h")
    assert (await there.chat.says("cancela essa")).shows("🗑️ Cancelado: call")


async def test_what_is_called_by_its_name_is_not_what_was_spoken_of(there: Connected) -> None:
    for name, hour in (("Daily", 9), ("Reunião", 10), ("Dentista", 14)):
        there.ana.calendar.has(name, at=f"2026-11-24T{hour:02}:00", minutes=30)
    await there.chat.says("agenda de amanhã")
    assert (await there.chat.says("muda a reunião para 11h")).shows("Remarcado: Reunião, ter 24/11 das 11:00")
    await there.chat.says("marca almoço amanhã às 16h")
    assert (await there.chat.says("cancela o alinhamento com a Bia")).shows("Não achei “alinhamento com a Bia”")
    assert (await there.chat.says("cancela a reunião")).shows("Cancelado: Reunião")
    assert [each["summary"] for each in kept(there)] == ["Daily", "Dentista", "almoço"]


async def test_all_of_a_day_is_shown_before_it_is_cancelled(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-27T08:00")
    there.ana.calendar.has("Reunião", at="2026-11-27T14:00")
    there.ana.calendar.has("Festa", at="2026-11-27T20:00", host="chefe@fora.com", guests=["ana@example.com"])
    asked = await there.chat.says("cancela tudo de sexta")
    assert asked.ledger == []
    assert asked.shows(
        "Cancelo estes 2 eventos?", "• Dentista, sex 27/11", "• Reunião", "Ficam os convites de outras pessoas: Festa."
    )
    assert (await there.chat.says("1")).shows("🗑️ Cancelei 2 eventos:")
    assert [each["summary"] for each in kept(there)] == ["Festa"]
    assert (await there.chat.says("desfaz")).shows("📅 2 eventos de volta na agenda:")


async def test_of_a_series_it_is_asked_how_much(there: Connected) -> None:
    there.ana.calendar.has("Equipe", at="2026-11-30T09:00", every="RRULE:FREQ=WEEKLY;BYDAY=MO")
    asked = await there.chat.says("cancela a reunião de equipe")
    assert asked.text == "“Equipe” se repete. Só essa vez ou a série toda?"
    assert (await there.chat.says("1")).shows("🗑️ Cancelado: Equipe, seg 30/11")
    assert (await there.chat.says("agenda de 07/12")).shows("Equipe")
    assert (await there.chat.says("desfaz")).shows("📅 De volta na agenda: Equipe, seg 30/11")


async def test_the_hour_of_a_whole_series_changes(there: Connected) -> None:
    there.ana.calendar.has("Equipe", at="2026-11-30T09:00", every="RRULE:FREQ=WEEKLY;BYDAY=MO")
    await there.chat.says("passa o evento equipe pra segunda às 10")
    assert (await there.chat.says("2")).shows("📅 Remarcado: Equipe, seg 30/11 das 10:00 às 11:00", "(a série toda)")
    assert (await there.chat.says("agenda de 07/12")).shows("10:00–11:00 Equipe")
    assert (await there.chat.says("desfaz")).shows("das 09:00 às 10:00", "(a série toda)")
    assert (await there.chat.says("agenda de 14/12")).shows("09:00–10:00 Equipe")


async def test_free_time_is_found_in_the_own_calendar_and_others(there: Connected) -> None:
    there.ana.calendar.has("Reunião", at="2026-11-26T14:00")
    assert (await there.chat.says("tô livre quinta à tarde?")).shows(
        "🟢 Você está livre:",
        "qui 26/11 das 12:00 às 14:00",
        "qui 26/11 das 15:00 às 18:00",
        "🔴 Ocupado: “Reunião”, 14:00–15:00.",
    )
    unseen = await there.chat.says("quando posso encontrar bia@fora.com por 1 h esta semana?")
    assert unseen.ledger == ["find_free_times done"]
    assert unseen.shows("• seg 23/11 das 09:00 às 18:00", "⚠️ Não consigo ver a agenda de bia@fora.com")


async def test_calendars_are_named(there: Connected) -> None:
    there.ana.another_calendar("Família")
    assert (await there.chat.says("quais calendários?")).shows("📅 Seus calendários:", "Família", "o principal")


async def test_an_old_copy_says_how_old_it_is(there: Connected) -> None:
    from demo.google.faults import broken  # noqa: PLC0415

    there.ana.calendar.has("Dentista", at="2026-11-24T08:00")
    await there.chat.says("agenda de amanhã")
    there.chat.clock.passes(minutes=3)
    there.server.fails("calendar.*", broken(503), times=40)
    told = await there.chat.says("agenda de amanhã")
    assert told.shows("(o Google não respondeu; agenda de há 3 min)", "Dentista")


async def test_a_reminder_of_the_same_name_is_asked_about(there: Connected) -> None:
    there.ana.calendar.has("Dentista", at="2026-11-24T08:00")
    await there.chat.says("me lembra do dentista amanhã às 7h")
    asked = await there.chat.says("adia o dentista 1 hora")
    assert asked.shows("Qual deles?")
    assert len(asked.labels) == 3


async def test_tasks_stay_tasks(there: Connected) -> None:
    await there.chat.says("comprar leite amanhã")
    assert (await there.chat.says("adia o leite pra sexta")).ledger == ["postpone_tasks done"]


async def test_without_an_account_all_stays_as_it_was(house: House) -> None:
    async with connected(house, clock=Clock(MONDAY)) as there:
        async with there.chat.session() as session:
            await session.run("delete from google_accounts where user_id = :user_id")
        asked = await there.chat.says("consulta médica quinta às 15h")
        assert asked.ledger == []
        assert asked.shows("Quer que eu guarde?")
        assert (await there.chat.says("o que tenho amanhã?")).shows("Sua agenda eu ainda não vejo")
