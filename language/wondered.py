"""Questions about one's own tasks that name what they ask of: the tasks of a project, and when something is to be done."""

import re

from language.listed import listed
from language.normal import normalise
from language.readings import Reader, spans_of
from language.types import LANGUAGES, Language, Request
from language.words import words_of

SURE, LIKELY = 0.9, 0.7
"""What one has to do stands among the tasks; what one should do may be asked of anybody."""
LONGEST = 120
MOST_OF_A_NAME = 4
_TASKS = {"pt-BR": r"(?:tarefas|pendencias|afazeres)", "en": r"(?:tasks|to ?-?dos|chores)"}
_OF_A_PROJECT = {
    "pt-BR": (
        (
            rf"(?:(?:e )?(?:quais|que|quantas) (?:sao )?(?:as )?|(?:me )?(?:mostra|mostre|lista|liste|ver|ve|diz|manda)(?: ai)? (?:todas )?(?:as )?|todas as |as |e as )?(?:minhas )?{_TASKS['pt-BR']}"
            r"(?: (?:abertas|pendentes))?(?: (?:que )?(?:eu )?(?:ainda )?(?:tenho|tem|faltam|faltando|restam|existem|estao|ha))? (?:d[aeo]s?|n[ao]s?|em)(?: projeto)? (?P<project>.+?)"
        ),
        r"(?:e )?(?:o )?que (?:(?:e )?que )?(?:eu )?(?:ainda )?(?:(?:falta|resta)(?: (?:para |pra |de |que )?(?:fazer|terminar|concluir))?|(?:tem|tenho) (?:para|pra|de|que) (?:fazer|terminar|concluir)) (?:d[ao]|n[ao]|para [ao]|pr[ao])(?: projeto)? (?P<project>.+?)",
    ),
    "en": (
        (
            rf"(?:(?:and )?(?:what|which|how many)(?: are|'s| is| re)?|(?:show|list|see|give)(?: me)?(?: all)?)?(?: ?(?:the|my))?(?: open)? ?{_TASKS['en']}"
            r"(?: (?:do i have|are there|are left|are open|are))?(?: left)? (?:of|in|on|for|from) (?:the |my )?(?P<project>.+?)(?: project)?"
        ),
        rf"(?:(?:and )?(?:what|which)(?: are|'s| is| re)?|(?:show|list|see|give)(?: me)?(?: all)?) (?:the |my )?(?P<project>.+?)(?: project)? {_TASKS['en']}",
        r"(?:and )?what(?:'s| is| do i have)? (?:still )?(?:left|to do|missing)(?: to do)? (?:in|on|for|with) (?:the |my )?(?P<project>.+?)(?: project)?",
    ),
}
_TO_DO = {
    "pt-BR": (
        (
            r"(?:e )?(?:quando|que dia|em que dia|(?:a )?que horas?|ate quando|para quando|pra quando|ate que dia)(?: (?:e|foi) que| que)? (?:eu )?(?:ainda )?(?:mesmo )?"
            r"(?:tenho (?:que|de)|tinha que|vou ter que|preciso(?: de)?|devo|fiquei de)(?: mesmo)? (?P<what>(?:\w+[aeio]r|por)(?:-\w+)?\b.*)"
        ),
        r"(?:e )?(?:quando|que dia|que horas)(?: e que)? (?:voce |vc |tu )?(?:vai |ira )?(?:me )?(?:lembrar?|avisar?|lembra|avisa)(?: eu| mim)? (?:d[aeo]s?|para|que eu tenho que|que) (?P<what>.+)",
        r"(?:e )?(?:quando|que dia) (?:vence|venceu|e o vencimento d[aeo]|e o prazo d[aeo]|e o prazo para|e a entrega d[aeo]|fica pronto) (?:mesmo )?(?:o |a |os |as )?(?P<what>.+)",
        r"(?:e )?(?:qual|quando)(?: e)? o prazo (?:(?:d[aeo]s?|(?:para|pra) [ao]|pro)|(?:para|pra)(?: eu)?(?= \w+[aei]r\b)) (?P<what>.+)",
        r"(?:e )?(?:para|pra) quando (?:e|ficou|esta|ta|era|marquei|ficaram)(?: mesmo)? (?:o |a |os |as )?(?P<what>.+)",
        r"(?:e )?quando e (?:a tarefa|o lembrete)(?: d[aeo]s?)? (?P<what>.+)",
    ),
    "en": (
        r"(?:and )?(?:by |until |on )?(?:when|what day|what time|which day)(?: exactly)? (?:do i (?:still )?(?:have|need|got) to|must i|have i got to|am i (?:supposed|meant|due) to) (?P<what>.+)",
        r"(?:and )?(?:when|what time)(?: will| are| do|'ll| re)? you (?:going to )?(?:remind|remember|tell|alert|notify)(?:ing)? me (?:to|about|of) (?P<what>.+)",
        r"(?:and )?(?:by )?when(?: is|'s| are|s) (?:the |my )?(?P<what>.+?) due",
        r"(?:and )?(?:what(?: is|'s|s)|when(?: is|'s|s)) (?:the |my )?(?:deadline|due date) (?:for|of|on|to) (?:the |my )?(?P<what>.+)",
        r"(?:and )?when(?: is|'s|s) (?:the |my )?(?:task|reminder) (?:to|for|about|of) (?P<what>.+)",
    ),
}
_MAYBE_TO_DO = {
    "pt-BR": (r"(?:e )?quando (?:e que )?(?:eu )?(?:deveria|devia|vou) (?P<what>(?:\w+[aeio]r|por)\b.*)",),
    "en": (r"(?:and )?when (?:should|am) i (?:going to )?(?P<what>.+)",),
}
_LEAD = r"(?:(?:oi|ola|hey|hi|hello|entao|ah|ok|please|por favor|recado|so|voce sabe|sabe|me diz|me fala|tell me|do you know)[, ]+)*"
_TAIL = r"(?: (?:mesmo|por favor|please|again|then|agora|now))*[ .!?]*"
_ANYBODYS = frozenset(("um", "uma", "uns", "umas", "a", "an", "cada", "quem", "que", "voce", "you", "someone"))
_NO_NAMES = listed("""lista list agenda calendario calendar diary schedule minha minhas meu meus mim me todo todos todas all any my your our overdue late done completed
    finished complete open pending outstanding unfinished remaining high low urgent important priority other new old first last next daily weekly week
    month day year semana mes dia ano hoje today tomorrow feitas feita concluidas atrasadas vencidas abertas pendentes urgentes importantes prioridade
    ordem hora horas order total cima it that this isso""")
_LITTLE = listed("""os as um uma de do da dos das no na nos nas em para pra pro pros pras ao aos the an to my our of for on in at with com meu minha nosso nossa mesmo
    it isso that""")
"""What a question says otherwise than the title: "pay the rent" is "pay rent"."""


def wondered(own: Reader) -> tuple[Request, ...]:
    """The one request of such a question; nothing for any other message."""
    if len(own.text) > LONGEST or not own.words:
        return ()
    folded = normalise(own.text).text
    for language in sorted(LANGUAGES, key=lambda each: each != own.language):
        if found := _of_a_project(folded, own, language) or _to_do(folded, own, language):
            return (found,)
    return ()


def _of_a_project(folded: str, own: Reader, language: Language) -> Request | None:
    named = next((found for each in _OF_A_PROJECT[language] if (found := _whole(each, folded))), None)
    if named is None or own.whens:
        return None
    said = [word.key for word in words_of(named["project"])]
    if not 0 < len(said) <= MOST_OF_A_NAME or said[0] in _ANYBODYS or set(said) & _NO_NAMES:
        return None
    return Request(intent="task_list", confidence=SURE, slots={"project": _typed(own, said)})


def _to_do(folded: str, own: Reader, language: Language) -> Request | None:
    for forms, sure in ((_TO_DO, SURE), (_MAYBE_TO_DO, LIKELY)):
        if found := next((found for each in forms[language] if (found := _whole(each, folded))), None):
            telling = _telling(found["what"], own)
            return Request(intent="due_query", confidence=sure, slots={"query": telling}) if telling else None
    return None


def _whole(form: str, folded: str) -> re.Match[str] | None:
    return re.fullmatch(rf"{_LEAD}{form}{_TAIL}", folded)


def _telling(what: str, own: Reader) -> str:
    """The words that say what is to be done, without the little ones and without times: "pagar a luz este mês" is "pagar luz"."""
    timed = {
        word.key
        for word in own.words
        for when in own.whens
        if any(at <= word.start < end for at, end in spans_of(when))
    }
    return " ".join(word.key for word in words_of(what) if len(word.key) > 1 and word.key not in _LITTLE | timed)


def _typed(own: Reader, said: list[str]) -> str:
    """A name as typed: it stands last, but for courtesies."""
    keys = [word.key for word in own.words]
    for at in range(len(keys) - len(said), -1, -1):
        if keys[at : at + len(said)] == said:
            return own.text[own.words[at].start : own.words[at + len(said) - 1].end]
    return " ".join(said)
