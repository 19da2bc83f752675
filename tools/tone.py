"""The tone a model writes to the person in. What Recado says by itself stays as it is."""

from collections.abc import Mapping
from typing import Literal

from integrations.postgres import tones
from tools import _settings_words as words
from tools._context import Proposal, Request, Say, ToolCall, ToolResult, Turn, Voice, Words
from tools._toolbox import plans, tool

ToneOrUsual = Literal["usual", "formal", "brief", "playful"]

_WHICH: Words = {
    "pt-BR": "Em que tom? Diga “fala mais formal”, “seja mais direto”, “pode ser mais divertido” ou “volta ao tom normal”.",
    "en": "In which tone? Say “be more formal”, “keep it brief”, “be playful” or “back to your usual tone”.",
}


def _says(facts: Mapping[str, object], voice: Voice) -> str:
    return voice.say(words.TONE_CHANGED[str(facts["tone"])])


@tool(
    effect="own",
    says=_says,
    serves=("tone_set",),
    examples={
        "pt-BR": ("fala mais formal", "seja mais direto", "pode ser mais divertido", "volta ao tom normal"),
        "en": ("be more formal", "keep it brief", "be playful", "back to your usual tone"),
    },
)
async def set_tone(turn: Turn, *, tone: ToneOrUsual) -> ToolResult:
    """Changes the tone you write to the person in from now on, when they ask for it; not for the text of a note or a message.

    Args:
        tone: The usual one is short and warm.
    """
    before = await tones.chosen(turn.session) or "usual"
    await tones.choose(turn.session, None if tone == "usual" else tone)
    back = (ToolCall(tool="set_tone", arguments={"tone": before}),)
    return ToolResult(facts={"tone": tone}, inverse=() if before == tone else back)


@plans("tone_set")
async def plan_tone(turn: Turn, request: Request) -> Proposal:
    """Plans “fala mais formal” and “back to your usual tone”."""
    tone = request.slots.get("tone")
    return (ToolCall(tool="set_tone", arguments={"tone": tone}),) if tone else Say(text=_WHICH[turn.language])
