"""How what is remembered is put into words, in both languages."""

from collections.abc import Mapping, Sequence

from integrations.postgres.memories import MEMORY, Memory
from tools._choose import short
from tools._context import Voice, Words

MOST_NAMED = 5
LONGEST_SOURCE = 300


GOAL, REACHED = "meta", "meta alcançada"
"""The topics under which goals stand among what the person told of themselves, and those they have reached."""

_SIGNS: Mapping[str, str] = {GOAL: "🎯", REACHED: "🏆"}


def memory_facts(memory: Memory) -> Mapping[str, object]:
    facts: dict[str, object] = MEMORY.dump_python(memory, mode="json")
    return facts


def memories_in(facts: Mapping[str, object]) -> Sequence[Memory]:
    given = facts["memories"]
    assert isinstance(given, list)
    return [MEMORY.validate_python(each) for each in given]


def remembered(facts: Mapping[str, object], voice: Voice) -> str:
    (memory,) = memories_in(facts)
    if facts.get("known"):
        return voice.say(_KNOWN, text=memory.text, when=_said(memory, voice))
    return voice.say(_REMEMBERED, text=memory.text)


def corrected(facts: Mapping[str, object], voice: Voice) -> str:
    (memory,) = memories_in(facts)
    return voice.say(_CORRECTED, text=memory.text, before=short(str(facts["before"])))


def listed(facts: Mapping[str, object], voice: Voice) -> str:
    """One answer is given with when it was said; several, or all there is, as a numbered list."""
    memories, total, asked = memories_in(facts), facts["total"], facts.get("asked")
    assert isinstance(total, int)
    if not memories:
        return voice.say(_UNKNOWN if asked else _EMPTY)
    if asked and len(memories) == 1:
        return voice.say(_ANSWER, text=memories[0].text, when=_said(memories[0], voice))
    lines = [voice.say(_ONE if total == 1 else _MANY, count=total)]
    lines.extend(f"{number}. {named(memory)}" for number, memory in enumerate(memories, 1))
    if total > len(memories):
        lines.append(voice.say(_MORE, more=total - len(memories)))
    return "\n".join([*lines, *([] if asked else [voice.say(_HINT)])])


def named(memory: Memory) -> str:
    """A fact as lists and questions show it: a goal is told from what is so already."""
    sign = _SIGNS.get(memory.about or "")
    return f"{sign} {memory.text}" if sign else memory.text


def explained(facts: Mapping[str, object], voice: Voice) -> str:
    """Where a fact comes from: the very words, and when they were said."""
    (memory,) = memories_in(facts)
    source = facts.get("source")
    if source is None:
        return voice.say(_SOURCE_GONE, text=memory.text, when=_said(memory, voice))
    return voice.say(
        _SOURCE, text=memory.text, when=_said(memory, voice), source=short(str(source), longest=LONGEST_SOURCE)
    )


def forgotten(facts: Mapping[str, object], voice: Voice) -> str:
    memories = memories_in(facts)
    return voice.say(
        _FORGOTTEN if len(memories) == 1 else _FORGOTTEN_MANY, count=len(memories), texts=_named(memories, voice)
    )


def moved(facts: Mapping[str, object], voice: Voice) -> str:
    """What an undo made of them."""
    memories = memories_in(facts)
    back = [memory for memory in memories if memory.state == "active"]
    gone = [memory for memory in memories if memory.state == "forgotten"]
    pairs = ((back, _BACK), (gone, _FORGOTTEN))
    lines = [voice.say(words, texts=_named(some, voice), count=len(some)) for some, words in pairs if some]
    return "\n".join(lines) or voice.say(_EMPTY)


def _named(memories: Sequence[Memory], voice: Voice) -> str:
    named = "; ".join(short(memory.text) for memory in memories[:MOST_NAMED])
    more = len(memories) - MOST_NAMED
    return named + (voice.say(_AND_MORE, more=more) if more > 0 else "")


def _said(memory: Memory, voice: Voice) -> str:
    return voice.when(memory.said_at.astimezone(voice.zone))


_REMEMBERED: Words = {"pt-BR": "🧠 anotado: {text}", "en": "🧠 noted: {text}"}
_KNOWN: Words = {"pt-BR": "🧠 já sei: {text} (você me disse {when})", "en": "🧠 I know: {text} (you told me {when})"}
_CORRECTED: Words = {
    "pt-BR": "🧠 corrigido: {text} (antes: {before})",
    "en": "🧠 corrected: {text} (before: {before})",
}
_ANSWER: Words = {"pt-BR": "🧠 {text} (você me disse {when})", "en": "🧠 {text} (you told me {when})"}
_ONE: Words = {"pt-BR": "🧠 Sei {count} coisa sobre você:", "en": "🧠 I know {count} thing about you:"}
_MANY: Words = {"pt-BR": "🧠 Sei {count} coisas sobre você:", "en": "🧠 I know {count} things about you:"}
_MORE: Words = {"pt-BR": "… e mais {more}", "en": "… and {more} more"}
_HINT: Words = {
    "pt-BR": "Para apagar, diga “esquece a 1”; para saber de onde veio, “por que você acha isso?”.",
    "en": "To delete one, say “forget number 1”; to see where it comes from, “how do you know that?”.",
}
_AND_MORE: Words = {"pt-BR": " e mais {more}", "en": " and {more} more"}
_EMPTY: Words = {
    "pt-BR": "🧠 Ainda não sei nada sobre você. Conte, por exemplo: “meu aniversário é 5 de maio”.",
    "en": "🧠 I don't know anything about you yet. Tell me, for example: “my birthday is May 5”.",
}
_UNKNOWN: Words = {
    "pt-BR": "🧠 Sobre isso você ainda não me disse nada.",
    "en": "🧠 You haven't told me anything about that.",
}
_SOURCE: Words = {
    "pt-BR": "🧠 Sei que “{text}” porque você me escreveu {when}: “{source}”",
    "en": "🧠 I know “{text}” because you wrote to me {when}: “{source}”",
}
_SOURCE_GONE: Words = {
    "pt-BR": "🧠 Sei que “{text}” porque você me disse {when}. A mensagem já não está guardada.",
    "en": "🧠 I know “{text}” because you told me {when}. The message is no longer kept.",
}
_FORGOTTEN: Words = {"pt-BR": "🧠 esqueci: {texts}", "en": "🧠 forgotten: {texts}"}
_FORGOTTEN_MANY: Words = {"pt-BR": "🧠 esqueci {count} coisas: {texts}", "en": "🧠 forgot {count} things: {texts}"}
_BACK: Words = {"pt-BR": "🧠 de volta: {texts}", "en": "🧠 back again: {texts}"}
MISSING: Words = {
    "pt-BR": "isso eu já não tenho guardado.",
    "en": "I no longer have that.",
}
NOT_SAID: Words = {
    "pt-BR": "só guardo o que você mesmo me escreve, com as suas palavras: o que é citado ou encaminhado, não.",
    "en": "I only remember what you write to me yourself, in your own words, not what is quoted or forwarded.",
}
CONTRADICTS: Words = {
    "pt-BR": "já sei outra coisa: “{text}”. Pergunte antes de trocar.",
    "en": "I know something else: “{text}”. Ask before replacing it.",
}
