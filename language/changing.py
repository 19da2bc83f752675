"""What is to become of something named in a word or two, or of what was just spoken of: "o da mãe só às terças agora", "pause the water one until Monday".

Whether a reminder or a task is meant, and which, is for the caller to know: it knows what there is.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from language.clocked import clocked
from language.normal import normalise
from language.notices import NUMBERS, lengths, notices
from language.types import USUAL_CONVENTIONS, Conventions, Language, When
from language.useful import Use, use_said
from language.when import find_whens

Act = Literal[
    "move",
    "retime",
    "delete",
    "skip",
    "pause",
    "pause_all",
    "rename",
    "tell_ahead",
    "on_time_only",
    "not_ahead",
    "so_often",
    "use",
    "ask",
]
LONGEST = 140
"""Characters: who says more says something else as well."""
TIME = "<time>"
MOST_TIMES = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing to be changed."""

    act: Act
    name: str = ""
    """Words of what is meant; empty: what was just spoken of."""
    number: int | None = None
    """Or its number in the list."""
    when: When | None = None
    text: str = ""
    """What it is to be called."""
    seconds: tuple[int, ...] = ()
    """How long ahead it is to be told as well, or no more."""
    times: int = 0
    """How often it is still to come."""
    use: Use | None = None
    clock: tuple[tuple[int, int], ...] = ()
    """Or the hour and minute it comes at, the likeliest first."""


_NOUN = r"(?:lembretes?|avisos?|alertas?)"
_PT = rf"(?:(?:(?:o|a|os|as|esse|este|aquele|meu) )?(?:{_NOUN} )?(?:d[oae]s?|sobre|pr[ao]) (?P<name>.+?)|(?:(?:o|a) )?(?:{_NOUN} )?(?:numero )?(?P<number>\d{{1,2}})|(?:o |meu )?(?P<alarm>alarme|despertador|timer)(?: d[oae]s? (?P<of>.+?))?|(?P<that>(?:(?:o|esse|este|meu) )?{_NOUN}|esse|este|isso|ele|essa|esta|ela))"
_EN = r"(?:(?:(?:the|my|that) )?(?P<name>(?!the |my )[^<]+?) (?:one|reminder|alert)|(?:the |my )?(?:one|reminder|alert) (?:about|for|to|of) (?P<named>.+?)|(?:the |my )?reminder (?:number )?(?P<number>\d{1,2})|(?:the |my )?(?P<alarm>alarm|timer)|(?P<that>it|this|that|this one|that one|(?:the|this|that) reminder))"
_TO_PT, _TO_EN = r"(?: ?\b(?:pra|para|pro|por|ao?|as|em|ate))*", r"(?: ?\b(?:to|for|until|till|at|on|by))*"
_ONLY_PT, _ONLY_EN = r"(?:so|apenas|somente|sempre)", r"(?:only|just|always)"
_NOW_PT, _NOW_EN = r"(?:agora|a partir de agora|daqui (?:pra|para) frente|dessa vez em diante)", r"(?:now|from now on)"
_MOVE_PT = r"(?:mud[ae]r?|pass[ae]r?|adi[ae]r?|remar(?:ca|que|car)|tro(?:ca|que|car)|jog(?:a|ue|ar)|bot[ae]r?|transfer[ei]r?|alter[ae]r?|empurr[ae]r?|deix[ae]r?|coloc(?:a|ar)|coloque)"
_MOVE_EN = r"(?:move|change|push|shift|reschedule|postpone|snooze|put|switch|make|set)"
_DELETE_PT = r"(?:apag(?:a|ue|ar)|cancel[ae]r?|tir[ae]r?|remov[ae]r?|exclui(?:r|a)?|delet[ae]r?|esquec[ae]r?|nao preciso mais|nao quero mais)(?: de)?"
_DELETE_EN = r"(?:delete|cancel|remove|drop|forget|get rid of|i don ?t need|i no longer need)"
_PAUSE_PT = (
    r"(?:par(?:a|e|ar)|paus(?:a|e|ar)|suspend(?:e|a|er)|silenci(?:a|e|ar)|segur(?:a|e|ar)|da um tempo (?:n[oa]|com))"
)
_PAUSE_EN = r"(?:pause|suspend|stop|hold|mute)"
_FOR_PT, _FOR_EN = r"(?: (?:ate|por|durante|a|so))*", r"(?: (?:until|till|for|during))*"
_RENAME_PT = (
    r"(?:renomei[ae]r?|(?:mud[ae]r?|tro(?:ca|que|car)|corri(?:ge|ja|gir)|alter[ae]r?) o (?:texto|nome)(?: d(?=[oae]))?)"
)
_RULES: tuple[tuple[Act | Literal["again"], str], ...] = (
    ("on_time_only", rf"(?:(?:me )?(?:avis[ae]|lembr[ae]) )?{_ONLY_PT} (?:na hora|no horario)(?: (?:d[oae]s?|sobre) (?P<name>.+))?"),
    ("not_ahead", rf"(?:{_DELETE_PT}|sem) (?:o |os |esse )?(?:avisos? )?(?:de |d[oae]s? )?(?P<ahead>.{{2,25}}) antes(?: d[oae]s? (?P<name>.+))?"),
    ("not_ahead", rf"(?:{_DELETE_EN}|no) (?:the )?(?P<ahead>.{{2,25}}?)(?: (?:before|early|ahead))? (?:notice|warning|alert|heads up)(?: (?:for|of|before|about) (?:the |my )?(?P<name>.+))?"),
    ("so_often", rf"(?:{_MOVE_PT} )?{_PT}(?: {_NOW_PT})?(?: {_ONLY_PT})?(?: por)?(?: mais)? (?P<times>\w+) vez(?:es)?"),
    ("so_often", r"(?:e )?(?:(?:agora|so|apenas) )*mais (?P<times>\w+) vez(?:es)?"),
    ("so_often", rf"(?:{_MOVE_EN} )?{_EN}(?: {_NOW_EN})?(?: {_ONLY_EN})?(?: for)? (?P<times>\w+) (?:more )?times"),
    ("so_often", r"(?:now )?(?:only |just )(?P<times>\w+) more times?"),
    ("on_time_only", r"(?:tir[ae]|sem) (?:o |os )?avisos? (?:de )?(?:antes|adiantados?|.{1,20} antes)(?: d[oae]s? (?P<name>.+))?"),
    ("on_time_only", r"(?:(?:tell|remind) me )?only (?:on time|at the time)|(?:no|drop the) (?:early|earlier) (?:notices?|alerts?|warnings?)"),
    ("rename", rf"{_RENAME_PT} ?{_PT} (?:para|pra|por) (?P<text>.+)"),
    ("rename", r"(?:mud[ae]r?|tro(?:ca|que|car)|corri(?:ge|ja|gir)|alter[ae]r?) o (?:texto|nome) (?:para|pra|por) (?P<text>.+)"),
    ("rename", rf"(?:rename {_EN}|(?:change|edit) the (?:text|name)(?: of {_EN.replace('?P<name>', '?P<name2>').replace('?P<named>', '?P<named2>').replace('?P<number>', '?P<number2>').replace('?P<that>', '?P<that2>').replace('?P<alarm>', '?P<alarm2>')})?) (?:to|as) (?P<text>.+)"),
    ("pause_all", rf"{_PAUSE_PT} (?:todos|tudo|todos os|os|todos os meus|os meus)(?: {_NOUN})?{_FOR_PT} {TIME}"),
    ("pause_all", rf"{_PAUSE_EN} (?:everything|all|all of them|all my|all the|my)(?: (?:reminders|alerts))?{_FOR_EN} {TIME}"),
    ("pause", rf"{_PAUSE_PT}(?: com)? {_PT}{_FOR_PT} {TIME}"),
    ("pause", rf"(?:chega|basta) d[eoa]s? (?P<name>(?!lembrete|aviso|resumo|mensage).+?)(?: (?:por|ate))* {TIME}"),
    ("pause", rf"no more (?P<name>(?!reminder|message|summar).+?)(?: (?:for|until|till))? {TIME}"),
    ("pause", rf"{_PAUSE_EN} {_EN}{_FOR_EN} {TIME}"),
    ("pause", rf"(?:nao|nem) (?:me )?(?:lembr[ae]|avis[ae]) (?:mais )?{_PT}{_FOR_PT} {TIME}"),
    ("skip", rf"(?:pul[ae]r?|salt[ae]r?) (?:o|a) proxim[oa](?: vez| {_NOUN})?(?: d[oae]s? (?P<name>.+))?"),
    ("skip", r"skip (?:the )?next (?:one|time|reminder)(?: (?:of|for|about) (?:the |my )?(?P<name>.+?)(?: one)?)?"),
    ("skip", rf"(?:sem|nada de) (?P<alarm>alarme|despertador) {TIME}"),
    ("skip", rf"no (?P<alarm>alarm) {TIME}"),
    ("skip", rf"(?:pul[ae]r?|salt[ae]r?) (?:o|a|os|as) (?:de |da |do )?{TIME}"),
    ("skip", rf"(?:pul[ae]r?|salt[ae]r?) {_PT}(?: d[eao]| n[oa])? ?{TIME}"),
    ("skip", rf"(?:pul[ae]r?|salt[ae]r?) {_PT}"),
    ("skip", rf"skip (?:the )?(?:one )?(?:of |on |for )?{TIME}(?:s)?(?: one)?"),
    ("skip", rf"skip {_EN}(?: on| for| of)? ?{TIME}"),
    ("skip", rf"skip {_EN}"),
    ("move", rf"{_MOVE_PT} {_PT}(?: {_ONLY_PT})?{_TO_PT} {TIME}(?: {_NOW_PT})?"),
    ("move", rf"(?:o|a) (?:{_NOUN} )?d[oae]s? (?P<name>.+?)(?: (?:e|vai ser|fica|passa a ser|ficou))?(?: {_NOW_PT})?(?: (?:e|vai ser|fica|ficou|passa))?(?: {_ONLY_PT})?{_TO_PT} {TIME}(?: {_NOW_PT})?"),
    ("move", rf"(?:esse|este|isso|ele|ela)(?: {_NOW_PT})? (?:e|vai ser|fica|passa(?: a ser)?|vai|muda|se repete|repete)(?: {_ONLY_PT})?{_TO_PT} {TIME}(?: {_NOW_PT})?"),
    ("again", rf"(?:{_NOW_PT} )?(?:(?:deix[ae]r?|e) )?(?:{_ONLY_PT} )?{TIME}(?: {_NOW_PT})?"),
    ("move", rf"{_MOVE_EN} {_EN}(?: {_ONLY_EN})?{_TO_EN} {TIME}(?: {_NOW_EN})?"),
    ("move", rf"the (?P<name>[^<]+?) one(?: (?:is|should be))?(?: {_NOW_EN})?(?: {_ONLY_EN})?{_TO_EN} {TIME}(?: {_NOW_EN})?"),
    ("move", rf"{_MOVE_PT} (?:o|a|os|as|meu|minha) (?P<name>[^<\d]+?){_TO_PT} {TIME}"),
    ("move", rf"{_MOVE_EN} (?:the|my) (?P<name>[^<\d]+?){_TO_EN} {TIME}"),
    ("again", rf"(?:{_NOW_EN} )?(?:make it )?(?:{_ONLY_EN} )?{TIME}(?: {_NOW_EN})?"),
    ("retime", rf"(?:{_MOVE_PT}|{_MOVE_EN})?{_TO_PT}{_TO_EN} ?{TIME}"),
    ("delete", rf"{_DELETE_PT} {_PT}"),
    ("delete", rf"{_DELETE_EN} {_EN}(?: anymore| any more)?"),
)  # fmt: skip
_PATTERNS = tuple((act, re.compile(pattern)) for act, pattern in _RULES)
_AHEAD_PT = re.compile(
    r"(?:e )?(?:me )?(?:avis[ae]|lembr[ae])(?: me)?(?: (?P<name>d[oae]s? .+?|dele|dela|disso|isso))?"
)
_AHEAD_EN = re.compile(
    r"(?:and )?(?:remind|tell|alert|warn|notify) me(?: (?:about|of|before) (?P<name>.+?)(?: one| reminder)?)?"
)
_AS_WELL = re.compile(r"\b(?:tambem|junto|too|also|as well)\b")
_ARTICLES = re.compile(r"^(?:(?:d[oae]s?|[oa]s?|the|my|lembretes?|avisos?) )+")
_VEIL = "qne"
_PRONOUN = re.compile(r"(?<=\w )one(?= (?:to|at|is|only|until|till|for|from|now|should)\b)", re.IGNORECASE)
"""In "the pills one to 10am" it is no number."""
_NOWS = frozenset(("agora", "now"))
_NARROWS = re.compile(rf"\b(?:{_ONLY_PT}|{_NOW_PT}|{_ONLY_EN}|{_NOW_EN})\b")
_ASKED = re.compile(
    r"(?:quando|a que horas|que horas|que dia) (?:e|toca|vem|vai ser|cai|era)(?: mesmo)? (?:o|a) (?:lembrete )?(?P<pt>d[oae]s? .+)"
    r"|(?:when|what time)(?: is| ?s|s) (?:the|my) (?P<en>.+) one"
)
_SPARE = re.compile(r"[.!,;]|\b(?:por favor|pfv|please|obrigad[oa]|valeu|thanks|thank you|entao|ok|oi)\b")
_POINTING = frozenset(("isso", "esse", "este", "it", "that", "this", "ele", "dele", "dela", "disso"))


def changed(  # noqa: PLR0911 - one for each way of naming it
    text: str, *, now: datetime, zone: ZoneInfo, language: Language, conventions: Conventions = USUAL_CONVENTIONS
) -> Change | None:
    """None where the words ask for no such change."""
    if len(text) > LONGEST:
        return None
    if (asked := _ASKED.fullmatch(_plain(text).removesuffix("?").strip())) is not None:
        return Change(act="ask", name=_named(asked["pt"] or asked["en"]))
    if "?" in text:
        return None
    if (named := clocked(text)) is not None:
        change = changed(named.text, now=now, zone=zone, language=language, conventions=conventions)
        pointed = change is not None and not change.name and change.number is None
        return replace(change, clock=named.times) if change is not None and pointed else None
    if (use := use_said(text)) is not None:
        return Change(act="use", use=use)
    if (ahead := _ahead(text)) is not None:
        return ahead
    veiled = _PRONOUN.sub(_VEIL, text)
    whens = [
        each
        for each in find_whens(veiled, now=now, zone=zone, language=language, conventions=conventions)
        if _plain(each.text) not in _NOWS
    ]
    return _ruled(text, veiled, whens[0] if whens else None) if len(whens) < 2 else None  # noqa: PLR2004


def _ruled(text: str, veiled: str, when: When | None) -> Change | None:
    whole = _plain(text)
    for act, pattern in _PATTERNS:
        timed = TIME in pattern.pattern
        if timed and (when is None or len(when.spans) > 1):
            continue
        # What a thing is to be called may hold a time: "renomeia o da mãe para jantar das 8".
        found = pattern.fullmatch(_plain(_masked(veiled, when).replace(_VEIL, "one")) if timed and when else whole)
        if found is None:
            continue
        if act != "again":
            if (made := _made(act, found, when if timed else None, text)) is not None:
                return made
            continue
        # A repetition or an end alone says too little, unless it is "only" that, or "now".
        if when is not None and (when.kind == "recurrence" or ends(when)) and _NARROWS.search(whole):
            return Change(act="move", when=when)
    return None


def ends(when: When) -> bool:
    """Whether only an end was said: "até dezembro"."""
    return when.kind == "range" and when.start is None and when.end is not None


def _made(act: Act, found: re.Match[str], when: When | None, text: str) -> Change | None:
    said = found.groupdict()
    name = next((said[each] for each in ("name", "named", "name2", "named2") if said.get(each)), "")
    number = next((int(said[each]) for each in ("number", "number2") if said.get(each)), None)
    if alarm := next((said[each] for each in ("alarm", "alarm2") if said.get(each)), None):
        name = name or said.get("of") or alarm.replace("despertador", "alarme")
    seconds = lengths(said.get("ahead") or "")
    if act == "not_ahead" and not seconds:
        return None
    often = str(said.get("times") or "")
    times = int(often) if often.isdecimal() else int(NUMBERS.get(often, 0))
    if act == "so_often" and not 0 < times <= MOST_TIMES:
        return None
    name = _named(name)
    if name.isdecimal():
        name, number = "", int(name)
    renamed = _as_written(text, said.get("text") or "")
    return Change(act=act, name=name, number=number, when=when, text=renamed, seconds=seconds, times=times)


def _named(name: str) -> str:
    bare = _ARTICLES.sub("", name.strip())
    return "" if bare in _POINTING else bare


def _as_written(text: str, folded: str) -> str:
    """The last words of a message, of which so many were found."""
    words = text.strip(" .!").split()
    return " ".join(words[len(words) - len(folded.split()) :]) if folded else ""


def _ahead(text: str) -> Change | None:
    said = notices(text)
    if said is None:
        return None
    rest = " ".join(_AS_WELL.sub(" ", _plain(said.rest)).split()).removesuffix(" of")
    found = _AHEAD_PT.fullmatch(rest) or _AHEAD_EN.fullmatch(rest)
    return Change(act="tell_ahead", name=_named(found["name"] or ""), seconds=said.seconds) if found else None


def _plain(text: str) -> str:
    return " ".join(_SPARE.sub(" ", normalise(text).text.replace("'", " ").replace("’", " ")).split())


def _masked(text: str, when: When) -> str:
    return f"{text[: when.span[0]]} {TIME} {text[when.span[1] :]}"
