"""When somebody wants to hear from us by ourselves, and when not: digests, quiet hours, and why something was told.

Never a guess: the whole message is read, and any word that is not of such a sentence leaves it to the others.
"""

import re
from collections.abc import Sequence
from datetime import time

from language import hours
from language.digest_wishes import wishes
from language.digests import Found, digests
from language.hours import NOON, hour_of
from language.intents.numerals import CARDINALS
from language.normal import normalise
from language.recognise import language_of
from language.types import Language, Request, SlotValue, Understanding
from language.words import words_of

SURE = 0.95
LONGEST = 120
"""Characters of a message that can be such a sentence."""
NIGHTLY = range(6, 12)
"""Unmarked, an hour after which there is to be quiet is one of the evening."""


def manners(text: str, preferred: Language) -> Understanding | None:
    """The requests of a message about what we say by ourselves; None for any other message."""
    if len(text) > LONGEST:
        return None
    said = _EVERY_DAY.sub("", _plain(text)) if _NOTHING_THEN.match(_plain(text)) else _plain(text)
    for read in (_narration, wishes, _weekend, digests, _asked, _pause, _quiet, _most):
        if found := read(said):
            language = language_of(words_of(text), text, preferred)
            requests = tuple(Request(intent=intent, confidence=SURE, slots=slots) for intent, slots in found)
            return Understanding(text=text, language=language, requests=requests)
    return None


def enough_of_it(text: str) -> bool:
    """Whether these words want no more of what was just told; they mean it only right behind it."""
    return _ENOUGH.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    bare = normalise(text).text.replace("'", "")
    bare = re.sub(r"(?<=[\dhm]) ?- ?(?=\d)", " to ", bare).replace("-", " ")
    return " ".join(_SPARE.sub(" ", _SHORT.sub("por que", bare)).split())


def _narration(said: str) -> Sequence[Found]:
    return next(
        ((("narration_set", {"state": state}),) for state, words in _NARRATION if words.fullmatch(said)),
        (),
    )


def _asked(said: str) -> Sequence[Found]:
    """What is asked about what we say by ourselves, or complained of."""
    for intent, pattern in (("why_told", _WHY), ("manners_query", _QUERY), ("manners_less", _LESS)):
        if pattern.fullmatch(said):
            return ((intent, {}),)
    return ()


def _weekend(said: str) -> Sequence[Found]:
    """Nothing by ourselves on weekends."""
    return (("digest_set", {"state": "on", "days": "weekdays", "scope": "all"}),) if _WEEKEND.fullmatch(said) else ()


def _pause(said: str) -> Sequence[Found]:
    """Quiet for once: until an hour, a day, or for so long."""
    if found := _UNTIL_DATE.fullmatch(said):
        day, month = int(found["date"] or found["date_en"]), int(found["month"] or 1)
        # Of a leap year: the longest that each month can be.
        known = 1 <= month <= len(_LENGTHS) and 1 <= day <= _LENGTHS[month - 1]
        return (("pause_set", {"number": (day, month) if found["month"] else (day,)}),) if known else ()
    found = _UNTIL.fullmatch(said)
    if found is None:
        return ()
    if end := hour_of(found, "end"):
        return (("pause_set", {"until": f"{time(end.hour, end.minute):%H:%M}"}),)
    if found["today"]:
        return (("pause_set", {"day": "today"}),)
    if named := found["day"]:
        return (("pause_set", {"day": next(day for day, words in _DAYS.items() if named in words.split())}),)
    count = found["count"]
    number = int(count) if count.isdecimal() else CARDINALS.get(count, 1)
    return (("pause_set", {"seconds": float(number * (3600 if found["unit"].startswith("h") else 60))}),)


def _quiet(said: str) -> Sequence[Found]:
    if _QUIET_OFF.fullmatch(said):
        return (("quiet_set", {"state": "off"}),)
    if _BACK.fullmatch(said):
        return (("quiet_set", {"state": "back"}),)
    if _AT_NIGHT.fullmatch(said) or _QUIET_ON.fullmatch(said):
        return (("quiet_set", {"state": "on"}),)
    if _AFTER_MIDNIGHT.fullmatch(said):
        return (("quiet_set", {"state": "on", "from": "00:00", "until": "06:00"}),)
    found = next((match for pattern in _QUIET if (match := pattern.fullmatch(said))), None)
    if found is None:
        return ()
    start, end = (hour_of(found, name) for name in ("start", "end"))
    slots: dict[str, SlotValue] = {"state": "on"}
    if start is not None:
        open_end = end is None
        night = not start.marked and start.hour in NIGHTLY and (open_end or (end is not None and end.hour <= NOON))
        hour = start.hour + (NOON if night and (open_end or not start.written) else 0)
        slots["from"] = f"{time(hour, start.minute):%H:%M}"
    if end is not None:
        slots["until"] = f"{time(end.hour, end.minute):%H:%M}"
    return (("quiet_set", slots),)


def _most(said: str) -> Sequence[Found]:
    found = _MOST.fullmatch(said)
    if found is None:
        return ()
    most = found["most"] or found["most_en"]
    number = int(most) if most.isdecimal() else CARDINALS.get(most)
    return () if number is None or number > 50 else (("most_set", {"number": (number,)}),)  # noqa: PLR2004 - the column's


_SHORT = re.compile(r"\bp(?:or)?q(?:ue)?\b")
_SPARE = re.compile(
    r"[.!?,;\"]|\b(?:por favor|por gentileza|pfv|please|pf|pls|obrigad[oa]|valeu|blz|thanks|thank you|entao|agora(?= nao)|ta)\b"
)
_NOTHING = (
    r"(?:(?:quero |quero ficar em |fica em |fique em |ficar em )?silencio|(?:horas?|horario) de silencio|(?:modo )?nao perturb(?:e|ar)|"
    r"(?:(?:liga|ativa) o )nao perturbe|nao (?:me )?(?:acord[ae]|mand[ae]|mandem|mandar|envi[ae]|perturb[ae]|incomod[ae]|cham[ae]|escrev[ae]|avis[ae]|notifi(?:ca|que))(?: mais)?(?: de)?"
    r"(?: nada| mensage(?:m|ns)| msgs?| avisos?| notificac(?:ao|oes)| nenhuma mensagem| nenhum aviso| coisa alguma)?|nada de (?:mensagens?|avisos?|notificac(?:ao|oes))|"
    r"sem (?:mensagens?|avisos?|notificac(?:ao|oes))|me deix[ae] (?:em paz|quiet[oa]|dormir)|fi(?:ca|que) quiet[oa]|silenci[ae](?: tudo| as notificacoes| os avisos)?|"
    r"(?:set )?(?:my )?quiet hours|(?:be |stay |keep )?quiet|do not disturb|dnd|no (?:messages|notifications)|leave me alone|silence|mute(?: everything)?|"
    r"(?:dont|do not) (?:send|message|text|bother|disturb|write|ping|notify|wake)(?: to)?(?: me)?(?: anything| any messages| messages)?)"
)
_DAYS = {
    "tomorrow": "amanha tomorrow",
    "0": "segunda monday",
    "1": "terca tuesday",
    "2": "quarta wednesday",
    "3": "quinta thursday",
    "4": "sexta friday",
    "5": "sabado saturday",
    "6": "domingo sunday",
}
"""Weekdays as Python counts them, and what they are called."""
_UNTIL = re.compile(
    r"(?:(?:to|tou|estou|vou estar) (?:em|de|na|no|dirigindo|trabalhando|estudando)(?: (?!nao)\w+)? |(?:im|i am) (?:in|on|at|driving|working)(?: an?| the)?(?: (?!dont)\w+)? )?"
    rf"{_NOTHING} (?:(?P<today>(?:por )?hoje|today|for today|pelo resto do dia|o resto do dia|for the rest of the day|hoje mais)|"
    rf"(?:ate|until|till|til) (?:(?:a|o|as|on|next) )?(?P<day>{'|'.join(' '.join(_DAYS.values()).split())})(?: feira| cedo| de manha| morning)?|"
    rf"(?:ate|until|till|til)(?: as| a| o)? {hours.pattern('end')}|"
    r"(?:por|durante|for|pelas? proximas?|for the next|nas proximas) (?P<count>\d{1,2}|[a-z]+) ?(?P<unit>horas?|hours?|hrs?|h|minutos?|minutes?|mins?))"
)
_UNTIL_DATE = re.compile(
    rf"{_NOTHING} (?:ate (?:o )?(?:dia (?P<date>\d{{1,2}})(?:/(?P<month>\d{{1,2}}))?)|(?:until|till|til) (?:the )?(?P<date_en>\d{{1,2}})(?:st|nd|rd|th))"
)
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKEND = re.compile(
    rf"{_NOTHING} (?:(?:no|nos|em|aos?) (?:fim|fins|final|finais) de semana|(?:aos )?sabados? e domingos?|(?:on|during|over) (?:the )?weekends?)"
)
_NIGHT = r"(?:(?:de|a|durante a|pela|na) noite|a noite toda|at night|overnight|during the night|(?:quando|enquanto) (?:eu )?(?:estiver|estou|to) dormindo|while i(?: am|m)? sleep(?:ing)?)"
_NOTHING_THEN = re.compile(rf"{_NOTHING} ")
_EVERY_DAY = re.compile(r" (?:todo dia|todos os dias|toda noite|todas as noites|every (?:day|night))$")
_QUIET_ON = re.compile(
    r"(?:(?:liga|ativa|ative|ligue|poe|coloca) (?:o )?)?(?:(?:modo )?nao perturbe|(?:horario|modo) (?:de )?silencio)|"
    r"(?:turn on |set )?(?:(?:my |the )?quiet hours|do not disturb)(?: on)?"
)
_AT_NIGHT = re.compile(rf"{_NOTHING} {_NIGHT}")
_AFTER_MIDNIGHT = re.compile(rf"{_NOTHING} (?:de|na|durante a) madrugada")
_FROM = r"(?:das|de|da|do|entre(?: as)?|from|between)?"
_UP_TO = r"(?:ate(?: as| a)?|as|a|e(?: as)?|to|until|till|and)"
_QUIET = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NOTHING} ?{_FROM} ?{hours.pattern('start')} ?{_UP_TO} ?{hours.pattern('end')}",
        rf"{_NOTHING} (?:depois d[aeo]s?|a partir d[aeo]s?|apos as?|after|from) {hours.pattern('start')}(?: (?:e|ate|nem|and|or|until|till)(?: as)?(?: antes d[aeo]s?| before)? {hours.pattern('end')})?",
        rf"{_NOTHING} (?:antes d[aeo]s?|before) {hours.pattern('end')}",
    )
)
_SILENCE = r"(?:(?:horario|horas|modo) (?:de |do )?silencio|silencio|modo silencioso|modo nao perturbe|nao perturbe)"
_BACK = re.compile(
    r"(?:ja )?pode (?:voltar|falar|mandar|avisar)(?: (?:a (?:falar|mandar|avisar)|agora|ja|de novo|comigo))*|volt(?:a|e) (?:a (?:falar|mandar|me mandar|avisar)|ao normal)|"
    r"(?:you can |please )?(?:come|be) back(?: now)?|(?:you can )?(?:resume|start (?:again|messaging(?: me)? again))"
)
"""What ends a pause, and means nothing where there is none."""
_QUIET_OFF = re.compile(
    rf"(?:deslig(?:a|ue|ar)|tir(?:a|e|ar)|cancel(?:a|e|ar)|desativ(?:a|e|ar)|acab(?:a|e|ar) com|remove|chega de|nao quero mais|sem)(?: o| as| meu| minhas| d[oe])? {_SILENCE}|"
    r"(?:ja )?(?:pode|podem) (?:me )?(?:mandar|avisar|enviar|chamar|escrever|falar)(?: mensage(?:m|ns)| avisos?| de novo)? ?(?:a qualquer hora|(?:de|a) noite(?: tambem)?|de novo|quando quiser)|"
    r"(?:turn off|no|disable|cancel|stop|no more|remove|drop|delete|end)(?: the| my)? quiet hours|(?:turn )?(?:my |the )?quiet hours off|unmute(?: everything)?|"
    r"you (?:can|may) (?:talk|write) again|you (?:can|may) (?:message|text|write|ping)(?: to)? me (?:(?:at )?any ?time|at night|again)"
)
_MESSAGES = r"(?:mensage(?:m|ns)|msgs?|avisos?|notificac(?:ao|oes))"
_MOST = re.compile(
    rf"(?:(?:me )?(?:mand[ae]|envi[ae]) )?(?:so|somente|apenas|(?:so )?ate|no maximo|nao (?:me )?(?:mand[ae]|envi[ae]|quero(?: receber)?) mais (?:de|que|do que)) (?P<most>\d{{1,2}}|[a-z]+) {_MESSAGES} (?:por|ao) dia(?: no maximo)?|"
    r"(?:(?:send|message) (?:me )?)?(?:only|at most|no more than|up to|(?:dont|do not) send(?: me)? more than|a maximum of|max) "
    r"(?P<most_en>\d{1,2}|[a-z]+) (?:messages?|notifications?) (?:a|per|every) day"
)
_TOLD = r"(?:isso|isto|essa (?:mensagem|msg)|esse (?:aviso|lembrete|resumo|negocio)|essas (?:mensagens|msgs|coisas))"
_WHY = re.compile(
    r"(?:e |mas |ue )?por ?que (?:(?:e|foi) que )?(?:(?:voce|vc|ce|tu) )?(?:(?:esta|ta) )?(?:me )?"
    rf"(?:avisou|mandou|lembrou|enviou|falou|disse|chamou|contou|avisando|mandando|lembrando)(?: (?:me|disso|agora|{_TOLD}))*|"
    rf"por ?que (?:eu )?(?:(?:to|tou|estou) )?(?:recebi|recebendo|recebo) {_TOLD}|por ?que (?:{_TOLD} )?(?:so )?(?:chegou|veio|vieram|chegaram)(?: {_TOLD})?(?: (?:so )?agora| (?:tao )?(?:tarde|atrasad[oa])| (?:com|em) atraso)?|por ?que (?:o (?:lembrete|aviso) )?atrasou|"
    rf"quem (?:te )?(?:pediu|mandou) {_TOLD}|(?:que|qual) (?:mensagem|aviso|resumo) (?:e|foi) (?:essa|esse|esta|este)|"
    r"why (?:did|are|have) you (?:just )?(?:tell|telling|told|remind|reminding|reminded|send|sending|sent|notify|notifying|message|messaging|ping|pinging)"
    r"(?: (?:me|us|that|this|it|about|of|now|message))*|why (?:did i get|am i getting|do i get) (?:this|that|these)(?: messages?)?(?: (?:only )?now| (?:so )?late)?|why (?:did|is) (?:this|that|it) (?:come |arrive )?(?:(?:only )?now|(?:so )?late)|who (?:asked|asked you) for (?:this|that)"
)
_SENT = r"(?:voce|vc|ce|tu) (?:(?:me )?(?:manda|avisa|envia)|vai (?:me )?mandar)"
_THEM = r"(?:(?:o|os|meu|meus|a) )?(?:resum(?:os?|inho)|revisao da semana)(?: da (?:manha|noite|semana))?"
_THEIR = r"(?:(?:the|my|your) )?(?:(?:morning|evening|daily|weekly) )?(?:summar(?:y|ies)|digests?|reviews?)"
_QUERY = re.compile(
    rf"(?:por ?que )?(?:(?:eu )?nao (?:recebi|veio|chegou) {_THEM}(?: hoje)?|{_THEM} nao (?:veio|chegou)(?: hoje)?)|"
    rf"(?:i didnt|why didnt i) get (?:a |any )?{_THEIR}(?: today)?|{_THEIR} didnt come(?: today)?|"
    rf"(?:a )?que horas (?:(?:{_SENT}|vem|chega|e|sai) {_THEM}|{_THEM} (?:vem|chega|sai))|quando (?:(?:{_SENT}|vem|chega|e|sai) {_THEM}|{_THEM} (?:vem|chega))|"
    r"quais (?:sao )?(?:os )?(?:(?:meus )?resumos|avisos)(?: (?:que )?(?:estao|tao|eu tenho|tenho))?(?: ligados| ativos)?|que resumos (?:eu )?tenho(?: ligados| ativos)?|"
    r"(?:qual|que) (?:e )?(?:o )?(?:meu )?horario (?:de|do) silencio|(?:quando|que horas) (?:e|comeca) (?:o )?(?:meu )?silencio|(?:tenho|tem) (?:horario de )?silencio(?: ligado)?|"
    rf"o que (?:(?:e que )?{_SENT})(?: (?:sozinho|por conta propria|por sua conta|sem eu pedir))|quantas mensagens {_SENT}(?: por dia)?|"
    rf"(?:at )?what time (?:is|does|do you send)(?: me)? {_THEIR}(?: come| arrive)?|when (?:is|does|do you send|do i get)(?: me)? {_THEIR}(?: come| arrive)?|"
    rf"(?:which|what) (?:summaries|digests)(?: are on| do i (?:get|have)| are turned on)|(?:what|when) are my quiet hours|do i have quiet hours|"
    r"what do you send (?:me )?(?:by yourself|on your own|unasked|unprompted)|how many messages (?:do|will) you send(?: me)?(?: a day| per day)?"
)
_LESS = re.compile(
    r"me deix[ae] em paz|nao (?:me )?(?:mand[ae]|envi[ae]|avis[ae])(?: mais)? nada(?: mais)?|(?:me )?avis[ae] menos|so (?:me )?avis[ae] (?:do|o) que (?:e|for) importante|"
    r"leave me alone|message me less|only (?:message|notify|tell) me about (?:important things|what matters|what is important)|never (?:message|notify) me|"
    rf"(?:quero |manda |me manda |mande )?menos {_MESSAGES}|(?:voce|vc|ce) (?:(?:ta|esta) )?(?:me )?mand(?:a|ando) (?:muit[ao]s?|tant[ao]s?|demais)(?: {_MESSAGES})?(?: demais)?|"
    rf"(?:muit[ao]s?|tant[ao]s?) {_MESSAGES}(?: demais)?|deslig(?:a|ue|ar) (?:todos )?(?:os|seus) avisos|deslig(?:a|ue|ar) (?:todas )?as notificacoes|"
    r"par(?:a|e|ar) de (?:me )?(?:avisar(?: de tudo| das coisas)?|mandar (?:tanta |tantas )?(?:mensage(?:m|ns)|msgs?|avisos?)(?: (?:sozinho|toda hora|por conta propria|sem eu pedir))?|encher(?: o saco)?|incomodar)|"
    r"(?:send |i want )?(?:me )?(?:fewer|less) (?:messages|notifications)|(?:you(?:re| are)? )?(?:send|sending)(?: me)? too many (?:messages|notifications)|too many (?:messages|notifications)|"
    r"(?:stop|turn off|disable)(?: all)?(?: the| your)? notifications|stop (?:notifying|bothering|spamming) me|dont message me (?:so much|so often)"
)
_MODEL = r"(?:(?:pela|com|by|with)(?: a| o| the)? )(?:ia|ai|modelo(?: de ia)?|(?:ai )?model)"
_NARRATION = (
    (
        "on",
        re.compile(
            rf"(?:quero |pode )?(?:(?:o|os|um|meu|meus) )?resumos? (?:(?:narrad|escrit)os? )?{_MODEL}|(?:quero )?(?:o |os )?resumos? narrados?|"
            rf"narr(?:a|e|ar) (?:o|os|meu|meus) resumos?(?: {_MODEL})?|"
            rf"(?:i want )?(?:my |the |a )?summar(?:y|ies) (?:(?:written|narrated) )?{_MODEL}|narrate (?:my|the) summar(?:y|ies)"
        ),
    ),
    (
        "off",
        re.compile(
            r"(?:quero )?(?:(?:o|os|meu|meus) )?resumos? sem (?:a )?(?:ia|ai|modelo|narracao)|(?:para de|nao) narr(?:a|e|ar) (?:mais )?(?:o|os|meu|meus) resumos?|"
            r"(?:my |the )?summar(?:y|ies) without (?:the )?(?:ai|model|narration)|(?:dont|stop) narrat(?:e|ing) (?:my|the) summar(?:y|ies)"
        ),
    ),
)
_ENOUGH = re.compile(
    r"(?:eu )?nao quero mais (?:isso|isto|essas? (?:mensage(?:m|ns)|msgs?)|esses? (?:avisos?|resumos?)|receber isso)|(?:para|pare|parar) (?:com |de mandar )?(?:isso|isto|esses? resumos?|este resumo)|chega disso|"
    r"(?:silencia|silencie|muta|mute|desliga|tira) (?:isso|isto|esse (?:aviso|resumo|tipo)|essa mensagem|this|that|these)|"
    r"(?:i )?(?:dont|do not) want (?:this|that|these)(?: messages?)?(?: anymore| any more)?|no more of (?:this|that|these)|stop sending (?:me )?(?:this|that|these)|turn (?:this|that) off"
)
