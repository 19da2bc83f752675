"""Words that want back what was decided and has not gone out yet: "cancela o envio", "não manda não!", "wait, don't send it".

They mean it only while something waits to go out.
"""

from collections.abc import Sequence

from language.listed import listed
from language.words import words_of

LONGEST = 120
"""Characters of a message that can be such words."""


def called_off(text: str) -> Sequence[str] | None:
    """Folded words of whom it was to go to, none where it does not say; None when the message wants something else."""
    if len(text) > LONGEST:
        return None
    said = " ".join(word.key for word in words_of(text))
    verb = next((each for each in _WANTED_BACK if f" {each} " in f" {said} "), None)
    if verb is None:
        return None
    left = f" {said} ".replace(f" {verb} ", " ", 1).split()
    return [each for each in left if each not in _BESIDE]


_WANTED_BACK: Sequence[str] = (
    *(
        f"{no} {verb}"
        for no, verbs in (
            ("nao", "manda mande mandar mandes envia envie enviar envies encaminha encaminhe encaminhar"),
            ("dont", "send mail email"),
            ("do not", "send mail email"),
        )
        for verb in verbs.split()
    ),
    *"cancela cancele cancelar cancelo aborta aborte abortar suspende suspenda segura segure".split(),  # noqa: SIM905
    *"cancel abort unsend espera espere pera perai hold wait".split(),  # noqa: SIM905
    *("call off", "call it off", "nao", "no"),
)
"""The first of them that is said is the verb."""
_BESIDE = listed(
    "e-mail e-mails email emails mail mails mensagem mensagens envio envios message messages sending send "
    "a o as os um uma esse essa este esta aquele aquela isso isto ele ela de do da dos das para pra pro ao nao mais ainda ja tudo "
    "todos todas dois duas ambos e eu me ai la por pfv pf opa ei ops putz calma pera perai espera melhor favor na verdade agora "
    "it that this the to for of from all both them those off on please my oh oops wait no not actually yet sorry hey"
)
