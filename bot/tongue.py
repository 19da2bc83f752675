"""Whether a model answers in the person's language; where it does not, it is asked once more, and then nothing of it is said."""

from bot.context import TONGUES
from bot.honest_asked import asked_for
from bot.model_run import Run, Said
from bot.plan import Plan
from integrations.llm.types import Step
from language.tongues import amiss, speaks_another
from language.types import Language
from prompts.render import render


def strays(plan: Plan, run: Run, text: str) -> bool:
    """Whether an answer is in a language nobody asked for. A text that was asked for may stay in it when the model insists."""
    said = run.shown.said
    if run.again and asked_for(said) == "text":
        return False
    persons = [line.text for line in run.shown.history if line.role == "person"]
    if not amiss(text, plan.language, known=[said, *persons, *(seen.text for seen in run.seen)]):
        return False
    return not any(speaks_another(each, plan.language) for each in (said, *persons))


def once_more(said: Said, language: Language) -> Step:
    """The answer as it was, and what it is answered with."""
    again = render("again", tongue=TONGUES[language])
    return Step(stored=said.stored, replies=(), again=again.text)
