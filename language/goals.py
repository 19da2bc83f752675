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
_GOALS = {"pt-BR": r"(?P<what>metas?|objetivos?)", "en": r"(?P<what>goals?)"}
_WHICH = {
    "pt-BR": r"(?:(?P<all>tod[ao]s?) )?(?:(?:a|as|da|das|o|os|do|de) )?(?:(?P<this>d?ess[ae]s?|d?est[ae]s?|d?aquel[ae]s?) )?(?:(?:minhas?|meus?|nossas?|nossos?) )?",
    "en": r"(?:(?P<all>all(?: of)?|every|each(?: of)?) )?(?:(?:the|(?P<this>this|that|these|those)) )?(?:my |our )?",
}
_DROPPED = {
    "pt-BR": r"(?:(?:pode|quero|queria|da para|vamos) )?(?:tira|tire|tirar|apaga|apague|apagar|remove|remova|remover|exclui|exclua|excluir|deleta|delete|deletar|"
    r"cancela|cancele|cancelar|esquece|esqueca|esquecer|desisto|desisti|larga|larguei|abandona|abandonei|limpa|limpe|limpar|zera|zere|zerar) "
    rf"{_WHICH['pt-BR']}{_GOALS['pt-BR']}",
    "en": r"(?:(?:i want to|can you|could you|you can) )?(?:remove|delete|drop|cancel|forget|erase|scrap|clear|wipe|take off|give up|i give up|get rid of)"
    rf"(?: on)? {_WHICH['en']}{_GOALS['en']}",
}
_DONE = {
    "pt-BR": r"(?:alcancad|atingid|batid|cumprid|concluid|realizad|conquistad|completad|finalizad|feit)[ao]s?",
    "en": r"(?:done|achieved|reached|met|completed?|accomplished|fulfilled|finished)",
}
_REACHED = {
    "pt-BR": (
        (
            r"(?:(?:eu|hoje|ja|finalmente|enfim) )*(?:(?:acabei de|consegui) (?:bater|alcancar|atingir|cumprir|concluir|realizar|completar|conquistar)|"
            r"consegui|alcancei|bati|atingi|cumpri|conclui|completei|realizei|conquistei)(?: (?:finalmente|enfim|hoje|ja))* "
            rf"{_WHICH['pt-BR']}{_GOALS['pt-BR']}(?P<rest>.*)"
        ),
        rf"(?:marca|marque|marcar|registra|coloca|bota|poe|da|de) {_WHICH['pt-BR']}{_GOALS['pt-BR']}(?P<rest>.*?) como {_DONE['pt-BR']}",
        rf"{_WHICH['pt-BR']}{_GOALS['pt-BR']}(?P<rest>(?:(?! como ).)*?)(?: (?:esta|ta|foi|ja foi|ja esta|ja ta|estao|tao|foram))? {_DONE['pt-BR']}",
    ),
    "en": (
        (
            r"(?:i(?:'?ve| have|m)? )?(?:(?:just|finally|already|actually) )*(?:reached|achieved|hit|met|accomplished|completed|fulfilled|crushed|nailed|smashed) "
            rf"{_WHICH['en']}{_GOALS['en']}(?P<rest>.*)"
        ),
        rf"(?:mark|set|check off|tick off) {_WHICH['en']}{_GOALS['en']}(?P<rest>.*?)(?: as)? {_DONE['en']}",
        rf"{_WHICH['en']}{_GOALS['en']}(?P<rest>.*?)(?: (?:is|was|has been|are|were|have been))?(?: now| already| finally)? {_DONE['en']}",
    ),
}
_CHANGED = {
    "pt-BR": (
        (
            r"(?:(?:pode|quero|queria|da para|vamos) )?(?:muda|mude|mudar|troca|troque|trocar|altera|altere|alterar|atualiza|atualize|atualizar|ajusta|ajuste|ajustar) "
            rf"{_WHICH['pt-BR']}{_GOALS['pt-BR']}(?P<rest>.*?) (?:para|pra|por) (?P<to>.+)"
        ),
        r"(?:agora )?(?:a |o )?(?:minha|meu) (?P<what>meta|objetivo)(?P<rest>)(?P<all>(?!))?(?P<this>(?!))? (?:agora (?:e|eh)|mudou para|mudou pra|virou|passou a ser):? (?P<to>.+)",
    ),
    "en": (
        (
            r"(?:(?:i want to|can you|could you|you can) )?(?:change|update|switch|adjust|modify) "
            rf"{_WHICH['en']}{_GOALS['en']}(?P<rest>.*?) (?:to|into)(?: to)? (?P<to>.+)"
        ),
        r"(?:now )?my (?P<what>goal)(?P<rest>)(?P<all>(?!))?(?P<this>(?!))? (?:is now|now is|(?:has )?changed to)(?: to)? (?P<to>.+)",
    ),
}
_EXCLAIMED = r"(?: (?:hoje|ontem|finalmente|enfim|ja|agora|today|yesterday|finally|already|now|at last|esta semana|essa semana|este mes|esse mes|this week|this month))*"
_ASKED_REACHED = {
    "pt-BR": r"(?:(?:e )?(?:quais|que|quantas|quantos) (?:sao |foram )?(?:as |os |das |dos )?(?:minhas |meus )?(?:metas|objetivos) (?:que )?(?:eu )?(?:ja )?"
    r"(?:alcancei|atingi|bati|cumpri|conclui|consegui|realizei|completei|conquistei)|"
    rf"(?:(?:me )?(?:mostra|mostre|lista|liste|ver|quais sao|quais foram) )?(?:as |os )?(?:minhas |meus )?(?:metas|objetivos) (?:que (?:eu )?ja )?(?:ja )?(?:{_DONE['pt-BR']}|alcancei|cumpri|bati|atingi))",
    "en": r"(?:(?:and )?(?:what|which|how many) goals (?:have i|did i|ive|i have|i) (?:already )?(?:achieved?|reach(?:ed)?|hit|met|meet|completed?|accomplish(?:ed)?|finish(?:ed)?)(?: so far| already)?|"
    r"(?:(?:show|list|see|what are)(?: me)? )?(?:the |my )?(?:achieved|reached|completed|accomplished|finished) goals)",
}
_WHY = {
    "pt-BR": r"(?:(?:e )?(?:por ?que|pq)(?: e que)?(?: (?:voce|vc|tu|ce))?(?: (?:acha|pensa|diz|sabe|achou|concluiu|disse))?(?: que)?|(?:e )?(?:como(?: e que)?(?: (?:voce|vc|tu))? (?:sabe|soube)|"
    r"de onde(?: (?:voce|vc|tu))? tirou|quem (?:te )?(?:disse|falou)) que) (?:a |o )?(?:minha|meu) (?:meta|objetivo) (?:e|eh|seria|era) (?P<goal>.+)",
    "en": r"(?:(?:and )?why (?:do|did|would) you (?:think|say|believe|know)(?: that)?|(?:and )?how do you know(?: that)?|who (?:told you|says)(?: that)?|what makes you think(?: that)?) "
    r"(?:my|one of my) goals? (?:is|was|are)(?: to)? (?P<goal>.+)|(?:and )?why is my goal(?: to)? (?P<asked>.+)",
}
_LEAD = r"(?:(?:oi|ola|hey|hi|entao|ah|ok|please|por favor|recado|bom)[, ]+)*"
_TAIL = r"[ ,.!?]*(?:(?:por favor|please|pf|pfv|ai)[ .!?]*)?"
_THIS = r"(?:ess[ae]|isso|est[ae]|isto|that|this|it)(?: (?:ai|aqui|one))?"
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
    asked = _asked(folded, language)
    if asked is not None or "?" in text:
        return asked
    if (reached := _reached(folded, language)) or (dropped := _dropping(folded, language)):
        return reached or dropped
    if _OWN_WORDS.search(text):
        return None
    if changed := _changing(text, language):
        return changed
    stated = re.match(rf"{_LEAD}{_STATED[language]}", folded)
    if stated is None:
        return None
    start, end = plain.span(stated.end(), len(folded)) if stated.end() < len(folded) else (0, 0)
    goal = text[start:end].strip(" .!:,;-—")
    return (
        Request(intent="goal_set", confidence=SURE, slots={"text": _whole(text, goal, stated[0], language)})
        if goal
        else None
    )


def _asked(folded: str, language: Language) -> Request | None:
    """Which goals there are, which were reached, or where one comes from."""
    if re.fullmatch(rf"{_LEAD}{_ASKED[language]}{_TAIL}", folded):
        return Request(intent="goal_query", confidence=SURE, slots={})
    if re.fullmatch(rf"{_LEAD}{_ASKED_REACHED[language]}{_TAIL}", folded):
        return Request(intent="goal_query", confidence=SURE, slots={"state": "done"})
    why = re.fullmatch(rf"{_LEAD}{_WHY[language]}", folded)
    if why is None:
        return None
    goal = next(said for said in why.groups() if said).strip(" .!?")
    pointed = not goal or re.fullmatch(_THIS, goal)
    return Request(
        intent="memory_query", confidence=SURE, slots={"state": "why"} | ({} if pointed else {"query": goal})
    )


def _reached(folded: str, language: Language) -> Request | None:
    """A goal that the person says they have reached; "a meta foi batida pela equipe" says more than that."""
    for pattern in _REACHED[language]:
        found = re.fullmatch(rf"{_LEAD}{pattern}{_EXCLAIMED}{_TAIL}", folded)
        if found is not None and (slots := _which(found, found["rest"])) is not None:
            return Request(intent="goal_achieve", confidence=SURE, slots=slots)
    return None


def _dropping(folded: str, language: Language) -> Request | None:
    found = re.match(rf"{_LEAD}{_DROPPED[language]}\b", folded)
    slots = _which(found, folded[found.end() :]) if found is not None else None
    return None if slots is None else Request(intent="goal_remove", confidence=SURE, slots=slots)


def _changing(text: str, language: Language) -> Request | None:
    """A goal that is to be another: "muda minha meta de correr pra nadar"."""
    plain = normalise(text)
    for pattern in _CHANGED[language]:
        found = re.fullmatch(rf"{_LEAD}{pattern}", plain.text)
        slots = _which(found, found["rest"]) if found is not None else None
        if found is not None and slots is not None and "all" not in slots.values():
            start, end = plain.span(*found.span("to"))
            if goal := text[start:end].strip(" .!:,;-—"):
                return Request(intent="goal_change", confidence=SURE, slots={**slots, "text": goal})
    return None


def _whole(text: str, goal: str, lead: str, language: Language) -> str:
    """A goal of a time of its own is kept with it, as the person said it."""
    timed = re.search(rf"(?:meta|objetivo|goal){_SPAN[language]}", lead)
    if timed is None or timed[0] in {"meta", "objetivo", "goal"}:
        return goal
    return text.strip(" .!")


def _which(found: re.Match[str], said: str) -> dict[str, SlotValue] | None:
    """The goals meant: by number, by words, all of them, or the one spoken of; None for what is about something else, as "tira as metas da pauta" is."""
    rest = re.sub(rf"(?:{_EXCLAIMED}){_TAIL}$", "", said).strip(" .!")
    many = found["all"] is not None or found["what"].endswith("s")
    if not rest or re.fullmatch(_THIS, rest):
        return {"scope": "all"} if many else {"scope": "last"} if found["this"] or rest else {}
    counted = re.sub(
        r"(?:^|(?<= ))(?:(?:a|as|the|my|minhas?) )?(?:metas?|objetivos?|goals?) (?=\S)",
        "",
        " ".join(rest.replace(",", " ").split()),
    )
    if re.fullmatch(NUMBERS, f" {counted}"):
        return {"number": numbers(counted)}
    named = re.fullmatch(r"(?:de|da|do|sobre|about|of|to|:) ?(.+)", rest)
    return {"query": named[1]} if named is not None and not many else None
