"""What stands over a list of things to create, in Portuguese."""

from language.pt.intents_words import VOCABULARY

__all__ = ["HEADINGS", "VOCABULARY"]

HEADINGS = {
    "task_create": """
        [<create>] [as|estas|essas|umas|algumas|mais|duas|tres|quatro|cinco|minhas] [novas|seguintes] (tarefas|pendencias|afazeres) [novas] [seguintes] [para mim|de]
        (<create>|nova) [<a>] [nova] (lista de tarefas|lista de afazeres|lista de pendencias) [nova] [de|com|para]
        [meu|meus|minha|minhas] (todo|todos|checklist|a fazer|falta fazer|falta|faltam|pendente|pendentes|coisas de hoje|missoes|prioridades|tasks) [de|para|do|da|dia]
        [minha|minhas] (lista de tarefas|lista de afazeres|coisas para fazer|para fazer|afazeres) [de|para]
        <must> [fazer]
    """,
    "reminder_create": """
        [<create>|<set>] [os|estes|esses|uns|alguns|mais|dois|tres] [novos|seguintes] lembretes [novos] [seguintes] [para mim]
        <remind> [de|disso|dessas coisas]
    """,
    "event_create": """
        (agenda|minha agenda|compromissos|eventos|reunioes|na agenda) [de|da|do]
        <schedule> [os|estes|esses|as|estas|essas] [seguintes|novos|novas] (compromissos|eventos|reunioes|consultas)
    """,
}
