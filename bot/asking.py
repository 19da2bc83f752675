"""One short question with choices: where a write would have been a guess, or cannot be done yet."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from bot import replies
from bot.plan import Plan, PlannedQuestion
from language.intents.labels import effect
from language.types import Language, Request, Understanding
from tools._choose import newest_list, speaks
from tools._context import Ask, Choice, Proposal, Say, ToolCall, Turn
from tools._toolbox import Planner

CONCEIVABLE = 0.15
"""A reading less likely than this is not offered."""
MOST_CHOICES = 4


def never_mind(language: Language) -> Choice:
    return Choice(label=replies.say(replies.NEVER_MIND, language), say=replies.say(replies.LEFT_ALONE, language))


def chained(asks: Sequence[Ask]) -> Ask | None:
    """The first of several questions; each answer leads to the next one."""
    if not asks:
        return None
    first, then = asks[0], chained(asks[1:])
    return first if then is None else leading_to(first, then)


def leading_to(ask: Ask, then: Ask) -> Ask:
    """This question, and that one after its last answer."""
    return replace(
        ask,
        choices=tuple(
            replace(choice, then=then if choice.then is None else leading_to(choice.then, then))
            for choice in ask.choices
        ),
    )


def followed(plan: Plan, then: Ask | None) -> Plan:
    """The plan with one more question at its end."""
    if then is None:
        return plan
    asked = plan.question
    if asked is None:
        return replace(plan, question=PlannedQuestion(text=then.text, choices=tuple(then.choices)))
    if asked.waiting:
        return replace(plan, question=replace(asked, then=then))
    return replace(
        plan, question=replace(asked, choices=tuple(leading_to(Ask(text="", choices=asked.choices), then).choices))
    )


@dataclass(frozen=True, slots=True)
class Asking:
    """Makes the questions; what a choice would do is what the planners say."""

    planner: Callable[[str], Planner | None]
    propose: Callable[[Turn, Request], Awaitable[Proposal]]

    async def pick(self, turn: Turn, number: int) -> Proposal:
        """A lone number means the list seen last: what is to be done with that item?"""
        newest = newest_list(turn)
        seen = next((shown for shown in turn.shown if shown.kind == newest in replies.PICKS and shown.ids), None)
        if seen is None:
            return Say(text=replies.say(replies.NO_LIST, turn.language))
        if not 1 <= number <= len(seen.ids):
            return Say(text=replies.say(replies.NOT_ON_LIST, turn.language, last=len(seen.ids)))
        choices = []
        for intent, label in replies.PICKS[seen.kind].items():
            request = Request(intent=intent, confidence=1.0, slots={"number": (number,)})
            calls = await self.propose(turn, request)
            if isinstance(calls, tuple) and calls:
                choices.append(Choice(label=label[turn.language], calls=calls))
        asked = replies.say(replies.PICKED, turn.language, number=number)
        return Ask(text=asked, choices=(*choices, never_mind(turn.language)))

    async def keep(self, turn: Turn, request: Request) -> Proposal:
        """What is not built yet is offered to be kept, never dropped."""
        named = str(request.slots.get("title") or request.slots.get("text") or "")
        title = named or _asked_for(turn, request)
        if not title:
            return Say(text=replies.say(replies.NOTHING_TO_DO, turn.language))
        said = request.when.text.replace(" … ", " ") if named and request.when is not None else ""
        noted = f"{title}, {said}" if said else title
        again = request.when is not None and request.when.kind == "recurrence" and bool(named)
        kept = (
            *([replace(request, intent="reminder_create", slots={"title": title})] if again else []),
            replace(request, intent="task_create", slots={"title": title}),
            Request(intent="note_create", confidence=0, slots={"text": noted}),
        )
        choices = [choice for one in kept if (choice := await self._choice(turn, one))]
        return Ask(text=replies.say(replies.NOT_BUILT, turn.language), choices=(*choices, never_mind(turn.language)))

    async def unsure(self, turn: Turn, understood: Understanding) -> Ask:
        """The likeliest readings, then keeping the words."""
        text = understood.text.strip()
        kept = (
            Request(intent="task_create", confidence=0, slots={"title": text}),
            Request(intent="note_create", confidence=0, slots={"text": text}),
        )
        choices: dict[str, Choice] = {}
        for read in (*_readings(understood), *((one,) for one in kept)):
            choice = await self._all_of(turn, read)
            if choice is not None:
                choices.setdefault("+".join(request.intent for request in read), choice)
        asked = replies.say(replies.UNSURE, turn.language, text=replies.excerpt(text))
        return Ask(text=asked, choices=(*list(choices.values())[:MOST_CHOICES], never_mind(turn.language)))

    async def _all_of(self, turn: Turn, requests: Sequence[Request]) -> Choice | None:
        """One choice that does everything that was asked for in this reading."""
        each = [await self._choice(turn, request) for request in requests]
        if not all(each):
            return None
        done = [choice for choice in each if choice is not None]
        calls: tuple[ToolCall, ...] = tuple(call for choice in done for call in choice.calls)
        return Choice(label=" + ".join(choice.label for choice in done), calls=calls)

    async def _choice(self, turn: Turn, request: Request) -> Choice | None:
        words = replies.KEEP_AS.get(request.intent)
        if words is None or self.planner(request.intent) is None:
            return None
        calls = await self.propose(turn, request)
        if not isinstance(calls, tuple) or not calls:
            return None
        slots = request.slots
        what = next((str(slots[key]) for key in ("title", "text", "query") if slots.get(key)), "")
        if request.when is not None and request.when.start is not None and "text" not in slots:
            # Of what repeats, its words tell more than its first time does.
            again = request.when.kind == "recurrence" and request.intent == "reminder_create"
            what = f"{what}, {request.when.text if again else speaks(turn).when(request.when.start)}"
        label = replies.say(words, turn.language, what=replies.excerpt(what, length=40)).rstrip(": ")
        return Choice(label=label, calls=calls)


def _asked_for(turn: Turn, request: Request) -> str:
    """The whole message of somebody who wants something done; of a question, or a bare command, nothing."""
    text = turn.message.strip()
    bare = text.startswith("/") and len(text.split()) == 1
    return text if effect(request.intent) == "write" and not bare else ""


def _readings(understood: Understanding) -> Sequence[Sequence[Request]]:
    """Everything that was asked for as one reading, then what else the words may mean."""
    whole = [understood.requests] if understood.confidence >= CONCEIVABLE else []
    return [*whole, *((other,) for other in understood.alternatives if other.confidence >= CONCEIVABLE)]
