"""The menu of commands that Telegram shows, in every language."""

from collections.abc import Mapping

from language.types import Language
from tools._context import Words

LANGUAGE_CODES: Mapping[Language, str] = {"pt-BR": "pt", "en": "en"}
"""Telegram knows languages without countries."""
MENU: Mapping[str, Words] = {
    "help": {"pt-BR": "O que eu faço", "en": "What I can do"},
    "task_create": {"pt-BR": "Criar uma tarefa", "en": "Create a task"},
    "task_list": {"pt-BR": "Ver as tarefas", "en": "See the tasks"},
    "reminder_create": {"pt-BR": "Criar um lembrete", "en": "Set a reminder"},
    "reminder_query": {"pt-BR": "Ver os lembretes", "en": "See the reminders"},
    "note_create": {"pt-BR": "Anotar algo", "en": "Write something down"},
    "note_query": {"pt-BR": "Procurar nas notas", "en": "Look in the notes"},
    "inbox_create": {"pt-BR": "Guardar para depois", "en": "Keep something for later"},
    "inbox_list": {"pt-BR": "Ver o que ficou para depois", "en": "See what was kept for later"},
    "undo": {"pt-BR": "Desfazer a última coisa", "en": "Undo the last thing"},
    "redo": {"pt-BR": "Refazer o que foi desfeito", "en": "Redo what was undone"},
    "stop": {"pt-BR": "Parar o que estou fazendo", "en": "Stop whatever I am doing"},
    "connect": {"pt-BR": "Conectar outro chat", "en": "Connect another chat"},
    "accounts_list": {"pt-BR": "Ver os chats conectados", "en": "See the connected chats"},
    "settings": {"pt-BR": "Configurações", "en": "Settings"},
    "status": {"pt-BR": "Como estou", "en": "How I am doing"},
    "privacy": {"pt-BR": "Privacidade", "en": "Privacy"},
}
"""What each command is for, by its intent, in the order of the menu."""
