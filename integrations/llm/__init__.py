"""Language models: Gemini and whatever speaks OpenAI's protocol, behind one question and one answer."""

from integrations.llm.models import Models
from integrations.llm.prices import cost
from integrations.llm.sizes import size
from integrations.llm.types import (
    Answer,
    CallAsked,
    Line,
    ModelSettings,
    ModelUnavailableError,
    Prompt,
    Reason,
    Spent,
    Step,
    ToolReply,
    ToolSpec,
    Usage,
)

__all__ = [
    "Answer",
    "CallAsked",
    "Line",
    "ModelSettings",
    "ModelUnavailableError",
    "Models",
    "Prompt",
    "Reason",
    "Spent",
    "Step",
    "ToolReply",
    "ToolSpec",
    "Usage",
    "cost",
    "size",
]
