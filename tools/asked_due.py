"""When something is to be done: the tasks and reminders a question names, else what the person noted of it."""

from integrations.postgres.reminders import Reminders
from integrations.postgres.tasks import TaskFilter, Tasks
from tools._choose import said
from tools._context import Proposal, Request, ToolCall, Turn
from tools._toolbox import plans
from tools.memories import plan_recall

LONGEST = 100
MOST_LEFT_OUT = 2
"""Words at the beginning that may say it otherwise than the title does."""


@plans("due_query")
async def plan_due(turn: Turn, request: Request) -> Proposal:
    """“Quando é que eu tenho que pagar a luz?” is about whatever has those words; a verb that was put otherwise is none of them."""
    query = said(request, "query")[:LONGEST].strip()
    said_words = query.split()
    for left in range(min(len(said_words), MOST_LEFT_OUT + 1)):
        if calls := await _found(turn, " ".join(said_words[left:])):
            return calls
    return await plan_recall(
        turn, Request(intent="memory_query", confidence=request.confidence, slots={"query": query})
    )


async def _found(turn: Turn, words: str) -> tuple[ToolCall, ...]:
    tasks = (await Tasks(turn.session).find(TaskFilter(query=words), now=turn.now, limit=1))[1]
    reminders = await Reminders(turn.session).coming(query=words)
    found = (("list_tasks", tasks), ("list_reminders", reminders))
    return tuple(ToolCall(tool=tool, arguments={"query": words}) for tool, any_ in found if any_)
