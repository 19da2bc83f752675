"""Portuguese questions: the words that open one, and those that say nothing about what is asked. Folded."""

import re

from language.listed import listed

OPENERS = listed("que qual quais quem quanto quanta quantos quantas quando onde aonde cade como oq")
EMPTY = listed("""o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre ao aos
    e ou se ja ai la mesmo entao eu voce ele ela eles elas nos me mim te lhe meu minha meus minhas seu sua seus suas nosso nossa dele dela
    isso isto esse essa este esta aquele aquela aquilo ser e eh foi era sao eram sera ta esta estao estava fica ficam ficou ficava tem tinha
    ter tenho vai vou foi deixei deixamos botei coloquei guardei pus puse estacionei anotei escrevi falei disse lembra sabe sabes
    pode poderia consegue dizer diz fala me recado favor pfv""")
WHEN = re.compile(
    r"(?:e |mas |e ai |oi |recado )*(?:quando|(?:a |de )?que horas?|(?:em )?que dia|qual (?:o |e o )?(?:dia|horario|hora))\b"
)
"""Opens a question for a time; over folded text."""
