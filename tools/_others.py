"""Tools about an account that somebody else speaks from: how it is named in a call, shown before a yes, and told afterwards."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tools import _account_words as words
from tools._context import ToolCall, ToolResult, Turn


def calling(tool: str, account: Mapping[str, Any]) -> tuple[ToolCall, ...]:
    """The call of a tool about an account: `id`, `channel`, `external_id`, `name`, maybe `username`. Its name is its owner's words."""
    named = {key: str(account.get(key) or "") for key in ("channel", "external_id", "name", "username")}
    arguments = {"account_id": str(account["id"]), "who": words.described(**named)}
    return (ToolCall(tool=tool, arguments=arguments, origins={"who": "external:chat"}),)


async def preview(_: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The account in words."""
    return (str(arguments["who"]),)


def done(account_id: UUID, who: str, *, back: str, **more: str) -> ToolResult:
    """What was done with it, and the tool that takes it `back`."""
    inverse = ToolCall(tool=back, arguments={"account_id": str(account_id), "who": who, **more})
    return ToolResult(facts={"who": who}, inverse=(inverse,))
