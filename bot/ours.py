"""Whether a question that was understood here is surely about what is kept here: with a model, any other is better answered by it."""

import re

from language.en import asked as en
from language.listed import listed
from language.manners import manners
from language.normal import normalise
from language.pt import asked as pt
from language.types import Request
from language.words import words_of

CERTAIN = 0.8
"""At least this sure, a question that names nothing of ours is still ours."""
_BARE = frozenset({"help", "datetime_query"})
"""What is asked without an object: "como funciona?", "que horas são?"."""
_OF_DAYS = frozenset({"event_query", "task_list", "file_query", "digest", "note_query", "reminder_query"})
"""What is asked of days and states alone, or of words that a slot holds."""
_NAMES_OURS = re.compile(
    r"\b(?:tarefas?|afazeres|pendencias?|notas?|anotac\w+|anot(?:ei|o|ar)|lembretes?|avisos?|alarmes?|timers?|metas?|agenda|calendario|eventos?|"
    r"compromissos?|reuni\w+|arquivos?|drive|caixa de entrada|recado|tasks?|to-?dos?|notes?|noted|reminders?|alarms?|goals?|calendar|schedule|"
    r"appointments?|meetings?|files|inbox)\b"
)
_GENERIC = (
    pt.OPENERS
    | pt.EMPTY
    | en.OPENERS
    | en.EMPTY
    | listed("""ajuda ajude ajudar help hoje amanha ontem dia dias hora horas data mes meses ano semana agora manha tarde noite fim today tomorrow
    yesterday day days time date month year week weekend now tonight morning afternoon evening fazer faz faco fazendo funciona funcionar
    work works working use usar uso usa comandos comando commands command opcoes options menu coisas coisa things thing proxima proximo
    proximas proximos next last segunda terca quarta quinta sexta sabado domingo feira monday tuesday wednesday thursday friday saturday
    sunday falta faltam faltando resta livre ocupado free busy planos plans plan preciso need want quero get got todo todos todas tudo
    feito feitas feita atrasado atrasada atrasadas overdue late pending pendente pendentes aberto abertas open show mostra mostre lista
    liste list ver ve see any all everything everyone algo alguma algum nada anything something posso app bot vc ce c q eh pra pro pras pros
    nao not no dont como mais more else isso comecar comeco start started exemplo exemplos example examples hey oi ola hi ok bem
    esta estou estao so just only certo right entao s t ll re ve marcado marcada scheduled coming up vem que esqueci esquecendo perdi
    missed miss forgetting forgot vence vencem due recente recentes ultimo ultima ultimos ultimas novo nova""")
)


def surely_ours(request: Request, text: str) -> bool:
    """Whether what is asked here cannot well be a question to anybody else: "como funciona?", and not "como funciona um motor?"."""
    if text.lstrip().startswith("/") or manners(text, "en") is not None:
        return True
    plain = normalise(text).text
    named = _NAMES_OURS.search(plain) is not None
    if named and request.intent != "datetime_query":
        return True
    if request.intent in _BARE:
        return not _telling(request, text)
    return request.confidence >= CERTAIN and not (request.intent in _OF_DAYS and _telling(request, text))


def _telling(request: Request, text: str) -> bool:
    """Whether a word says more than the request holds."""
    told = [str(value) for value in request.slots.values()] + ([request.when.text] if request.when is not None else [])
    # What is asked without an object has none in a slot either: "quando é o dia das mães?".
    heard = {word.key for word in words_of(" ".join(told))} if request.intent not in _BARE else set()
    return any(word.key.isalpha() and word.key not in _GENERIC | heard for word in words_of(text))
