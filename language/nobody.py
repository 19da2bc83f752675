"""Words that look like a person in a message and are none."""

from collections.abc import Mapping

from language.listed import listed
from language.types import Language

SPOKEN_TO = listed("me us you mim voce")
"""Who talks here: nobody writes to themselves through us."""
NUMBERED = listed(
    "ticket order tracking confirmation invoice account reference policy protocol serial case booking flight room locker passport pin card part "
    "pedido protocolo conta nota boleto reserva voo quarto passaporte cartao"
)
"""What has a number of its own: "ticket number is 2026" is nobody's telephone."""
NO_LISTS = listed("he she they added lost forgot was were left wrote")
"""In the name of a list stands none of these: "he added milk to the list" tells of it."""
NO_NAMES: Mapping[Language, frozenset[str]] = {
    "pt-BR": listed("um uma"),
    "en": listed(
        "a an some when if later back again once before after about on at in to because asap tomorrow this that and or but"
    ),
}
"""With these begins no name of a person: "call me a cab", "call me when you can"."""
