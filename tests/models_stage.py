"""Models in front of the local server, with a clock and sleeps that only the test moves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from servers.llm import LlmServer

from bot.settings_model import SettingsOfTheModel
from integrations.llm import Line, Models, Prompt, ToolSpec

PROVIDERS = ("gemini", "openai")
KEY = "sk-a-key-that-nobody-may-see"
TOOL = ToolSpec(
    name="create_task",
    description="Creates a task.",
    parameters={
        "type": "object",
        "properties": {"title": {"type": "string"}, "due": {"type": "string", "description": "when"}},
        "required": ["title"],
        "additionalProperties": False,
    },
)


def prompt(**more: object) -> Prompt:
    whole: dict[str, object] = {
        "instructions": "Você é o Recado.",
        "history": (Line(role="person", text="oi"), Line(role="assistant", text="Oi! ✅")),
        "context": "Agora: sábado, 21/11/2026, 09:00",
        "said": "compra pão amanhã",
        "steps": (),
        "tools": (TOOL,),
    }
    return Prompt(**{**whole, **more})


@dataclass
class Time:
    """Seconds that pass only when somebody waits, and what was waited."""

    now: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@dataclass
class Stage:
    """What a test talks to."""

    models: Models
    server: LlmServer
    time: Time


def settings_for(server: LlmServer, **more: object) -> SettingsOfTheModel:
    """Both providers at `server`."""
    values = {
        **{name: field.default for name, field in SettingsOfTheModel.model_fields.items()},
        "gemini_api_key": KEY,
        "gemini_base_url": server.gemini_url,
        "openai_api_key": KEY,
        "openai_base_url": server.openai_url,
        "openai_model": "gpt-5-mini",
        "gemini_model": "gemini-2.5-flash",
    }
    return SettingsOfTheModel.model_construct(**{**values, **more})


@asynccontextmanager
async def staged(server: LlmServer, *, order: str = "gemini,openai", **more: object) -> AsyncIterator[Stage]:
    time = Time()
    settings = settings_for(server, model_order=order, **more)
    models = Models(settings, clock=time, sleep=time.sleep, chance=lambda: 0.5)
    try:
        yield Stage(models, server, time)
    finally:
        await models.close()
