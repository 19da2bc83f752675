"""Slash commands: "/tarefa comprar pão amanhã" is an order, so nothing about its intent is a guess."""

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from language import cut
from language.filters import filters
from language.intents.numerals import NUMBERS, numbers
from language.intents.sentence import Sentence, sentence
from language.recognise import language_of
from language.slots import LANGUAGE_NAMES, titled
from language.types import USUAL_CONVENTIONS, Conventions, Language, Request, SlotValue, Understanding
from language.when import find_whens
from language.words import Word, fold, words_of

COMMAND = re.compile(r"\s*/([^\W\d_][\w-]{0,31})(?:@\w{1,64})?(?=\s|:|$):?")
WHOLLY_NUMBERS = re.compile(NUMBERS)


@dataclass(frozen=True, slots=True)
class Command:
    intent: str
    slot: str
    """What the argument is: title, text, query, number (else query), filters, language, none."""
    language: Language | None
    """None when the word is the same in both."""


TABLE = """
    start                       start            none      both
    ajuda                       help             none      pt-BR
    help                        help             none      en
    menu comandos               help             none      pt-BR
    commands                    help             none      en
    tarefa                      task_create      title     pt-BR
    task todo                   task_create      title     en
    tarefas pendencias          task_list        filters   pt-BR
    tasks todos                 task_list        filters   en
    feito concluir feita        task_complete    number    pt-BR
    done complete               task_complete    number    en
    reabrir                     task_reopen      number    pt-BR
    reopen                      task_reopen      number    en
    apagar                      task_delete      number    pt-BR
    delete                      task_delete      number    en
    nota anotar                 note_create      text      pt-BR
    note                        note_create      text      en
    notas                       note_query       query     pt-BR
    notes                       note_query       query     en
    captura capturar            inbox_create     text      pt-BR
    capture                     inbox_create     text      en
    entrada                     inbox_list       none      pt-BR
    inbox                       inbox_list       none      en
    arquivos                    file_query       query     pt-BR
    files                       file_query       query     en
    lembrete lembrar            reminder_create  title     pt-BR
    reminder remind             reminder_create  title     en
    lembretes                   reminder_query   filters   pt-BR
    reminders                   reminder_query   filters   en
    agendar evento              event_create     title     pt-BR
    schedule event              event_create     title     en
    agenda                      event_query      query     both
    calendar                    event_query      query     en
    email                       email_send       body      both
    emails                      email_query      query     both
    projeto                     project_create   title     pt-BR
    project                     project_create   title     en
    projetos                    project_query    query     pt-BR
    projects                    project_query    query     en
    contato                     contact_add      person    pt-BR
    contact                     contact_add      person    en
    contatos                    contact_query    query     pt-BR
    contacts                    contact_query    query     en
    ideia                       content_create   title     pt-BR
    idea                        content_create   title     en
    checkin check-in            checkin_create   text      both
    habito                      habit_mark       title     pt-BR
    habit                       habit_mark       title     en
    lista compras               list_query       query     pt-BR
    list                        list_query       query     en
    buscar procurar             search           query     pt-BR
    search find                 search           query     en
    resumo                      digest           none      pt-BR
    digest summary              digest           none      en
    insights                    insights_query   none      both
    desfazer desfaz             undo             number    pt-BR
    undo                        undo             number    en
    refazer                     redo             number    pt-BR
    redo                        redo             number    en
    parar pare                  stop             none      pt-BR
    stop                        stop             none      en
    cancelar                    cancel           none      pt-BR
    cancel                      cancel           none      en
    conectar                    connect          query     pt-BR
    connect                     connect          query     en
    contas                      accounts_list    none      pt-BR
    accounts                    accounts_list    none      en
    desconectar                 disconnect       query     pt-BR
    disconnect                  disconnect       query     en
    config configurar           settings         query     pt-BR
    settings                    settings         query     en
    idioma                      change_language  language  pt-BR
    language lang               change_language  language  en
    exportar                    export           none      pt-BR
    export                      export           none      en
    esquecer                    forget           query     pt-BR
    forget                      forget           query     en
    privacidade                 privacy          none      pt-BR
    privacy                     privacy          none      en
    status                      status           none      both
    horas                       datetime_query   none      pt-BR
    time                        datetime_query   none      en
"""


def _read(table: str) -> dict[str, Command]:
    found: dict[str, Command] = {}
    for line in table.strip().splitlines():
        *names, intent, slot, said = line.split()
        language: Language | None = None if said == "both" else "pt-BR" if said == "pt-BR" else "en"
        found |= dict.fromkeys(names, Command(intent, slot, language))
    return found


COMMANDS = _read(TABLE)
TIMELESS = frozenset(("text", "query", "none", "number", "body", "language"))


def command(
    text: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    language: Language,
    conventions: Conventions = USUAL_CONVENTIONS,
) -> Understanding | None:
    """The one request of a message that begins with a slash and a word; None for any other message."""
    found = COMMAND.match(text)
    if found is None:
        return None
    word = fold(found.group(1))
    known = COMMANDS.get(word)
    if known is None:
        unknown = Request(intent="unknown_command", confidence=1.0, slots={"query": found.group(1)})
        return Understanding(text=text, language=language, requests=(unknown,))
    words = [each for each in words_of(text) if each.start >= found.end()]
    spoken = known.language or language_of(words, text, language)
    # Spaces in place of the command keep every offset that of the whole message.
    typed = " " * found.end() + text[found.end() : 4096]
    timed = known.slot not in TIMELESS
    whens = find_whens(typed, now=now, zone=zone, language=spoken, conventions=conventions) if timed else ()
    part = sentence(text, (found.end(), len(text)), words, whens)
    slots = _argument(known.slot, part, spoken)
    request = Request(intent=known.intent, confidence=1.0, slots=slots, when=whens[0] if whens else None)
    return Understanding(text=text, language=spoken, requests=(request,))


def _argument(slot: str, part: Sentence, language: Language) -> dict[str, SlotValue]:
    typed = part.text[part.start :].strip()
    if slot == "none" or not typed:
        return {}
    if slot == "number":
        wholly = WHOLLY_NUMBERS.fullmatch(part.typed.string)
        return {"number": numbers(wholly.group())} if wholly else {"query": typed}
    if slot == "title":
        return titled(cut.title(part, part.masked, (0, len(part.masked.words)), language), language)
    if slot == "filters":
        return _filters(part, language)
    return {slot: LANGUAGE_NAMES.get(fold(typed), typed) if slot == "language" else typed}


def _filters(part: Sentence, language: Language) -> dict[str, SlotValue]:
    words: list[Word] | tuple[Word, ...] = tuple(part.masked.words)
    narrowed = filters(words, part.text, language)
    if narrowed is not None:
        return narrowed
    return {"query": cut.title(part, part.masked, (0, len(words)), language)}
