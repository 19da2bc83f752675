"""What a suggestion would do, by its tool: a yes is never to arguments alone."""

from collections.abc import Mapping

from tools._context import Words

DOES: Mapping[str, Words] = {
    "set_digest": {"pt-BR": "Mudar seus resumos", "en": "Change your summaries"},
    "set_goal": {"pt-BR": "Guardar a meta", "en": "Keep the goal"},
    "remove_goals": {"pt-BR": "Tirar das suas metas", "en": "Drop from your goals"},
    "capture": {"pt-BR": "Guardar para depois", "en": "Keep it for later"},
    "delete_inbox_items": {"pt-BR": "Apagar da caixa de entrada", "en": "Delete from the inbox"},
    "inbox_item_to_task": {"pt-BR": "Virar tarefa", "en": "Turn into a task"},
    "inbox_item_to_note": {"pt-BR": "Virar nota", "en": "Turn into a note"},
    "set_quiet_hours": {"pt-BR": "Mudar seu horário de silêncio", "en": "Change your quiet hours"},
    "set_most_messages": {
        "pt-BR": "Mudar quantas mensagens eu mando por dia",
        "en": "Change how many messages I send a day",
    },
    "forget_fact": {"pt-BR": "Esquecer o que sei de você", "en": "Forget what I know about you"},
    "remember_fact": {"pt-BR": "Lembrar", "en": "Remember"},
    "correct_fact": {"pt-BR": "Trocar o que sei de você", "en": "Replace what I know about you"},
    "create_note": {"pt-BR": "Anotar", "en": "Write down"},
    "edit_note": {"pt-BR": "Mudar a nota", "en": "Change the note"},
    "append_note": {"pt-BR": "Acrescentar à nota", "en": "Add to the note"},
    "pin_notes": {"pt-BR": "Fixar a nota", "en": "Pin the note"},
    "unpin_notes": {"pt-BR": "Desafixar a nota", "en": "Unpin the note"},
    "delete_notes": {"pt-BR": "Apagar a nota", "en": "Delete the note"},
    "set_profile": {"pt-BR": "Mudar seu perfil", "en": "Change your profile"},
    "create_reminder": {"pt-BR": "Criar lembrete", "en": "Create a reminder"},
    "delete_reminders": {"pt-BR": "Apagar o lembrete", "en": "Delete the reminder"},
    "edit_reminder": {"pt-BR": "Mudar o lembrete", "en": "Change the reminder"},
    "done_reminders": {"pt-BR": "Marcar o lembrete como feito", "en": "Mark the reminder as done"},
    "put_off_reminders": {"pt-BR": "Adiar o lembrete", "en": "Put the reminder off"},
    "skip_reminders": {"pt-BR": "Pular o lembrete uma vez", "en": "Skip the reminder once"},
    "stop_reminders": {"pt-BR": "Parar o lembrete", "en": "Stop the reminder"},
    "move_reminders": {"pt-BR": "Mudar a hora do lembrete", "en": "Move the reminder"},
    "set_conventions": {"pt-BR": "Mudar como entendo datas e horas", "en": "Change how I read dates and times"},
    "keep_files": {"pt-BR": "Guardar o arquivo", "en": "Keep the file"},
    "keep_place": {"pt-BR": "Guardar o lugar", "en": "Keep the place"},
    "keep_contacts": {"pt-BR": "Guardar o contato", "en": "Keep the contact"},
    "create_task": {"pt-BR": "Criar tarefa", "en": "Create a task"},
    "delete_tasks": {"pt-BR": "Apagar a tarefa", "en": "Delete the task"},
    "edit_task": {"pt-BR": "Mudar a tarefa", "en": "Change the task"},
    "postpone_tasks": {"pt-BR": "Mudar a data da tarefa", "en": "Move the task"},
    "complete_tasks": {"pt-BR": "Marcar como feita", "en": "Mark as done"},
    "reopen_tasks": {"pt-BR": "Reabrir a tarefa", "en": "Reopen the task"},
    "set_tone": {"pt-BR": "Mudar o tom das minhas respostas", "en": "Change the tone of my replies"},
}
