"""Taking back what is about to go out, in words: "cancela o envio", "não manda não!", "cancela o da Bia"."""

from collections.abc import Mapping

from bot.undo import calling_off
from integrations.postgres import holds
from language.calling_off import called_off
from language.words import words_of
from tools._context import Proposal, Turn


async def take_back(turn: Turn, text: str) -> Proposal:
    """What calls off what is held and meant; nothing where nothing is held, or the words want something else.

    Words that name nobody mean all that is: a mail that was not sent can be sent, and not the other way round.
    """
    wanted = called_off(text)
    if wanted is None:
        return ()
    held = {row["id"]: row["arguments"] for row in await holds.held(turn.session, turn.conversation_id)}
    if not held:
        return ()
    return tuple(calling_off(id_) for id_, arguments in held.items() if set(wanted) <= _whom(arguments))


def _whom(arguments: Mapping[str, object]) -> set[str]:
    """The words that somebody may name whoever gets it by."""
    people = [str(each) for name in ("to", "cc") for each in _listed(arguments.get(name))]
    apart = " ".join(people).replace("@", " ").replace(".", " ")
    return {word.key for word in words_of(f"{' '.join(people)} {apart}")}


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []
