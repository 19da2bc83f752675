"""Whole-message answers in Portuguese: stop, yes, no. Folded (no case, accents or punctuation), one phrase a line."""

STOP = """
parar
para
pare
parem
parou
parado
para tudo
pare tudo
parar tudo
para isso
pare isso
para com isso
pare com isso
para com tudo
para ai
pare ai
para ja com isso
pode parar
quero parar
quero que pare
para de mandar mensagem
para de mandar mensagens
pare de mandar mensagem
pare de mandar mensagens
para de me mandar mensagem
para de me mandar mensagens
chega
ja chega
chega disso
basta
ja basta
cancela tudo
cancele tudo
cancelar tudo
aborta
abortar
aborte
aborta tudo
interrompe
interrompa
interromper
interrompe tudo
cala a boca
silencio
"""

YES = """
sim
s
ss
siim
isso
isso mesmo
isso ai
isso isso
e isso
e isso ai
exato
exatamente
correto
positivo
confirmo
confirma
confirme
confirmar
confirmado
confirmo sim
pode
podes
pode sim
pode ser
pode ser sim
pode mandar
pode enviar
pode fazer
pode criar
pode ir
pode seguir
pode confirmar
pode continuar
manda
manda ver
manda bala
manda la
mande
envia
envie
faz
faca
faz isso
faca isso
faz ai
segue
vai em frente
vai la
vai nessa
bora
claro
claro que sim
com certeza
certeza
sem duvida
certamente
quero
quero sim
aceito
concordo
de acordo
aham
ahan
uhum
aprovado
aprovo
autorizo
por favor sim
esta certo
ta certo
certo
certinho
perfeito
e esse
e essa
esse mesmo
essa mesmo
essa mesma
por mim sim
acho que sim
"""

ACCEPT = """
ok
okay
oks
okey
ta
ta bom
ta bem
ta ok
tudo bem
tudo certo
beleza
blz
fechado
fechou
combinado
"""

NO = """
nao
n
nn
naum
nao nao
nop
nops
nem
nem pensar
negativo
de jeito nenhum
de forma alguma
de modo algum
claro que nao
com certeza nao
acho que nao
melhor nao
agora nao
ainda nao
hoje nao
nao agora
nao quero
nao quero nao
nao precisa
nao precisa nao
nao pode
nao faz
nao faca
nao faz isso
nao faca isso
nao envia
nao envie
nao manda
nao mande
nao mande nao
nao confirmo
nao confirma
nao autorizo
nao aceito
nao obrigado
nao obrigada
nao e isso
nao isso nao
isso nao
nada disso
nada
deixa
deixa pra la
deixa para la
deixa la
deixa quieto
deixa assim
deixe
deixe pra la
deixe para la
esquece
esqueca
esquece isso
esqueca isso
cancela
cancele
cancelar
cancelado
cancela isso
cancele isso
cancelar isso
desiste
desisto
desisti
mudei de ideia
errado
ta errado
esta errado
incorreto
nunca
"""

COURTESY = """
por favor
por gentileza
pf
pfv
pfvr
pls
recado
obrigado
obrigada
obg
valeu
vlw
cara
mano
amigo
querido
querida
entao
ne
eh
ai
ah
oh
ei
"""

NOW = """
agora
agora mesmo
imediatamente
logo
"""

HAND_BACK = """
pode voltar a responder
pode voltar a falar
pode voltar
pode responder
pode responder de novo
pode continuar respondendo
volta a responder
volte a responder
pode assumir
pode assumir de novo
agora e com voce
"""

DOUBT = """
acho
ne
talvez
sei la
sera
"""
