"""“Já respondi esse”, “não precisa responder”: said right behind mails, it is of these; said behind anything else it is not."""

import re

from language.normal import normalise
from language.types import Request, SlotValue
from tools._choose import made, newest_list
from tools._context import Turn

SURE = 0.95


def of_mails(turn: Turn, request: Request) -> Request:
    """The request, or that the mail which is on the screen needs no answer."""
    if not (newest_list(turn) == "thread" or (turn.shown and turn.shown[0].kind == made("thread"))):
        return request
    found = _NO_ANSWER.fullmatch(normalise(turn.message).text.replace("'", ""))
    if found is None:
        return request
    name = found["name"] or found["name_en"]
    slots: dict[str, SlotValue] = {"query": name} if name else {}
    return Request(intent="email_dismiss", confidence=SURE, slots=slots)


_ONE = r"ess[ea]|est[ea]|aquel[ea]|isso|el[ea]"
_NO_ANSWER = re.compile(
    rf"(?:(?:eu )?(?:ja (?:respondi|resolvi)|(?:nao|nem) (?:precisa|preciso|vou|quero|e preciso)(?: mais)?(?: de)? responder)"
    rf"(?: (?:(?:{_ONE})(?: ai)?|(?:pra|para|a|ao|o|d[aeo])(?: d[aeo])? (?!\d)(?P<name>[^\W\d_]+(?: [^\W\d_]+)?)))?"
    rf"|(?:{_ONE}) nao precisa(?: mais)?(?: de)?(?: resposta| responder)"
    r"|(?:i(?:ve| have)? )?already (?:answered|replied(?: to)?|dealt with)(?: (?:that|this|it)(?: one)?| (?P<name_en>[^\W\d_]+))?"
    r"|(?:(?:theres )?no need|i dont need|not going) to (?:answer|reply)(?: to)?(?: (?:that|this|it)(?: one)?)?|i wont (?:answer|reply to) (?:that|this|it)(?: one)?"
    r"|(?:that|this)(?: one)? (?:needs no|doesnt need an) (?:answer|reply))[.! ]*"
)
