"""Whether somebody waits for an answer to a mail: a rule that would rather miss one than cry wolf."""

import re
from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import Final

from integrations.google.letter_types import Letter

MAX_RECIPIENTS: Final = 6
"""A mail to more people is an announcement, until somebody is named."""
_MAX_READ: Final = 6_000
"""Characters of the text that are looked at; who asks something asks it before that."""


class Waiting(StrEnum):
    """Why somebody waits for an answer."""

    QUESTION = "question"
    REQUEST = "request"


def needs_answer(letter: Letter, me: Collection[str]) -> Waiting | None:
    """Whether a person wrote to me, and to few others, what asks for an answer in their own words.

    Args:
        letter: The mail.
        me: My addresses, in any case.
    """
    mine = {address.casefold() for address in me}
    if letter.is_automatic or letter.invitations or letter.sender is None or letter.sender.address.casefold() in mine:
        return None
    recipients = {one.address.casefold() for one in (*letter.to, *letter.cc)}
    if len(recipients) > MAX_RECIPIENTS or not mine & {one.address.casefold() for one in letter.to}:
        return None
    if _ROLE.fullmatch(letter.sender.address.rpartition("@")[0]) and letter.in_reply_to is None:
        # A company's desk that writes first announces something; one that answers me may ask.
        return None
    text = _LINK.sub(" ", letter.text[:_MAX_READ])
    if _FROM_A_SHOP.search(text) or _NO_ANSWER.search(text):
        return None
    return _asked(text)


def _asked(text: str) -> Waiting | None:
    sentences = [sentence for sentence in _sentences(text) if not _OFFER.search(sentence)]
    if any(
        (sentence.endswith("?") or _OPENS.match(sentence)) and not _POLITE.fullmatch(sentence) for sentence in sentences
    ):
        return Waiting.QUESTION
    if any(_REQUEST.search(sentence) for sentence in sentences):
        return Waiting.REQUEST
    return None


def _sentences(text: str) -> Iterator[str]:
    """Sentences, a wrapped one made whole again."""
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*[-•*\d])", text):
        for sentence in _SENTENCE.findall(" ".join(paragraph.split())):
            yield sentence.strip()


_SENTENCE: Final = re.compile(r"[^.!?…]*(?:[.,]\d[^.!?…]*)*[.!?…]*")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S{1,2000}|\S{1,100}@\S{1,200}")
_ROLE: Final = re.compile(
    r"(?:contato|contact|atendimento|vendas|sales|pedidos?|orders?|compras|shop|loja|store|novidades|ofertas?|promo\w*|marketing|hello|hi|ola|info|news\w*"
    r"|suporte|support|help|ajuda|billing|fatura\w*|cobran[cç]a|financeiro|invoices?|receipts?|avalia\w*|feedback|survey|pesquisa|clinic|reservas?|bookings?"
    r"|reservations?|team|equipe|service|servi[cç]os?|account|conta|security|seguran[cç]a|updates?|comunica\w*|marketing|relacionamento|sac)",
    re.IGNORECASE,
)
_FROM_A_SHOP: Final = re.compile(
    r"unsubscribe|descadastr|descinscrev|cancelar (?:a )?(?:sua )?(?:inscri[çc][ãa]o|assinatura)|deixar de receber|opt[- ]out|manage (?:your )?preferences"
    r"|(?:recebeu|receiving|received|recebendo) (?:este|esse|esta|essa|this|these) (?:e-?mails?|mensage[mn]s?|messages?)"
    r"|c[óo]digo de (?:verifica|acesso|seguran|confirma)|(?:verification|security|one-time) code|ignore (?:este|esse|this) e-?mail"
    r"|mensagem autom[áa]tica|automatic(?:ally generated)? (?:message|e-?mail)|n[ãa]o responda|do not reply"
    r"|compre (?:agora|j[áa])\b|\b(?:shop|buy) now\b|\bread our (?:new|latest)|complete (?:o )?seu cadastro|frete gr[áa]tis|free shipping",
    re.IGNORECASE,
)
_NO_ANSWER: Final = re.compile(
    r"n[ãa]o (?:precisa|é preciso|[ée] necess[áa]rio|h[áa] necessidade de|carece) (?:me )?(?:responder|resposta|retornar)|sem necessidade de resposta"
    r"|no (?:need to|reply|response|answer|action)(?: is)? ?(?:reply|respond|answer|needed|required|necessary)|(?:don'?t|do not) need to (?:reply|respond|answer)",
    re.IGNORECASE,
)
_OFFER: Final = re.compile(
    # Help offered, not asked for.
    r"(?:qualquer|alguma|quaisquer|havendo|se (?:tiver|houver|precisar|surgir|ficar)|caso (?:tenha|haja|precise|queira|surja)|em caso de) "
    r"|\bif (?:you|there|anything)\b|in case (?:of|you)|any (?:questions?|doubts?|issues?|problems?|concerns?)\b|hesitate|feel free|fique [àa] vontade"
    r"|\bplease (?:find|note|be (?:advised|informed|aware)|see attached|accept|disregard|ignore)|desconsider|precisa de ajuda|need (?:any )?help\?|let me know (?:how (?:it|that|this)|when you (?:arrive|get there))|can you believe"
    r"|^(?:d[úu]vidas|perguntas|questions|problems|problemas)\?|\bpode (?:deixar|contar|ficar|confiar|crer)\b|(?:te|lhe) (?:aviso|mando|envio|retorno|confirmo|digo)\b",
    re.IGNORECASE,
)
_GREETING: Final = r"(?:(?:oi|ol[áa]|e a[íi]|bom dia|boa tarde|boa noite|hi|hello|hey|good (?:morning|afternoon|evening)|dear|car[oa]|prezad[oa])\b[^?]{0,40}?[\s,!]+)?"
_OPENS: Final = re.compile(
    # A question whose sign was not typed.
    r"(?:que (?:dia|horas?) |quanto (?:fica|custa|é|sai|seria)|qual (?:é |o |a |seu |sua |d[aeo]s? )|que horas |onde (?:fica|é) |podemos |what time |what(?:'s| is) |how much |when (?:can|will|is|are|do) "
    r"|where (?:is|are) |do you |are you |did you )[^?.!]*$",
    re.IGNORECASE,
)
_POLITE: Final = re.compile(
    _GREETING
    + r"(?:[^?]{0,40}\b(?:quem diria|who would have thought|who knew|who'd have thought|o que (?:voc[êe] )?(?:est[áa]|t[áa]) esperando|what are you waiting for"
    r"|what does this mean(?: for you| for me)?|sounds familiar)\b[^?]{0,20}|(?:e a[íi][, ]*)?(?:tudo|td) (?:bem|bom|certo|j[óo]ia|ok|tranquilo)(?: com (?:voc[êe]|vc)s?| por a[íi])?|como (?:vai|vão|est[áa]s?|voc[êe] est[áa]|vc est[áa]|tem passado)[^?]{0,30}"
    r"|how are (?:you|things)[^?]{0,30}|how(?:'s| is) (?:it going|everything|life)|how do you do|how have you been|(?:you )?(?:ok|alright|all right|right|certo|n[ée]|beleza|blz))\s*\?+",
    re.IGNORECASE,
)
_DEEDS_PT: Final = (
    r"(?:envi|mand|confirm|avis|dig|diz|diga|fal|pass|retorn|lig|respond|devolv|inform|encaminh|explic|mostr|ajud|revis|aprov|assin|verifi|chec|olh|prepar|"
    r"atualiz|valid|analis|escolh|marc|agend|cont|d[êeá]\b|faz|faça|veja|vej|ver\b|compartilh|pag|corrig|corrij|anex|indi[cq]|defin|preench)"
)
_REQUEST: Final = re.compile(
    rf"\b(?:(?:voc[êe]|vc|ana)?\s*(?:pode(?:ria|m|riam)?|consegue|conseguiria|d[áa] pra|d[áa] para|daria para|teria como|tem como)) (?:voc[êe] )?(?:me |nos |por favor,? )?{_DEEDS_PT}"
    rf"|\b(?:me|nos) (?!\w*(?:ou|[aei]ram|ava|avam|[ei]u)\b){_DEEDS_PT}\w*|\b(?:manda|envia|confirma|avisa|fala|responde) (?:quando|se|pra mim|aqui|a[íi]|l[áa]|pelo|por)\b|\bfavor,? (?:me |nos )?\w+(?:ar|er|ir)\b|por favor,? (?:me |nos )?{_DEEDS_PT}\w*"
    r"|\bprecis(?:o|amos) (?:que|d[eo] (?:voc[êe]|sua|seu|um retorno|uma resposta)|da sua)|\b\w+[aei] (?:[^.!?]{1,60}) por (?:favor|gentileza)|(?:aguard\w+|no aguardo|[àa] espera|espero) (?:d[aeo] )?(?:o |a |um |uma |pel[oa] )?(?:seu|sua|teu|tua|retorno|resposta|confirma|posi[çc]|aprova)"
    r"|(?:gostaria|queria|quero|precisava|preciso) (?:de )?(?:saber|confirmar (?:com voc[êe]|se)|uma resposta|um retorno|seu|sua)|solicit(?:o|amos) |pe[çc]o (?:que|a gentileza|o favor)|pedimos (?:que|a gentileza)"
    r"|(?:^|[,;:] )(?:can|could|would|will) you\b|\b(?:please|kindly) (?:\w+ly )?(?!find|note|see|be )[a-z]+|\blet me know\b|\b(?:i|we) need (?:you to|your)|\bget back to (?:me|us)"
    r"|necessit(?:o|amos) (?:d|que|receber)|^(?:just )?(?:send|tell|give|show) (?:me|us)\b|\bneed (?:[^.!?]{1,40}) from you\b|\bwonder(?:ing)? (?:if|whether)\b"
    r"|look(?:ing)? forward to (?:your (?:reply|answer|response|feedback|confirmation|thoughts|comments)|hearing)|await(?:ing)? your|waiting (?:for|on) your|appreciate (?:your|it if you)|^(?:(?:so|and|hey|hi|ana),? )?(?:can|could|shall|may) (?:we|i)\b|\brsvp\b|(?:i|we)(?:'d| would) (?:like|love) (?:to (?:know|hear)|your)|can you (?:confirm|send|check|please)",
    re.IGNORECASE,
)
