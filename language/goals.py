"""What people say of their goals, in both languages: stated, asked for, dropped. Folded expressions over the whole message."""

import re

from language.intents.numerals import NUMBERS, numbers
from language.normal import normalise
from language.recognise import language_of
from language.types import LANGUAGES, Language, Request, SlotValue, Understanding
from language.words import words_of

SURE = 0.97
LONGEST = 300
"""Characters; a story is no goal."""
_SPAN = {
    "pt-BR": r"(?: (?:(?:para|pra|neste|nesse|este|esse|nesta|nessa|esta|essa|deste|desse|desta|dessa|de|do|da|no|na|ate) (?:o |a )?"
    r"(?:proxim[oa] )?(?:ano|mes|semana|semestre|trimestre|dia|verao|20\d\d|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|"
    r"outubro|novembro|dezembro)(?: de 20\d\d)?|hoje|diaria|semanal|mensal|anual))?",
    "en": r"(?: (?:for |by |in )?(?:the |this |next )?(?:year|month|week|semester|quarter|day|summer|20\d\d|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|today))?",
}
_STATED = {
    "pt-BR": rf"(?:(?:a |o )?(?:minha|meu) (?:nov[oa] |outr[oa] |principal )?(?:meta|objetivo){_SPAN['pt-BR']}(?: (?:e|eh|vai ser|sera|passa a ser)|,? ?:)|"
    r"(?:(?:quero )?(?:adiciona|adicione|adicionar|cria|crie|criar|define|defina|definir|coloca|coloque|colocar|poe|bota|anota|anote|registra|nova|novo|tenho) "
    rf"(?:como |uma |a |um |o |de )*(?:nova |novo )?(?:meta|objetivo){_SPAN['pt-BR']}(?: ?:| de| e)?)|nova meta{_SPAN['pt-BR']} ?:?|(?:meta|objetivo){_SPAN['pt-BR']} ?:) ?",
    "en": rf"(?:(?:my|a|another) (?:new |other |main |weekly |monthly |daily |yearly )?goal{_SPAN['en']}(?: is|'s| will be| ?:)(?: to)?|"
    rf"(?:i want to )?(?:set|add|create|note|make) (?:a|another|my|this as a|it as a) (?:new )?goal{_SPAN['en']}(?: ?:| to| of)?(?: to)?|"
    rf"(?:new )?goal{_SPAN['en']} ?:) ?",
}
_ASKED = {
    "pt-BR": r"(?:(?:e )?(?:quais|qual|que|quantas) (?:sao |e |eram )?(?:(?:as |a |os |o )?(?:minhas?|meus?) )?(?:metas?|objetivos?)(?: (?:eu )?(?:tenho|coloquei|defini))?"
    r"(?: (?:atuais|agora|mesmo))?|(?:me )?(?:mostra|mostre|mostrar|lista|liste|listar|ve|ver|diz|lembra)(?: ai)? (?:as |a |os )?(?:minhas?|meus?)? ?(?:metas?|objetivos?)|"
    r"(?:as )?minhas metas|metas|meus objetivos|como (?:estao|vao) (?:as )?minhas metas)",
    "en": r"(?:(?:and )?(?:what(?: are|'s| is|re)?|which)(?: are)? (?:my |the )?(?:current )?goals?(?: (?:do|did) i (?:have|set))?(?: again| now)?|(?:show|list|see|view|tell)(?: me)? (?:all )?(?:my |the )?goals|"
    r"(?:my )?goals|how are my goals(?: doing)?)",
}
_DROPPED = {
    "pt-BR": r"(?:tira|tire|tirar|apaga|apague|apagar|remove|remova|remover|exclui|exclua|excluir|deleta|delete|cancela|cancele|esquece|esqueca|desisto d|desisti d|larga|abandona)"
    r"(?:a |e |o )?(?: ?(?:a|as|da|das|o|os|do|de) )?(?: ?(?:minhas?|meus?) )? ?(?P<what>metas?|objetivos?)",
    "en": r"(?:remove|delete|drop|cancel|forget|erase|scrap|take off|give up|i give up|get rid of)(?: on)? ?(?:the |my )?(?P<what>goals?)",
}
_LEAD = r"(?:(?:oi|ola|hey|hi|entao|ah|ok|please|por favor|recado|bom)[, ]+)*"
_TAIL = r"[ .!?]*(?:(?:por favor|please|pf|ai)[ .!?]*)?"
_OWN_WORDS = re.compile(r"[\"“”«»‘>?]")


def goals(text: str, preferred: Language) -> Understanding | None:
    """The one request of a message about goals; None for any other message."""
    if len(text) > LONGEST or not re.search(r"\b(?:metas?|objetivos?|goals?)\b", text, re.IGNORECASE):
        return None
    words = words_of(text)
    told = language_of(words, text, preferred)
    for language in sorted(LANGUAGES, key=lambda each: each != told):
        if request := _read(text, language):
            return Understanding(text=text, language=language, requests=(request,))
    return None


def _read(text: str, language: Language) -> Request | None:
    plain = normalise(text)
    folded = plain.text
    if re.fullmatch(rf"{_LEAD}{_ASKED[language]}{_TAIL}", folded):
        return Request(intent="goal_query", confidence=SURE, slots={})
    dropped = re.match(rf"{_LEAD}{_DROPPED[language]}\b", folded)
    if dropped is not None and "?" not in text:
        return _dropped(folded, dropped)
    stated = re.match(rf"{_LEAD}{_STATED[language]}", folded)
    if stated is None or _OWN_WORDS.search(text):
        return None
    start, end = plain.span(stated.end(), len(folded)) if stated.end() < len(folded) else (0, 0)
    goal = text[start:end].strip(" .!:,;-—")
    return (
        Request(intent="goal_set", confidence=SURE, slots={"text": _whole(text, goal, stated[0], language)})
        if goal
        else None
    )


def _whole(text: str, goal: str, lead: str, language: Language) -> str:
    """A goal of a time of its own is kept with it, as the person said it."""
    timed = re.search(rf"(?:meta|objetivo|goal){_SPAN[language]}", lead)
    if timed is None or timed[0] in {"meta", "objetivo", "goal"}:
        return goal
    return text.strip(" .!")


def _dropped(folded: str, found: re.Match[str]) -> Request | None:
    """Of goals in the plural only numbers say which: "tira as metas da pauta" is about something else."""
    rest = re.sub(_TAIL + "$", "", folded[found.end() :]).strip(" .!")
    slots: dict[str, SlotValue] = {}
    if rest and re.fullmatch(NUMBERS, f" {rest}"):
        slots["number"] = numbers(rest)
    elif rest and not re.fullmatch(r"(?:essa|esse|isso|that|it)", rest):
        named = re.fullmatch(r"(?:de|da|do|sobre|about|of|to) (.+)", rest)
        if named is None or found["what"].endswith("s"):
            return None
        slots["query"] = named[1]
    elif found["what"].endswith("s") and not rest:
        slots["scope"] = "all"
    return Request(intent="goal_remove", confidence=SURE, slots=slots)
