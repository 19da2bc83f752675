"""What the person lays down for themselves: whether a model may read along, and whether Recado only suggests. No model may touch it."""

from collections.abc import Mapping

from integrations.postgres import consents
from tools import _consent_words as words
from tools._context import Proposal, Request, ToolCall, ToolResult, Turn, Voice
from tools._toolbox import plans, tool


def _says_model(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(words.GIVEN if facts["given"] else words.REFUSED)


def _says_suggesting(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(words.SUGGESTING if facts["only"] else words.DOING)


@tool(effect="own", says=_says_model, examples={}, offered=False)
async def allow_model(turn: Turn, *, given: bool) -> ToolResult:
    """Keeps whether a model may be asked.

    Args:
        given: Whether the person agreed.
    """
    before = await consents.newest(turn.session, "model")
    await consents.record(turn.session, turn.new_id(), kind="model", version=words.VERSION, given=given, now=turn.now)
    back = (ToolCall(tool="allow_model", arguments={"given": bool(before)}),)
    return ToolResult(facts={"given": given}, inverse=() if before == given else back)


@tool(effect="own", says=_says_suggesting, examples={}, offered=False)
async def suggest_only(turn: Turn, *, only: bool) -> ToolResult:
    """Keeps whether every change waits for a yes.

    Args:
        only: Whether Recado is to suggest and nothing more.
    """
    before = await turn.session.row("select suggest_only from users where id = :user_id for update")
    assert before is not None
    await turn.session.run("update users set suggest_only = :only where id = :user_id", only=only)
    back = (ToolCall(tool="suggest_only", arguments={"only": before["suggest_only"]}),)
    return ToolResult(facts={"only": only}, inverse=() if before["suggest_only"] == only else back)


@plans("model_allow", "model_forbid")
async def plan_model(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    """Plans “pode usar o modelo” and “não use o modelo”."""
    return (ToolCall(tool="allow_model", arguments={"given": request.intent == "model_allow"}),)


@plans("suggest_only", "suggest_no_more")
async def plan_suggesting(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    """Plans “só sugira” and “pode fazer direto”."""
    return (ToolCall(tool="suggest_only", arguments={"only": request.intent == "suggest_only"}),)
