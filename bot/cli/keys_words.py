"""What `recado keys` says."""

from bot.cli.words import Words

CURRENT: Words = {
    "pt-BR": "Chave-mestra atual: {master}. Chaves de pessoas fechadas com ela: {count}.",
    "en": "Current master key: {master}. People's keys closed with it: {count}.",
}
EARLIER: Words = {
    "pt-BR": "Fechadas com uma anterior: {count}. `recado keys rotate` fecha todas com a atual; até lá, não tire a anterior.",
    "en": "Closed with an earlier one: {count}. `recado keys rotate` closes them all with the current one; keep the earlier one until then.",
}
NO_EARLIER: Words = {
    "pt-BR": "Nenhuma depende de uma anterior: pode tirar de RECADO_OLD_MASTER_KEYS (e apagar master.key, se a atual vem de RECADO_MASTER_KEY).",
    "en": "None depends on an earlier one: you may empty RECADO_OLD_MASTER_KEYS (and delete master.key, if the current one is in RECADO_MASTER_KEY).",
}
UNKNOWN: Words = {
    "pt-BR": "⚠️ Fechadas com uma que não está configurada ({masters}): {count}. Sem ela, o que essas pessoas conectaram não abre: "
    "ponha-a em RECADO_OLD_MASTER_KEYS.",
    "en": "⚠️ Closed with one that is not set ({masters}): {count}. Without it, what these people connected cannot be opened: "
    "put it into RECADO_OLD_MASTER_KEYS.",
}
ROTATED: Words = {
    "pt-BR": "Chaves fechadas agora com a chave-mestra atual: {count}.",
    "en": "Keys closed with the current master key now: {count}.",
}
BROKEN: Words = {
    "pt-BR": "⚠️ Chaves danificadas, que nenhuma chave-mestra abre: {count}. Essas pessoas precisam conectar suas contas de novo.",
    "en": "⚠️ Damaged keys, which no master key opens: {count}. These people need to connect their accounts again.",
}
