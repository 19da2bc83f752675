"""Labels of what is filled in like a form, in Portuguese. Folded."""

KINDS = {
    "tarefa": "task_create", "nova tarefa": "task_create", "todo": "task_create", "pendencia": "task_create", "afazer": "task_create",
    "task": "task_create", "lembrete": "reminder_create", "novo lembrete": "reminder_create", "aviso": "reminder_create",
    "alerta": "reminder_create", "evento": "event_create", "novo evento": "event_create", "compromisso": "event_create",
    "novo compromisso": "event_create", "reuniao": "event_create", "nova reuniao": "event_create", "consulta": "event_create", "agenda": "event_create",
}  # fmt: skip
FIELDS = {
    "assunto": "title", "titulo": "title", "nome": "title", "o que": "title", "oque": "title", "descricao": "title", "item": "title",
    "quando": "when", "data": "when", "dia": "when", "hora": "when", "horario": "when", "prazo": "when", "vencimento": "when", "vence": "when",
    "entrega": "when", "inicio": "when", "local": "location", "onde": "location", "lugar": "location", "endereco": "location",
    "prioridade": "priority", "projeto": "project", "tag": "tags", "tags": "tags", "etiqueta": "tags", "etiquetas": "tags",
    "com": "guests", "com quem": "guests", "participantes": "guests", "convidados": "guests", "quem": "guests",
}  # fmt: skip
DELETES = r"(?:apag\w+|exclu\w+|delet\w+|remov\w+|tirar?|descart\w+|elimin\w+)"
"""Beside a cross, what is to be done with the row."""
