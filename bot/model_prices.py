"""What a question to a model may cost before it leaves, and what it did cost."""

from collections.abc import Sequence
from decimal import Decimal

from integrations.llm.prices import cost
from integrations.llm.sizes import size
from integrations.llm.types import Answer, Prompt, Usage
from integrations.postgres.model_steps import Paid

BYTES_A_TOKEN = 4


def estimated(prompt: Prompt, names: Sequence[str], *, answer_tokens: int, unknown: Decimal) -> Decimal:
    """In dollars, at the first of these models, named provider:model; `unknown` is the price of a million tokens of others."""
    usage = Usage(input_tokens=size(prompt) // BYTES_A_TOKEN, cached_tokens=0, output_tokens=answer_tokens)
    return cost(names[0].partition(":")[2], usage, unknown=unknown)


def paid_for(answer: Answer) -> Paid:
    """With the attempts that failed before it."""
    return Paid(
        provider=answer.provider,
        model=answer.model,
        input_tokens=answer.usage.input_tokens + sum(each.usage.input_tokens for each in answer.spent),
        cached_tokens=answer.usage.cached_tokens + sum(each.usage.cached_tokens for each in answer.spent),
        output_tokens=answer.usage.output_tokens + sum(each.usage.output_tokens for each in answer.spent),
        usd=answer.cost + sum((each.cost for each in answer.spent), Decimal(0)),
        milliseconds=answer.milliseconds,
    )
