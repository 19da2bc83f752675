"""A sentence about mail to Gmail's search language: "da Ana sobre contrato este mês" -> from:"Ana" "contrato" after:… before:….

Days are the person's own: Gmail takes a date for one of California, and seconds for what they are.
Source: https://support.google.com/mail/answer/7190
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from language.listed import listed
from language.normal import normalise
from language.types import Language, When
from language.when import find_whens

WEEK = timedelta(days=7)
LONGEST = 300
"""Characters of a sentence that are read."""
_TOKEN = re.compile(r'"[^"]*"|“[^”]*”|[^\s,;?!()“”"]+')
_DAY = re.compile(r"\b(after|before|newer|older):(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)")

_FLAGS: Sequence[tuple[str, str]] = (
    (
        r"(?:com|tem|têm|tenham?|with|has|have|having) (?:um |uns |a |an |algum )?(?:anexos?|arquivos?|attachments?|files?)",
        "has:attachment",
    ),
    (
        r"nao[ -]lid[oa]s?|por ler|sem ler|(?:ainda )?nao (?:li|abri)|(?:i )?have ?n[o' ]*t (?:read|opened)|unread",
        "is:unread",
    ),
    (r"(?:ja )?lid[oa]s\b", "is:read"),
    (r"com estrela|favorit[oa]s?|estrelad[oa]s?|starred", "is:starred"),
    (r"importantes?|important", "is:important"),
    (r"(?:na|da) lixeira|apagados?|excluidos?|(?:in|from) (?:the )?trash|deleted", "in:trash"),
    (r"(?:no|do) spam|(?:in|from) (?:the )?spam", "in:spam"),
    (r"rascunhos?|drafts?", "in:drafts"),
    (r"arquivados?|archived", "-in:inbox"),
    (
        r"que (?:eu )?(?:mandei|enviei|escrevi|respondi)|enviad[oa]s(?: por mim)?|(?:that )?i (?:have )?(?:sent|wrote)|sent by me",
        "in:sent",
    ),
)
"""What is said in so many words, folded."""
_MARKS: Mapping[str, str] = {
    **dict.fromkeys(("de", "da", "do", "das", "dos", "from", "by"), "from"),
    **dict.fromkeys(("para", "pra", "pro", "to"), "to"),
    **dict.fromkeys(("sobre", "about", "regarding", "com", "with", "contendo", "falando", "mentioning"), "words"),
    **dict.fromkeys(("assunto", "subject", "titulo"), "subject"),
}
_DROPPED = listed(
    "a o as os um uma uns umas the an any some all e-mail e-mails email emails mail mails mensagem mensagens message messages "
    "gmail correio inbox caixa entrada conversa conversas meu meus minha minhas my me novo novos nova novas new ultimo ultimos "
    "ultima ultimas last latest recent recentes quais que quantos what which how many do does did i have has had got get is are "
    "there tenho tem chegou chegaram recebi veio vieram ha mostra mostre mostrar show list lista liste ver veja ve le leia ler "
    "abre abra read open busca busque procura procure acha ache encontra find search check checa cheque verifica olha eu algum "
    "alguns alguma in on for of no na nos nas em por mandou mandaram enviou enviaram sent emailed received recebidos recebido e "
    "and this that esse esses este estes aquele aqueles ai aqui please favor tudo diz say says came come respondeu escreveu "
    "wrote answered quem alguem who anyone someone somebody algo coisa coisas novidade novidades resposta entrou ja quero queria gostaria "
    "anything something news word reply answer arrived yet already"
)
_WROTE = re.compile(
    r"\b(?:me (?:mandou|enviou|respondeu|escreveu)|(?:sent|emailed|e-?mail|wrote|answered) me"
    r"|(?:writ(?:e|ten)|wrote|repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|got(?:ten)? back|get back)(?: back)? to me|answer me)\b"
)
_HOW_MANY = (
    r"(?:(?:ultim[oa]s|primeir[oa]s|last|latest|newest) )?\d{1,3} (?:ultim[oa]s |last |latest )?"
    r"(?=(?:e-?mails?|mails?|mensage(?:m|ns)|messages?)\b)"
)
_FROM_THEN = re.compile(r"from (?!.* on(?:wards?)?$)", re.IGNORECASE)
_JOINTS = frozenset(("e", "ou", "and", "or"))
"""What stands between one person and the next."""
_ARTICLES = frozenset(("a", "o", "as", "os", "the", "de", "do", "da", "from", "by", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for."""

    query: str
    """In Gmail's language."""
    sender: str = ""
    words: str = ""


def mail_search(text: str, *, now: datetime, zone: ZoneInfo, language: Language) -> Search:
    """Reads a sentence. What names nobody and nothing means the inbox."""
    text = text[:LONGEST]
    whens = find_whens(text, now=now, zone=zone, language=language)
    when = next((each for each in whens if each.kind in {"date", "datetime", "range"}), None)
    if when is not None and when.end is None and (found_in := _FROM_THEN.match(when.text)) and when.kind == "range":
        # Of mail, "from last week" is what came in it and no later.
        start = when.span[0]
        text = f"{text[:start]}{' ' * found_in.end()}{text[start + found_in.end() :]}"
        return mail_search(text, now=now, zone=zone, language=language)
    left = _without(text, when.spans or (when.span,) if when else ())
    found = dict.fromkeys(_flags_of(left))
    for pattern, _ in _FLAGS:
        left = _cut(left, pattern)
    said = _said(left)
    operators = [*_either("from", said), *_either("to", said)]
    operators += [f'subject:"{value}"' for value in said.get("subject", ())]
    operators += [f'"{word}"' for word in said.get("words", ())]
    operators += [*found, *_bounds(when, now=now, zone=zone)]
    if not said and not any(each.lstrip("-").startswith("in:") for each in found):
        operators.insert(0, "in:inbox")
    return Search(
        query=" ".join(operators), sender=" ".join(said.get("from", ())), words=" ".join(said.get("words", ()))
    )


def _either(operator: str, said: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """One of them is enough: no mail is from two people."""
    values = [f'{operator}:"{value}"' for value in said.get(operator, ())]
    if values:
        yield values[0] if len(values) == 1 else f"{{{' '.join(values)}}}"


def localised(query: str, zone: ZoneInfo) -> str:
    """Dates of a query as the seconds at which they begin where the person is."""

    def seconds(found: re.Match[str]) -> str:
        try:
            day = date(int(found[2]), int(found[3]), int(found[4]))
        except ValueError:
            return found[0]
        return f"{found[1]}:{_midnight(day, zone)}"

    return _DAY.sub(seconds, query)


def quoted(value: str) -> str:
    """A value that is one word to Gmail, whatever is in it."""
    return f'"{" ".join(value.replace(chr(34), " ").split())}"'


def _flags_of(text: str) -> Iterator[str]:
    folded = normalise(text).text
    for pattern, query in _FLAGS:
        shorter = re.sub(rf"\b(?:{pattern})", " ", folded)
        if shorter != folded:
            folded = shorter
            yield query


def _cut(text: str, pattern: str) -> str:
    normal = normalise(text)
    spans = [normal.span(*found.span()) for found in re.finditer(rf"\b(?:{pattern})", normal.text)]
    return _without(text, spans)


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with a comma where something was, so that what stood around it does not become one name."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} , {text[end:]}"
    return text


def _said(text: str) -> dict[str, list[str]]:
    """What was said behind each mark: names and subjects whole, words one by one."""
    found: dict[str, list[str]] = {}
    text = _cut(text, _HOW_MANY)
    unmarked = "words"
    if _WROTE.search(normalise(text).text):
        text, unmarked = _cut(text, _WROTE.pattern), "from"
    for part in re.split(r"[,;]", text):
        mark, value = "", list[str]()
        tokens = _TOKEN.findall(part)
        for typed, following in zip(tokens, [*tokens[1:], ""], strict=False):
            word = normalise(typed).text.strip(".:/'")
            new = _MARKS.get(word, "")
            # "sobre o contrato de aluguel" is one thing, "sobre o contrato da Ana" is not.
            if new and not (new == "from" and mark in {"words", "subject"} and value and not following[:1].isupper()):
                _keep(found, mark or unmarked, value)
                mark, value = new, []
            elif word and (word not in _DROPPED or (mark in {"from", "to", "subject"} and value)):
                value.append(typed)
        _keep(found, mark or unmarked, value)
    return found


def _keep(found: dict[str, list[str]], mark: str, value: Sequence[str]) -> None:
    units = [" ".join(each.strip(".:'\"“”").replace('"', " ").split()) for each in value]
    plain = [normalise(each).text for each in units]
    if mark == "words":
        kept = [unit for unit, word in zip(units, plain, strict=True) if unit and word not in _DROPPED | _MARKS.keys()]
        if kept:
            found.setdefault(mark, []).extend(kept)
        return
    if mark == "subject":
        _keep_name(found, mark, units, plain)
        return
    joints = [-1, *(at for at, word in enumerate(plain) if word in _JOINTS), len(plain)]
    for before, after in pairwise(joints):
        _keep_name(found, mark, units[before + 1 : after], plain[before + 1 : after])


def _keep_name(found: dict[str, list[str]], mark: str, units: Sequence[str], plain: Sequence[str]) -> None:
    while plain and plain[-1] in _DROPPED | {""}:
        units, plain = units[:-1], plain[:-1]
    while plain and plain[0] in _ARTICLES:
        units, plain = units[1:], plain[1:]
    name = " ".join(units)
    if name and name not in found.get(mark, ()):
        found.setdefault(mark, []).append(name)


def _bounds(when: When | None, *, now: datetime, zone: ZoneInfo) -> Iterator[str]:
    if when is None:
        return
    start, end = when.start, when.end
    back = _too_late(when, now.astimezone(zone).date())
    if start is None:
        if end is not None:
            yield f"before:{int((_moment(end, zone) - back).timestamp())}"
        return
    first = _moment(start, zone) - back
    yield f"after:{int(first.timestamp())}"
    if end is not None:
        yield f"before:{int((_moment(end, zone) - back).timestamp())}"
    elif when.kind == "date":
        yield f"before:{_midnight((first + timedelta(days=1)).astimezone(zone).date(), zone)}"


def _too_late(when: When, today: date) -> timedelta:
    """How much earlier a time is meant: mail has come already, so "sexta" is the one that was, and "10/11" of this year."""
    # Of "até hoje" only the end is told, which is the day after.
    bound, latest = (when.start, today) if when.start is not None else (when.end, today + timedelta(days=1))
    assert bound is not None
    first = bound.date() if isinstance(bound, datetime) else bound
    if first <= latest:
        return timedelta()
    if first - today <= WEEK and when.grain == "day":
        return WEEK
    leap = (first.month, first.day) == (2, 29)
    return first - first.replace(year=first.year - 1, day=28 if leap else first.day)


def _moment(value: date, zone: ZoneInfo) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, time(), zone)


def _midnight(day: date, zone: ZoneInfo) -> int:
    return int(datetime.combine(day, time(), zone).timestamp())
