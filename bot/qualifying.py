"""A yes with a condition ("sim, mas muda pra sexta"): never what was asked about, but the same with the change, asked about anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot import approvals, replies, router
from bot.asked import Question
from bot.plan import Plan, PlannedCall
from bot.proposing import Proposing, plain
from bot.scene import Scene
from integrations.postgres import questions, turns
from integrations.postgres.database import Row, Session
from language.following.moments import onto
from language.mail_changes import mail_change
from language.qualified import only_changes
from language.reached import EMAIL
from language.readings import Reader, reader, spans_of
from language.types import LANGUAGES, Language, When
from language.words import words_of
from tools._context import RejectedError, Say, ToolCall, Words
from tools._mail_changed import CHANGEABLE, changed

ROUTE = "answer"


@dataclass(frozen=True, slots=True)
class Qualifying:
    """Plans the turn of such a yes."""

    proposing: Proposing

    async def plan(self, session: Session, scene: Scene, intent: router.Qualified) -> Plan:
        """The question with the change in it, or what is still being asked."""
        language = scene.known.language
        rows = await _waiting(session, intent.question)
        asked = [ToolCall(tool=row["tool"], arguments=row["arguments"], origins=row["origins"]) for row in rows]
        # The change may be said in the other language.
        read = (_changed(asked, intent.but, scene, each) for each in (language, *(set(LANGUAGES) - {language})))
        calls = next((each for each in read if each is not None), None)
        if calls is None:
            mail = await self.mail(session, scene, intent.question, intent.but)
            return mail or await self._asked_again(session, scene, rows, _STILL_ASKED)
        return await self._anew(session, scene, intent.question, rows, calls)

    async def mail(self, session: Session, scene: Scene, question: Question, said: str) -> Plan | None:
        """The mail that is asked about with what is wanted different in it; None where the words are about something else."""
        change = mail_change(said)
        rows = await _waiting(session, question) if change is not None else []
        if change is None or len(rows) != 1 or rows[0]["tool"] not in CHANGEABLE:
            return None
        turn = scene.turn(session, scene.known.language)
        call = ToolCall(tool=rows[0]["tool"], arguments=rows[0]["arguments"], origins=rows[0]["origins"])
        try:
            found = await changed(turn, call, change, said)
        except RejectedError as rejection:
            found = Say(
                text=replies.say(
                    _CANNOT, turn.language, why=replies.say(rejection.words, turn.language, **rejection.facts)
                )
            )
        if isinstance(found, Say):
            return await self._asked_again(session, scene, rows, _FIRST, first=found.text)
        return None if found is None else await self._anew(session, scene, question, rows, (found,))

    async def _anew(
        self, session: Session, scene: Scene, question: Question, rows: Sequence[Row], calls: tuple[ToolCall, ...]
    ) -> Plan:
        await questions.answer(session, question.id, message_id=scene.messages[0].id)
        await turns.decide(session, [row["id"] for row in rows], state="declined", now=scene.messages[-1].said_at)
        return await self.proposing.settle(session, scene, ROUTE, scene.known.language, [calls])

    async def again(self, session: Session, scene: Scene, question: Question) -> Plan:
        """The question once more: it is not certain that the yes was to it."""
        return await self._asked_again(session, scene, await _waiting(session, question), _DO_YOU_MEAN)

    async def _asked_again(
        self, session: Session, scene: Scene, rows: Sequence[Row], words: Words, **facts: str
    ) -> Plan:
        language = scene.known.language
        planned = [
            PlannedCall(id=row["id"], call=ToolCall(tool=row["tool"], arguments=row["arguments"])) for row in rows
        ]
        what = await approvals.wording(self.proposing.toolbox, scene.turn(session, language), planned)
        return plain(scene, questions.ASKED_AGAIN, language, replies.say(words, language, what=what, **facts))


async def _waiting(session: Session, question: Question) -> list[Row]:
    """The ledger's rows that wait for a question's yes."""
    ids = tuple(id_ for offer in question.offers[:1] for id_ in approvals.taken(offer).waiting)
    ledger = await turns.calls(session, ids)
    return [ledger[each] for each in ids if each in ledger and ledger[each]["state"] == "waiting"]


def _changed(calls: Sequence[ToolCall], but: str, scene: Scene, language: Language) -> tuple[ToolCall, ...] | None:
    """The calls with the change; None where it is not clear what changes to what, or more is said than a change."""
    now = scene.messages[-1].said_at.astimezone(scene.zone)
    own = reader(but, words_of(but), language, now=now, zone=scene.zone, conventions=scene.known.conventions)
    addresses = list(EMAIL.finditer(but))
    spans = [span for when in own.whens for span in spans_of(when)] + [found.span() for found in addresses]
    if len(own.whens) + len(addresses) != 1 or not only_changes(_left(but, spans), language):
        return None
    if addresses:
        return _put(calls, [at for at in _arguments(calls) if _is_address(at[2])], addresses[0][0])
    places = [at for at in _arguments(calls) if _moment(at[2]) is not None]
    if len(places) != 1:
        return None
    moved = _moved(own.whens[0], _moment(places[0][2]), own)
    return None if moved is None else _put(calls, places, moved)


def _left(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _arguments(calls: Sequence[ToolCall]) -> Iterator[tuple[int, str, object]]:
    return ((place, name, value) for place, call in enumerate(calls) for name, value in call.arguments.items())


def _put(
    calls: Sequence[ToolCall], places: Sequence[tuple[int, str, object]], value: str
) -> tuple[ToolCall, ...] | None:
    """The calls with one argument changed by the person; None where several might be meant, or none."""
    if len(places) != 1:
        return None
    ((at, name, _),) = places
    changed = replace(
        calls[at], arguments={**calls[at].arguments, name: value}, origins={**calls[at].origins, name: "user"}
    )
    return (*calls[:at], changed, *calls[at + 1 :])


def _moved(when: When, before: date | None, own: Reader) -> str | None:
    """The day or moment meant: a day keeps the hour, an hour keeps the day."""
    start = onto(when, before, own).start if when.kind in {"date", "datetime"} else None
    return None if start is None else start.isoformat()


def _moment(value: object) -> date | None:
    """The day or moment that an argument holds."""
    if not isinstance(value, str):
        return None
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(value)
        except ValueError:
            continue
    return None


def _is_address(value: object) -> bool:
    return isinstance(value, str) and EMAIL.fullmatch(value) is not None


_STILL_ASKED: Words = {
    "pt-BR": "Com essa mudança eu não sei fazer, então não fiz nada ainda. Continuo perguntando:\n{what}\nResponda sim ou não.",
    "en": "I can't do it with that change, so I haven't done anything yet. I'm still asking:\n{what}\nAnswer yes or no.",
}
_FIRST: Words = {
    "pt-BR": "{first}\nContinuo perguntando:\n{what}\nResponda sim ou não.",
    "en": "{first}\nI'm still asking:\n{what}\nAnswer yes or no.",
}
_CANNOT: Words = {"pt-BR": "Não dá: {why}", "en": "That won't work: {why}"}
_DO_YOU_MEAN: Words = {
    "pt-BR": "Só pra ter certeza, porque ainda não fiz nada. Minha pergunta é esta:\n{what}\nResponda sim ou não.",
    "en": "Just to be sure, because I haven't done anything yet. This is my question:\n{what}\nAnswer yes or no.",
}
