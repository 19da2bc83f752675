"""Sentences about the summaries that come by themselves: on, off, at another hour, on which days, with which parts, or one now."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import time

from language import hours
from language.hours import NOON, Hour, hour_of
from language.types import SlotValue

LATE_AFTERNOON = 15
"""A digest of every day that comes from then on is one of the evening."""
Found = tuple[str, Mapping[str, SlotValue]]
Token = tuple[str, re.Match[str]]


def digests(said: str) -> Sequence[Found]:
    """What a whole message without accents asks of the summaries; nothing where a word is not of such a sentence."""
    if whole := _whole(said):
        return (whole,)
    found = list(_tokens(said))
    kinds = [kind for kind, _ in found]
    sent = "things" in kinds and "every" in _all(found) and _SENDS.search(said)
    if "?" in kinds or not ("noun" in kinds or sent):
        return ()
    if "weekend" in kinds:
        other = {*kinds} - {"weekend", "off", "turn on", "noun", "filler", *_PARTS}
        return () if other else (("digest_set", {"state": "on", "days": "weekdays" if "off" in kinds else "all"}),)
    if "off" in kinds:
        # "Um resumo sem tarefas" has a word of its own; what is left here is wholly known.
        parts = [kind for kind in _PARTS if kind in kinds]
        return tuple(("digest_set", {"state": "off", "part": part}) for part in parts or ("all",))
    return _switched_on(found)


def _whole(said: str) -> Found | None:
    """What is one of a few sentences."""
    if said in _NOW:
        return "digest", {}
    if _MONTH_NOW.fullmatch(said):
        return "digest", {"part": "monthly", **({"state": "last"} if _LAST.search(said) else {})}
    if _WEEK_NOW.fullmatch(said):
        return "digest", {"part": "weekly", **({"state": "last"} if _LAST.search(said) else {})}
    for muted, pattern in (("on", _HIDDEN), ("off", _SHOWN)):
        if kind := pattern.fullmatch(said):
            return "mute_set", {"kind": _kind(kind["kind"] or "atrasadas"), "state": muted}
    return None


def _kind(said: str) -> str:
    return next(kind for kind, words in _KINDS.items() if re.fullmatch(words, said))


def _switched_on(found: Sequence[Token]) -> Sequence[Found]:
    """One for each half of "às 7h e à noite às 21h"."""
    kinds = _all(found)
    every = "every" in kinds
    named = {"every", "daily", "turn on", "days", "time", *_PARTS}
    halves = _halves(found)
    twice = len(halves) > 1
    if not (every or twice or {"time", "turn on", "days"} & kinds) or not (named & kinds or twice):
        return ()
    read = [_half(half) for half in halves]
    if any(one is None for one in read) or len({one["part"] for one in read if one and "part" in one}) < len(read):
        return () if len(read) > 1 or read[0] is None else (("digest_set", {"state": "on", **read[0], **_days(kinds)}),)
    return tuple(("digest_set", {"state": "on", **one, **_days(kinds)}) for one in read if one is not None)


def _all(found: Sequence[Token]) -> set[str]:
    """The kinds there are; "toda manhã" is one of the parts, and of every day as well."""
    every = any(match.group().startswith(_EVERY) for kind, match in found if kind in _PARTS)
    return {kind for kind, _ in found} | ({"every"} if every else set())


def _halves(found: Sequence[Token]) -> Sequence[Sequence[Token]]:
    """At each "e" that has a time or a part of the day on both sides."""
    halves: list[list[Token]] = [[]]
    for token in found:
        if token[0] == "and" and _telling(halves[-1]):
            halves.append([])
        else:
            halves[-1].append(token)
    if len(halves) > 1 and not _telling(halves[-1]):
        halves[-2:] = [[*halves[-2], *halves[-1]]]
    return halves


def _telling(half: Sequence[Token]) -> bool:
    return any(kind == "time" or kind in _PARTS for kind, _ in half)


def _half(half: Sequence[Token]) -> Mapping[str, SlotValue] | None:
    parts = {kind for kind, _ in half if kind in _PARTS}
    times = [said for kind, match in half if kind == "time" and (said := hour_of(match, "at"))]
    if len(parts) > 1 or len(times) > 1:
        return None
    part = next(iter(parts), None)
    if not times:
        # Of days alone it is said of those that come.
        only_days = any(kind == "days" for kind, _ in half) and not any(kind == "turn on" for kind, _ in half)
        return {"part": part} if part else {} if only_days else {"part": "morning"}
    if part == "weekly":
        return None
    at = times[0]
    hour = at.hour + (NOON if _evening(part, at) else 0)
    slots: dict[str, SlotValue] = {"at": f"{time(hour, at.minute):%H:%M}"}
    return {**slots, "part": part or ("evening" if hour >= LATE_AFTERNOON else "morning")}


def _evening(part: str | None, at: Hour) -> bool:
    return part == "evening" and not at.marked and 0 < at.hour < NOON


def _days(kinds: set[str]) -> Mapping[str, SlotValue]:
    return {"days": "weekdays"} if "days" in kinds else {}


def _tokens(said: str) -> Iterator[Token]:
    """The sentence in known pieces; one of kind "?" where a word is not of such a sentence."""
    at = 0
    while at < len(said):
        for kind, pattern in _TOKENS:
            if match := pattern.match(said, at):
                yield kind, match
                at = match.end()
                break
        else:
            match = _ANY.match(said, at)
            assert match is not None
            yield "?", match
            return


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})(?: +|$)")


_PARTS = ("morning", "evening", "weekly")
_SENDS = re.compile(r"\b(?:mand\w+|envi\w+|send|sends)\b")
_EVERY = ("toda", "todo", "todas", "every", "as segundas", "on mondays")
_ANY = re.compile(r"\S+ *")
_NOW = frozenset(
    [
        "resumo",
        "meu resumo",
        "meu dia",
        "o meu dia",
        "resumo de hoje",
        "resumo do dia",
        "my day",
        "summary",
        "my summary",
        "digest",
        "my digest",
        "todays summary",
    ]
)
_NOUN = r"resum(?:os?|inho|ao)|digests?|briefing|summar(?:y|ies)|recap|revisao|revisoes|reviews?|balanco"
_WEEK = r"(?:d[aeo]s?|dessa|desta|dessa minha)(?: minha)?(?: ultima)? semana(?: passada| que passou)?|semanal"
_HOW_MANY_PT = r"quantas (?:tarefas|coisas) (?:(?:e que )?eu )?(?:ja )?(?:fiz|conclui|completei|terminei|finalizei) (?:n?ess[ea]|n?est[ea]|n[ao]|[ao])(?: minha| meu)?"
_HOW_MANY_EN = r"how many (?:tasks|things) (?:did i|have i) (?:do|did|done|finish|finished|complete|completed|get done|gotten done)(?: in| during)? (?:this|last|my|the last)"
_WEEK_NOW = re.compile(
    rf"(?:(?:(?:eu )?quero|queria|(?:me )?(?:manda|mande|mostra|mostre|da|de|faz|faca)(?: ai)?|pode me mandar|ver|gera|gere)(?: ver)? )?"
    rf"(?:(?:um|uma|o|a|meu|minha) )?(?:resum(?:o|inho|ao)|revisao|balanco|retrospectiva|grafico) (?:{_WEEK})|"
    rf"como foi(?: a)?(?: (?:minha|essa|esta))? semana(?: passada| que passou)?|(?:a )?minha semana em numeros|{_HOW_MANY_PT} semana(?: passada| que passou)?|"
    r"(?:(?:give|send|show|make|do)(?: me)? |(?:i want|id like|can i have|can i see|lets do|lets see) )?(?:(?:a|my|the|this weeks|last weeks) )?"
    r"(?:weekly (?:review|summary|recap|digest)|(?:review|summary|recap) of (?:my|the|this|last|the last|the past) week|week in review|(?:week|weekly) chart|my weeks? (?:review|recap))|"
    rf"how was (?:(?:my|this|last|my last) )week|how did (?:my|this|last) week go|(?:this|last) weeks (?:review|summary|recap)|{_HOW_MANY_EN} week"
)
_MONTH_NOW = re.compile(
    rf"(?:(?:(?:eu )?quero|queria|(?:me )?(?:manda|mande|mostra|mostre|da|de|faz|faca)(?: ai)?|ver)(?: ver)? )?(?:(?:um|uma|o|a|meu|minha) )?"
    rf"(?:resum(?:o|inho|ao)|revisao|balanco|retrospectiva|grafico) (?:(?:d[eo]|desse|deste)(?: meu)?(?: ultimo)? mes(?: passado| que passou)?|mensal)|"
    rf"como foi(?: o)?(?: (?:meu|esse|este))? mes(?: passado| que passou)?|(?:o )?meu mes em numeros|{_HOW_MANY_PT} mes(?: passado| que passou)?|"
    r"(?:(?:give|send|show|make|do)(?: me)? |(?:i want|id like) )?(?:(?:a|my|the|this months|last months) )?"
    r"(?:monthly (?:review|summary|recap)|(?:review|summary|recap) of (?:my|the|this|last|the last) month|month in review|monthly chart)|"
    rf"how was (?:(?:my|this|last|my last) )month|how did (?:my|this|last) month go|(?:this|last) months (?:review|summary|recap)|{_HOW_MANY_EN} month"
)
_LAST = re.compile(r"\bpassad[ao]\b|\bque passou\b|\bultim[ao] mes\b|\blast (?:week|month)")
_KINDS = {
    "late": r"(?:(?:as )?(?:tarefas? )?atrasad[ao]s|(?:the |my )?(?:overdue|late)(?: tasks| ones| stuff)?)",
    "tomorrow": r"(?:(?:o (?:dia )?de |o )?amanha|(?:the )?tomorrow(?: part)?)",
    "reminders": r"(?:(?:os )?(?:meus )?lembretes|(?:the |my )?reminders)",
    "mails": r"(?:(?:os )?(?:meus )?e ?mails?(?: (?:sem resposta|que (?:eu )?(?:preciso|tenho que|falta) responder|que (?:esperam|precisam de) resposta))?|(?:the |my )?e ?mails?(?: (?:that need an? (?:answer|reply)|without an? (?:answer|reply)))?)",
}
_ANY_KIND = f"(?P<kind>{'|'.join(_KINDS.values())})"
_OF_IT = r"(?:d[eo]s?|n[eo]s?|em|from|in|out of|of)(?: o| meu| meus| os)?(?: the| my)? (?:morning |evening |daily )?(?:resumos?|summar(?:y|ies)|digests?)(?: (?:da|pela) (?:manha|noite))?"
_HIDDEN = re.compile(
    rf"(?:tira|tire|tirar|remove|sem|esconde|silencia|nao (?:quero|mostra|mostre|coloca|poe|bota|inclui|inclua)(?: mais)?|"
    rf"para de (?:mostrar|colocar|botar|por)|(?:dont|do not) (?:show|include|want|put)(?: me)?|stop (?:showing|including)(?: me)?|"
    rf"hide|remove|take|leave|mute) {_ANY_KIND} {_OF_IT}|"
    r"(?:nao (?:me )?avis[ae](?: mais)?|para de (?:me )?avisar) das (?P<late>(?:tarefas )?atrasadas)"
)
_SHOWN = re.compile(
    rf"(?:mostra|mostre|volta a mostrar|volte a mostrar|(?:coloca|poe|bota)(?: de volta)?|inclui|inclua|quero(?: ver)?|show|include|put|bring back|unmute) "
    rf"(?:me )?{_ANY_KIND}(?: de novo| de volta| back| again)? {_OF_IT}(?: de novo| de volta| again)?"
)
_TOKENS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, _compiled(words))
    for kind, words in (
        (
            "off",
            (
                r"desliga(?:r|ue)?|desligue|desativ(?:a|e|ar)|cancel(?:a|e|ar)?|tir(?:a|e|ar)|chega de|par(?:a|e|ar) (?:de|com)(?: me)?(?: mandar| enviar)?|"
                r"nao (?:quero|precisa|preciso)(?: mais| de| do)*(?: receber| me)*(?: mandar| enviar)?|nao (?:me )?(?:manda|mande|envia|envie)(?: mais)?|"
                r"silenci(?:a|e|ar)|mut(?:a|e|ar)|paus(?:a|e|ar)|suspend(?:a|e|er)|"
                r"turn off|switch off|off|disable|pause|stop(?: sending)?|no more|(?:i )?(?:dont|do not) (?:want|need|send)(?: me)?|mais|anymore|any more"
            ),
        ),
        (
            "turn on",
            (
                r"(?:re)?lig(?:a|ue|ar)(?: de novo| novamente)?|re?ativ(?:a|e|ar)|ativ(?:a|e|ar)|volt(?:a|e|ar)(?: a)?(?: me)?(?: mandar| enviar)?(?= .*(?:resum|revis))|"
                r"(?:quero|queria)(?: receber)? um(?= resum\w+ diario)|"
                r"(?:me )?acord(?:a|e|ar|ado|ada)(?: com)?|wake (?:me )?up(?: (?:with|to))?|wake me (?:with|to)|"
                r"turn on|switch on|back on|on(?= *$)|enable|unmute|resume|bring back|(?:want|like|need|get) a(?= daily)|"
                r"mud(?:a|e|ar)|pass(?:a|e|ar)|adiant(?:a|e|ar)|bot(?:a|e|ar)|poe|coloc(?:a|ar)|coloque|atras(?:a|e|ar)|troc(?:a|e|ar)|antecip(?:a|e|ar)|change|move|set|make|reschedule"
            ),
        ),
        ("noun", _NOUN),
        (
            "things",
            r"(?:tarefas|pendencias|compromissos|lembretes|agenda|tasks|to dos|todos(?= every)|reminders|agenda)(?: do dia| de hoje| for the day)?",
        ),
        (
            "weekend",
            r"(?:no|nos|em|aos?) (?:fim|fins|final|finais) de semana|(?:aos )?sabados? e domingos?|(?:on|during) (?:the )?weekends?",
        ),
        (
            "days",
            (
                r"(?:so |somente |apenas )?(?:em |nos |de |durante a )?(?:dias? de semana|dias uteis|dia util|segunda a sexta(?: feira)?)|"
                r"(?:only )?(?:on |during )?(?:weekdays|workdays|business days)(?: only)?|(?:from )?monday to friday|every weekday"
            ),
        ),
        ("morning", r"(?:toda|todas as|de|da|pela|na) manhas?|matinal|matutino|every morning|in the morning|mornings?"),
        (
            "evening",
            r"(?:toda|todas as|a|de|da|pela|na) noites?|noturno|every (?:evening|night)|in the evening|at night|evenings?|nightly|nights?",
        ),
        (
            "weekly",
            (
                r"semanal|semanais|da (?:minha )?semana|toda semana|todas as semanas|(?:toda|as) segundas?(?: feiras?)?|weekly|"
                r"every (?:week|monday)|on mondays|of (?:my|the) week"
            ),
        ),
        (
            "every",
            r"todo(?: santo)? dia|todos os dias|cada dia|por dia|diariamente|every day|each day|everyday",
        ),
        # "My daily summary" may well be today's.
        ("daily", r"diario|daily"),
        ("was", rf"das? {hours.pattern('was')}(?= (?:para|pras?|pro))"),
        ("time", rf"(?:as?|at|para as?|para o|pras?|pro|for|to|umas|by)? ?{hours.pattern('at')}"),
        ("and", r"e|and"),
        (
            "filler",
            (
                r"me|eu|um|uns|o|os|a|as|do|da|de|dia|meus?|minhas?|manda|mande|mandar|envia|envie|enviar|pode|podia|quero|queria|gostaria|receber|que|"
                r"voce|vc|para|pra|mim|agora|com|todos|todas|tod[oa]s os|nenhum|nenhuma|outro|horario|hora|das|dos|ai|"
                r"send|give|get|want|like|would|id|i|an|the|my|of|at|to|for|can|could|you|day|start|have|turn|sending|on|all|any|every|time|another|one|ones"
            ),
        ),
    )
)
