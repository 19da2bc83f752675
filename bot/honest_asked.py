"""What a person wants of a model: that something is done, a text to use themselves, or an answer. It decides how little of a reply is taken on trust."""

import re
from typing import Literal

from language.normal import normalise

Asked = Literal["deed", "text", "answer"]


def asked_for(said: str) -> Asked:
    """Whatever is not plainly a text or an answer is a deed: of those nothing is believed that the ledger does not hold."""
    plain = " ".join(normalise(said).text.split())
    deeds = _DEED.search(plain) is not None
    if _TEXT.search(plain):
        return "deed" if deeds and _AND_DEED.search(plain) else "text"
    if deeds or (_POLITE.search(plain) and not _whether(plain)):
        return "deed"
    return "answer" if "?" in plain or _ANSWER.search(plain) else "deed"


def _whether(plain: str) -> bool:
    """Whether it asks if something can be done at all ("dá pra congelar queijo?"): with a verb of no deed of ours, and nobody named."""
    found = _IMPERSONAL.fullmatch(plain)
    if found is None:
        return False
    return not any(deed.startswith(found["verb"][:STEM]) for deed in _DEEDS_OF_OURS)


def questions(said: str) -> bool:
    """Whether a question is asked, with a mark or without."""
    plain = " ".join(normalise(said).text.split())
    return "?" in plain or _WONDERS.match(plain) is not None


def deeds_in(said: str) -> int:
    """How many deeds a message asks for, at least one."""
    return 1 + len(_AND_DEED.findall(normalise(said).text))


def holds_text(said: str) -> bool:
    """Whether a text was asked for, perhaps with a deed: what stands in quotation marks is then that text."""
    return _TEXT.search(normalise(said).text) is not None


STEM = 4
"""Letters by which a verb is told to be one of ours, whatever its ending."""
_IMPERSONAL = re.compile(
    r"(?:da (?:pra|para)|can you) (?P<verb>[a-z]+)(?: (?!me\b|my\b|meu|minha|o\b|a\b|os\b|as\b|the\b)[a-z]+){1,3} ?\?"
)
_WONDERS = re.compile(
    r"(?:e |and |so |mas |but )?(?:(?:me )?(?:explica|explique|diz|diga|conta)(?: o)? |explain |tell me )?(?:o que|que|qual|quais|quem|quando|quant[oa]s?|onde|como|por ?que|what|whats|which|who|whose|when|where|why|how)\b"
)
_PT_DEEDS = (
    "avisa|avise|manda|mande|envia|envie|marca|marque|agenda|agende|cria|crie|anota|anote|poe|bota|coloca|coloque|tira|tire|apaga|apague|"
    "cancela|cancele|desmarca|desmarque|remarca|remarque|muda|mude|passa|paga|pague|reserva|reserve|compra|compre|pede|peca|liga|ligue|"
    "confirma|confirme|conclui|conclua|lembra|lembre|me acorda|salva|salve|guarda|guarde|adiciona|adicione|inclui|encaminha|encaminhe|"
    "compartilha|compartilhe|bloqueia|bloqueie|limpa|limpe|renomeia|resolve|resolva|cuida|cuide|exclui|remove|adia|adie|convida|convide|chama"
)
_EN_DEEDS = (
    "tell|let|remind|send|move|cancel|add|put|pay|delete|book|wake|call|take|rsvp|unbook|forward|rename|ping|buy|order|block|finish|merge|"
    "push|reply|set|share|save|handle|upload|remove|reschedule|schedule|notify|email|text|message|note|make a task|create|get me|invite|post"
)
_DEEDS_OF_OURS = f"{_PT_DEEDS}|{_EN_DEEDS}".split("|")
_OPENING = r"^(?:(?:please|por favor|entao|oi|ei|hey|hi|ok|e|ah|so|just|recado|agora|tambem|me|nova?|pls)[, ]+)*(?:me |faz favor e )?"
_DEED = re.compile(
    rf"{_OPENING}(?:{_PT_DEEDS}|{_EN_DEEDS})\b(?! (?:me )?(?:a joke|uma piada|me (?:about|a story|what|why|how|who)))"
    rf"|(?:\be|\band|,|;|\.) (?:ja |me |then |also )?(?:{_PT_DEEDS}|{_EN_DEEDS})\b"
)
_AND_DEED = re.compile(rf"(?:\be|\band|,|;|\.) (?:ja |me |then |also )?(?:{_PT_DEEDS}|{_EN_DEEDS})\b")
_TEXT = re.compile(
    r"\b(?:(?:organiz[ae]|ordene|ordena|agrup[ae]|sort|group|arrange)\b[^:]{0,20}:.|(?:passado|plural|feminino|futuro) de|sinonimos?|antonimos?|conjug\w+|o que (?:quer dizer|significa)|"
    r"(?:past tense|plural) of|synonyms?|antonyms?|what (?:does|do|is) .{1,60} mean|how do you spell|escrev(?:a|e|er)\b|redij[ae]|redige|traduz(?:a|ir)?|rascunh\w+|resum[aeo]|resumir|corrij[ae]|corrige|reescrev[ae]|revis[ae]|"
    r"parafraseie|encurta|como (?:se |eu )?(?:digo|diz|falo|escrevo|respondo)|(?:ajuda|ajude) a (?:responder|escrever)|"
    r"(?:faz|faca|cria|crie|monta|bola|inventa|invente|pensa em) (?:um|uma) (?:\w+ )?(?:texto|rascunho|poema|resumo|post|legenda|discurso|convite escrito|brinde|frase|slogan|verso|rima|bio|anuncio|titulo)|mais formal|"
    r"draft|translate|rewrite|rephrase|paraphrase|proofread|summari[sz]e|sum up|fix the grammar|write(?! (?:it |that |this )?down)|"
    r"how (?:do|would|can) (?:i|you) (?:say|write|answer|reply)|make (?:this|it) (?:more |less )?(?:formal|casual|short\w*|polite)|"
    r"(?:make|invent|come up with|think of|compose) (?:me )?an? (?:\w+ )?(?:toast|line|slogan|caption|poem|rhyme|bio|speech|title)|"
    r"(?:text|message) to .{1,40} saying|help me (?:answer|reply|write|respond|word)\b)"
)
_POLITE = re.compile(
    r"^(?!(?:what|how|where|why|which|who|o que|como|onde|qual|quem)\b).*\b(?:(?:voce )?(?:pode|poderia|consegue|da (?:pra|para)(?: voce)?|tem como)(?: voce)? (?:me )?\w+r\b|(?:can|could|would|will) you (?:please )?(?!explain|tell me)\w+)"
)
_ANSWER = re.compile(
    r"^(?:e |and |so |mas |but )?(?:o que|que|qual|quais|quem|quando|quant[oa]s?|onde|como|por ?que|cade|sera|tem|eu|"
    r"what|whats|which|who|whose|when|where|why|how|is|are|am|was|were|do|does|did|has|have|should|a synonym|best|any)\b(?!.{0,40}\bthing$)"
    r"|\b(?:ideia|dica|sugest\w+|sugere|sugira|indica|recomenda|explica|explique|conta uma|conte uma|me (?:diz|diga|conta|explica|da uma (?:ideia|dica))|"
    r"(?:ajuda|ajude) a (?:pensar|planejar|entender|escolher|decidir|estudar)|quero (?:aprender|saber|entender)|"
    r"ideas?|tips?|suggest\w*|recommend|explain|tell me (?:a|about|what|why|how|who)|advice|"
    r"help me (?:think|plan|understand|choose|decide|study)|(?:want|like) to (?:learn|know|understand))\b"
    rf"|{_OPENING}(?:ensin[ae]|compar[ae]|teach|compare|calcul[ae]|calculate|list[ae]|list|"
    r"(?:mont[ae]|faz|faca|bola|prepar[ae]|elabor[ae]|suger\w+|make|build|design|put together|prepare|plan) (?:me |pra mim )?(?:um[a]?|an?|the) (?:\w+[ -]){0,3}"
    r"(?:treino|roteiro|cardapio|plano|cronograma|lista|itinerario|comparacao|resumo|quiz|receita|workout|itinerary|menu|plan|schedule|list|comparison|"
    r"quiz|recipe|routine|rotina|dieta|diet))\b"
    r"|^(?:k{2,}|(?:ha|he|rs|lol)+|voce e|you are|you're)\b"
    r"|^(?:oi|ola|opa|bom dia|boa (?:tarde|noite)|obrigad\w|valeu|brigad\w|tchau|hi|hello|hey|good (?:morning|evening|night|afternoon)|thanks?|thank you|bye)\b"
    r"|^(?:eu )?(?:to|tou|estou|ando|fiquei|me sinto|i'?m (?!going|gonna)|i am (?!going)|i feel|feeling|nervous|sad|tired|worried|minha \w+ (?:esta|ta)|my \w+ is)\b"
)
