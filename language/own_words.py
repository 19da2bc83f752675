"""What is kept or sent in a person's own words begins where their sentence does: "tell Ana I'm late" sends "I'm late"."""

from collections.abc import Mapping

from language.intents.match import Fit
from language.listed import listed

KEPT = frozenset(("text", "body"))
SUBJECTS = listed(
    "i im ill ive id we were weve well the my our his her hes he shes she their theyre they its it theres meu minha meus minhas nosso nossa"
)
"""What such a sentence begins with when a template has read it as one of its own words."""
OWNED = listed("my our his her their meu minha meus minhas nosso nossa")
INTENTS = frozenset(("memory_store", "message_send"))


def from_their_subject(fit: Fit) -> Mapping[str, tuple[int, int]]:
    """The spans of a fit, with words kept as typed from the subject of their sentence on."""
    slot = next((name for name in KEPT if name in fit.spans), None)
    if fit.template.intent not in INTENTS or slot is None:
        return fit.spans
    start, end = fit.spans[slot]
    keys = [word.key for word in fit.view.words]
    others = max((stop for name, (_, stop) in fit.spans.items() if name == "recipient"), default=0)
    if fit.template.intent == "memory_store":
        start = next((at for at in range(start - 1, -1, -1) if keys[at] in OWNED), start)
    elif start - 1 >= others and keys[start - 1] in SUBJECTS:
        start -= 1
    return {**fit.spans, slot: (start, end)}
