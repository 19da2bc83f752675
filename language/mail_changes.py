"""What is to be different in a mail that is being asked about: "tira o João da cópia", "change the subject to Lease"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from language.normal import normalise

Act = Literal["uncopy", "copy", "subject", "text", "swap"]
LONGEST = 2000
"""Characters that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailChange:
    """One thing that changes."""

    act: Act
    new: str
    """Who, or the words."""
    old: str = ""
    """The words that `new` takes the place of."""
    surely: bool = True
    """Whether nothing but a mail is changed in such words."""


def mail_change(text: str) -> MailChange | None:
    """Reads a message, in either language; None where it says something else."""
    said = text.strip()[:LONGEST]
    plain = normalise(said)
    begin = _BEFORE.match(plain.text)
    for start in (0, begin.end()) if begin else (0,):
        for act, pattern in _SAID.items():
            found = pattern.fullmatch(plain.text, start)
            if found is None or (not start and "loose" in found.groupdict() and found["loose"]):
                continue
            parts = {
                name.rstrip("_"): said[slice(*plain.span(*found.span(name)))]
                for name in found.groupdict()
                if found[name]
            }
            if (change := _change(act, parts)) is not None:
                return change
    return None


def _change(act: Act, parts: Mapping[str, str]) -> MailChange | None:
    new, old = parts["new"].strip(), parts.get("old", "").strip(" \"'“”")
    if act != "text":
        new = new.strip(" \"'“”")
    if not new or (act in _PEOPLE and len(new.split()) > _MOST_WORDS):
        return None
    thing = act == "swap" and _OF_SOMETHING.match(normalise(old).text) is not None
    if thing and "sure" not in parts:
        return None
    return MailChange(act=act, new=new, old=old, surely=act != "swap" or ("sure" in parts and not thing))


_PEOPLE = frozenset(("copy", "uncopy"))
_MOST_WORDS = 6
_BEFORE = re.compile(
    r"(?:(?:(?:na verdade|espera|pera(?: ai)?|ah|opa|ei|melhor|por favor|sim|ok|mas|e|entao|tambem|"
    r"actually|wait|oh|please|yes|but|and|also|then)[,:!.]?|(?:nao|no)[,:!.])\s+)+"
)
_OF_SOMETHING = re.compile(r"(?:[oa]s?|meus?|minhas?|the|my|our)\b")
"""How a thing begins that may be kept anywhere: "a reunião", "the milk"."""
_COPY = r"(?:copia oculta|copia|cco|bcc|cc|copy)"
_TAKE = r"(?:tira|tire|tirar|remove|remova|remover|retira|retire|retirar|exclui|exclua)"
_PUT = (
    r"(?:poe|ponha|por|coloca|coloque|colocar|bota|bote|inclui|inclua|incluir|adiciona|adicione|adicionar|deixa|deixe)"
)
_CHANGE = r"(?:muda|mude|mudar|troca|troque|trocar|altera|altere|alterar|corrige|corrija)"
_SUBJECT = r"(?:o )?(?:assunto|titulo)(?: do (?:e-?mail|mail))?"
_TEXT = r"(?:o )?(?:texto|corpo|conteudo)(?: do (?:e-?mail|mail))?"
_TOO = r"(?: tambem| too| as well| in(?: on (?:it|this))?)?(?:,? (?:por favor|please))?[.!]?"
_SAID: Mapping[Act, re.Pattern[str]] = {
    "uncopy": re.compile(
        rf"(?:{_TAKE} (?:[oa] )?(?P<new>.+?) (?:da|de|do) {_COPY}"
        rf"|(?:remove|take|drop|leave) (?P<new_>.+?) (?:off|from|out of) (?:the )?{_COPY}"
        rf"|(?:nao (?:copia|copie|poe|ponha)|sem copia para|do ?n[o']?t (?:cc|copy)|uncopy) (?:[oa] )?(?P<new__>.+?)(?: em copia)?){_TOO}"
    ),
    "copy": re.compile(
        rf"(?:{_PUT} (?:[oa] )?(?P<new>.+?) (?:em|na|de|no|com) {_COPY}"
        rf"|{_PUT} (?:em|na|de|no) {_COPY} (?:[oa] )?(?P<new_>.+?)"
        rf"|(?:(?:manda|mande|envia|envie) )?(?:com |uma )?(?:copia|cc|cco|bcc)(?: oculta)? (?:para|pra|pro) (?:[oa] )?(?P<new__>.+?)"
        rf"|(?:cc|copy|bcc) (?!(?:that|this|it)\b)(?P<new___>[^:]+?)"
        r"|(?:copia|copie) [oa] (?P<new_____>[^:]+?)"
        rf"|(?:add|put) (?P<new____>.+?) (?:to|on|in) (?:the )?{_COPY}){_TOO}"
    ),
    "subject": re.compile(
        rf"(?:{_CHANGE} {_SUBJECT} (?:(?:para|pra|pro|por|de)\b)?:?|{_PUT} {_SUBJECT}:?|{_PUT} (?:como|de) {_SUBJECT}:?|{_SUBJECT} (?:e|vai ser|:)|assunto:"
        r"|(?:change|set|make) the subject(?: line)?(?: to)?:?|(?:the )?subject(?: is|:))\s+(?P<new>.+)",
        re.DOTALL,
    ),
    "text": re.compile(
        rf"(?:(?:diz|diga|fala|fale|escreve|escreva)(?: a[ií])?(?: (?:que|:)|:)|{_CHANGE} {_TEXT} (?:para|pra|por)\b:?|{_TEXT} e:?"
        rf"|(?:say|write)(?: that|:)|(?P<loose>say)|tell (?:him|her|them)(?: that|:)?|change (?:the|its) (?:text|body|message) to:?)\s*(?P<new>.+)",
        re.DOTALL,
    ),
    "swap": re.compile(
        r"(?:(?P<sure>troca|troque|trocar|substitui|substitua|substituir) (?P<old>.+?) por (?P<new>.+?)"
        r"|(?:troca|troque|muda|mude|mudar|trocar) (?P<old_>.+?) (?:para|pra) (?P<new_>.+?)"
        r"|(?P<sure_>replace|swap) (?P<old__>.+?) (?:with|for|by) (?P<new__>.+?)"
        rf"|change (?P<old___>.+?) to (?P<new___>.+?)){_TOO}"
    ),
}
