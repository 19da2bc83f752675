"""What ties a sentence to the person's own affairs, and what of a sentence states something at all."""

import re
from collections.abc import Iterator

from language.claims.patterns import DONE, OFFERS, REFUSALS
from language.normal import normalise

_NEAR = re.compile(
    r"\b(?:hoje|ontem|amanha|agora|ja|segunda|terca|quarta|quinta|sexta|sabado|domingo|daqui a|as \d{1,2}h?|aquel[ea]s?|naquel[ea]|"
    r"as (?:uma|duas|tres|quatro|cinco|seis|sete|oito|nove|dez)|daqui|esta (?:tarde|noite|semana)|"
    r"this (?:morning|afternoon|evening|week)|today|tomorrow|yesterday|tonight|now|already|monday|tuesday|wednesday|thursday|friday|saturday|sunday|at \d{1,2}(?::\d\d|am|pm| ?[ap]m))\b"
)
_OURS = re.compile(
    r"\b(?:seus?|suas?|meus?|minhas?|teus?|tuas?|nosso|nossa|voce|te|eu|comigo|your|yours|you're|you've|you'll|my|our|ours|i|i'm|i've|i'll|me|"
    r"listas?|agenda|calendario|caixa de entrada|lembretes?|tarefas?|notas?|boletos?|fatura|convites?|lists?|calendar|inbox|cart|reminders?|tasks?|notes?|"
    r"bills?|invoices?|invites?|invitations?)\b"
)
_NAME = re.compile(r"(?<=[\w,;:—–-] )(?!I\b|I')[A-ZÀ-Ý][\w'’-]{2,}")
_SUBJECT = re.compile(
    r"\W*(?:[oa] (?P<their>[A-ZÀ-Ý][\w-]{2,})|(?P<whose>[A-ZÀ-Ý][\w-]{2,})(?:'s|’s)) (?!de |do |da |of )(?=[a-zà-ÿ])"
)
_ADDRESSED = re.compile(
    r"^\W*(?:parabens|feliz|que (?:seu|sua|o seu|a sua|voce|este|esse|deus|a vida|nunca|venha)|muito obrigad|obrigad|desej|espero|venha|vem\b|vamos|querid|car[oa]s?\b|"
    r"prezad|ola\b|oi\b|desculp|abraco|um abraco|beijo|atenciosamente|com carinho|happy|merry|congrat|thank|wish|hope|i hope|i wish|may|come\b|"
    r"join|dear|hi\b|hello|sorry|best|love|yours|cheers|warm)"
)
_HYPOTHETICAL = re.compile(
    r"\b(?:se|caso|quando|quer|queira|queres|pode|podem|podes|poderia|posso|precis\w+|basta|tente|tenta|sugiro|recomendo|vale|talvez|seria|"
    r"if|once|when|whether|would|could|can|may|might|need|needs|try|please|perhaps|maybe|should|"
    r"me (?:diz|diga|manda|mande|conta|conte|passa|passe|fala)|tell me|let me know|send me|give me|"
    r"nao|nem|nunca|sem|not|never|no|without|unable|\w+n't)\b"
)
_SOFT = re.compile(
    r"^\W*(?:(?:e|mas|entao|and|but|so|though|ok|certo|claro|poxa|opa|hum+|sorry|desculp\w*|infelizmente|unfortunately|sim|yes|sure|of course)\W*)*$"
)
_CLAUSE = re.compile(
    r"[,;:–—.!]\s+|\s-\s|\s(?:mas|por[eé]m|e|ent[aã]o|but|and|so|though|although|because|porque|já que|since)\s",
    re.IGNORECASE,
)
_ADVISES = re.compile(
    r"^\W*(?:\d+\W+)?(?:(?:primeiro|depois|first|then|next|finally|por fim|em seguida|e|and)\W+)*"
    r"(?:sit|lie|stand|close|open|count|breathe|leave|keep|skip|take|bring|pick|choose|start|begin|try|drink|eat|avoid|mix|stir|bake|boil|"
    r"listen|ask|write down|practi[sc]e|focus|remember to|make sure|don't|set aside|use|turn|look|think|talk|walk|stretch|hold|relax|"
    r"sente|sente-se|feche|abra|conte|respire|deixe|evite|mexa|misture|jogue|lave|escolha|comece|tente|beba|coma|junte|converse|use|faca|"
    r"me (?:diz|diga|manda|mande|conta|conte|passa|passe)|tell me|let me know|send me|"
    r"corte|cozinhe|asse|ferva|pense|ande|alongue|segure|relaxe|pratique|observe|nao)\b|\b(?:eu |i )\w+ria\b|\b(?:i'd|i would|we'd)\b"
)
_REFUSAL, _OFFER = re.compile(REFUSALS), re.compile(OFFERS)
_IF = re.compile(r"\W*(?:se|caso|if|in case)\b")
_HANGS = re.compile(r"\W*(?:and |e |so |then |ai |que )*(?:i'?ll|i will|i can|eu (?!ja))\b")
_OFFERS_TO = re.compile(
    r"^\W*(?:e |and |so |mas |but )*(?:quer|queres|posso|prefere|devo|would you|want me|do you want|shall|should|can i|could i)\b"
)
_SETTLED = re.compile(
    r"\b(?:esta|ta|estao|tao|foi|foram|ficou|ficaram|continua|anda) (?:\w+ )?(?:\w+(?:ad|id)[oa]s?|pag[oa]s?|feit[oa]s?|pront[oa]s?|entregues?)\b|\b(?:como|ja que) (?:eu )?\w+(?:ei|i)\b|"
    r"\b(?:is|was|are|were|been|got|gets|has|have) (?:all |already |now |been )?(?:\w+ed|paid|sent|set|done|booked|made)\b"
)

_OF_A_DEED = re.compile(rf"\b(?:que (?:eu |ja |te |lhe )*|(?:what|that|which|\w+thing|all|(?:the|any) \w+) )(?:{DONE})")
_OPENS_DONE = re.compile(
    r"\W*(?:pront(?:o|inho)|feito|tudo (?:certo|pronto|feito)|done|all (?:set|done)|sorted)\W*(?:[,;:!.–—]|\bmas\b|\bbut\b|\be\b|\band\b)"
)
_ARRANGED = re.compile(
    r"\b(?:esta|ta|estao|tao) (?:ja |tudo )?(?:reservad|marcad|garantid|confirmad|fechad|combinad|agendad|acertad|pag|convidad|avisad)[oa]s?\b|"
    r"\bja (?:topou|aceitou|confirmou|sabe)\b|"
    r"\b(?:is|are) (?:already |all |now )?(?:booked|reserved|confirmed|arranged|secured|invited|paid|settled)\b"
)


def anchored(heard: str, question: str = "") -> bool:
    """Whether a sentence speaks of somebody's affairs or of a day near by, and not of how things are: such a one may be a claim."""
    return of_theirs(heard) or any(name[0] not in question for name in _NAME.finditer(heard))


def of_theirs(heard: str) -> bool:
    """The same, by words and not by names: a name may be a city's."""
    plain = normalise(heard).text
    return _NEAR.search(plain) is not None or _OURS.search(plain) is not None


def named(clause: str, question: str) -> bool:
    """Whether a part of a sentence begins with somebody's name that the question did not hold."""
    found = _SUBJECT.match(clause)
    return found is not None and (found["their"] or found["whose"]) not in question


def addressed(heard: str) -> bool:
    """Whether a sentence of a text somebody asked for is a greeting, a wish, thanks or an invitation."""
    return _ADDRESSED.search(normalise(heard).text) is not None


def advises(heard: str) -> bool:
    """Whether a sentence of an answer tells the person what to do, or what one would: it tells of nothing that happened."""
    return _ADVISES.search(normalise(heard).text) is not None


def stated(heard: str) -> Iterator[str]:
    """The clauses of a refusal or an offer that are neither: one excuse excuses only itself."""
    whole = normalise(heard).text
    offers = _OFFER.search(whole) is not None
    for clause in () if _IF.match(whole) else _CLAUSE.split(heard):
        plain = normalise(clause).text
        # "Me diz o dia e eu marco": what an offer promises hangs on the answer to it.
        if offers and _HANGS.match(plain):
            continue
        if _SOFT.match(plain) or _REFUSAL.search(plain) or _OFFER.search(plain) or _HYPOTHETICAL.search(plain):
            continue
        if len(clause.split()) >= _SHORTEST:
            yield clause


def hides(heard: str) -> bool:
    """Whether an excuse or an offer tells of a deed in passing: "se quiser mudar algo do que marquei", "pronto, mas o bolo não consegui"."""
    plain = normalise(heard).text
    return _OF_A_DEED.search(plain) is not None or _OPENS_DONE.match(plain) is not None


def arranged(clause: str) -> bool:
    """Whether a part of a sentence says that something is arranged, or that somebody has agreed."""
    return _ARRANGED.search(normalise(clause).text) is not None


def presupposes(question: str) -> bool:
    """Whether a question states something on its way: "quer o recibo do bolo que foi pago?", "o salão é nosso; chamo o João?"."""
    plain = normalise(question).text
    offered = re.split(r"[,;:.!]\s+|\s-\s|\s[–—]\s", plain)
    if len(offered) > 1 and any(any(True for _ in stated(part)) for part in offered[:-1] if not _ASKS.match(part)):
        return True
    return any(map(_OFFERS_TO.match, offered)) and _SETTLED.search(plain) is not None


_SHORTEST = 3
"""Words; what is shorter states nothing by itself."""
_ASKS = re.compile(
    r"^\W*(?:e |and |so |but |mas )?(?:(?:em|de|para|pra|a|com|por|to|in|at|on|for|with|from) )?(?:qual|quais|quem|que|o que|quando|onde|como|quer|prefere|posso|devo|pode|which|what|who|when|where|how|why|do|does|did|"
    r"is|are|shall|should|would|want|can|could)\b"
)
