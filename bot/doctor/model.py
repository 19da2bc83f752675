"""The check of the language models: whether one is configured, and whether it would answer."""

from bot.cli.words import Words
from bot.doctor import words
from bot.doctor.finding import Finding, State, fine
from bot.settings_model import SettingsOfTheModel
from integrations.llm.names import configured
from integrations.llm.reach import Reached, reach
from language.types import Language

_FOUND: dict[Reached, tuple[State, Words]] = {
    "ok": ("ok", words.MODEL),
    "key": ("fail", words.MODEL_KEY),
    "model": ("fail", words.MODEL_UNKNOWN),
    "down": ("warn", words.MODEL_DOWN),
}


async def model_findings(settings: SettingsOfTheModel, language: Language) -> list[Finding]:
    """One for each model that may be asked."""
    names = configured(settings)
    if not names:
        return [fine("model", words.MODEL_NONE, language)]
    return [_finding(name, await reach(name, settings), language) for name in names]


def _finding(name: str, reached: Reached, language: Language) -> Finding:
    state, sentence = _FOUND[reached]
    told = fine("model", sentence, language, model=name, setting=name.partition(":")[0].upper()).sentence
    return Finding("model", state, told)
