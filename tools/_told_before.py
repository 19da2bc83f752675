"""What became of something that was told, for who taps its button once more."""

from collections.abc import Sequence
from uuid import UUID

from integrations.postgres.fires import Fires
from integrations.postgres.reminders import Reminders
from tools._choose import speaks
from tools._context import ToolCall, Turn, Words

ANSWERS = frozenset(("done_reminders", "put_off_reminders", "skip_reminders", "stop_reminders"))
"""The tools whose buttons stand under what was told."""


async def became_of(turn: Turn, calls: Sequence[ToolCall]) -> str | None:
    """In one sentence; None where the button was about something else, or what it did was taken back."""
    call = next((each for each in calls if each.tool in ANSWERS), None)
    if call is None:
        return None
    voice = speaks(turn)
    if call.tool == "stop_reminders":
        found = await Reminders(turn.session).get(_ids(call, "ids"))
        return _ENDED[turn.language] if found and all(each.state == "done" for each in found) else None
    fires = await Fires(turn.session).get(_ids(call, "ids") or _ids(call, "fires"))
    if not fires:
        return None
    fire = fires[0]
    if fire.state == "put_off" and fire.put_off_until is not None:
        until = voice.when(fire.put_off_until.astimezone(turn.zone))
        return voice.say(_PUT_OFF if fire.put_off_until > turn.now else _WAS_PUT_OFF, when=until)
    if fire.state not in _BECAME:
        return None
    at = await Fires(turn.session).answered_at(fire.id)
    return voice.say(_BECAME[fire.state], when=voice.when((at or turn.now).astimezone(turn.zone)))


def _ids(call: ToolCall, name: str) -> Sequence[UUID]:
    given = call.arguments.get(name)
    return [UUID(str(each)) for each in given] if isinstance(given, list | tuple) else []


_BECAME: dict[str, Words] = {
    "done": {"pt-BR": "Já está feito ✓ {when}", "en": "Already done ✓ {when}"},
    "skipped": {"pt-BR": "Essa vez já foi pulada ✓ {when}", "en": "That time is skipped already ✓ {when}"},
}
_PUT_OFF: Words = {"pt-BR": "Já está adiado para {when}.", "en": "Already put off to {when}."}
_WAS_PUT_OFF: Words = {"pt-BR": "Já tinha sido adiado para {when}.", "en": "It was put off to {when}."}
_ENDED: Words = {"pt-BR": "Já parei de lembrar disso ✓", "en": "I have stopped reminding you of that ✓"}
