"""Messages of WhatsApp that only hold words: polls, lists and cards that other programs send, invitations. Read as those words."""

from collections.abc import Iterator, Mapping

from bot.channels.whatsapp_json import listed, loaded, part, words

Message = Mapping[str, object]
Path = tuple[str, ...]

_POLL: tuple[Path, ...] = (("name",), ("options", "optionName"))
_TEMPLATE = tuple(
    (*where, name)
    for where in (("hydratedTemplate",), ("hydratedFourRowTemplate",), ())
    for name in ("hydratedTitleText", "hydratedContentText", "hydratedFooterText")
)
WORDED: Mapping[str, tuple[Path, ...]] = {
    **dict.fromkeys(
        (
            *("pollCreationMessage", "pollCreationMessageV2", "pollCreationMessageV3"),
            *("pollCreationMessageV5", "pollCreationMessageV6"),
        ),
        _POLL,
    ),
    "listMessage": (
        *(("title",), ("description",), ("footerText",)),
        *(("sections", "title"), ("sections", "rows", "title"), ("sections", "rows", "description")),
    ),
    "interactiveMessage": (
        *(("header", "title"), ("header", "subtitle"), ("body", "text"), ("footer", "text")),
        ("nativeFlowMessage", "buttons", "buttonParamsJson", "display_text"),
    ),
    "buttonsMessage": (("text",), ("contentText",), ("footerText",), ("buttons", "buttonText", "displayText")),
    "templateMessage": _TEMPLATE,
    "eventMessage": (("name",), ("description",), ("location", "name"), ("location", "address")),
    "scheduledCallCreationMessage": (("title",),),
    "orderMessage": (("orderTitle",), ("message",)),
    "productMessage": (("product", "title"), ("product", "description"), ("body",), ("footer",)),
    **dict.fromkeys(
        ("sendPaymentMessage", "requestPaymentMessage"),
        (("noteMessage", "conversation"), ("noteMessage", "extendedTextMessage", "text")),
    ),
    "commentMessage": (("message", "conversation"), ("message", "extendedTextMessage", "text")),
    "groupInviteMessage": (("groupName",), ("caption",)),
    "newsletterAdminInviteMessage": (("newsletterName",), ("caption",)),
}
"""Where each kind keeps its words, in the order in which they are read; a list on the way stands for all that is in it."""
_LONGEST = 4000


def worded(name: str, found: Message) -> str:
    """The words of a message of such a kind, a line each; "" where it has none."""
    lines = [line.strip() for path in WORDED[name] for line in _at(found, path)]
    return "\n".join(filter(None, lines))[:_LONGEST]


def _at(value: object, path: Path) -> Iterator[str]:
    if not path:
        yield words(value)
        return
    for each in listed(value):
        within = part(_opened(each))
        if path[0] in within:
            yield from _at(within[path[0]], path[1:])


def _opened(value: object) -> object:
    """Parameters of a button come as JSON in a text."""
    if not isinstance(value, str):
        return value
    try:
        return loaded(value.encode())
    except ValueError:
        return None
