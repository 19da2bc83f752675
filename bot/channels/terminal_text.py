"""The two doors of text: what a person may send in, and what a terminal may be shown."""

_KEPT = "\n\t"
_CONTROLS = [code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in _KEPT]
_SURROGATES = range(0xD800, 0xE000)
# What turns the direction of everything after it, or hides what was typed.
_OVERRIDES = (0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069)
_LOST = "\N{REPLACEMENT CHARACTER}"

_IN = {**dict.fromkeys(_CONTROLS), **dict.fromkeys(_SURROGATES, _LOST)}
_OUT = {
    # Control pictures: ESC is shown as ␛, so that nobody's title can move a cursor or set a window's name.
    **{code: chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else _LOST for code in _CONTROLS},  # noqa: PLR2004
    **dict.fromkeys(_SURROGATES, _LOST),
    **dict.fromkeys(_OVERRIDES, _LOST),
}

_IN_JSON = {code: f"\\u{code:04x}" for code in (*_CONTROLS, *_SURROGATES, *_OVERRIDES)}


def cleaned(text: str) -> str:
    """A message as it goes in: no control characters but newline and tab, and only real characters."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_IN)


def printable(text: str) -> str:
    """A reply as it goes out: whatever would command the terminal is shown instead of obeyed."""
    return text.replace("\r\n", "\n").translate(_OUT)


def escaped(json: str) -> str:
    """JSON for a terminal: the same values, with nothing in it that would command the screen."""
    return json.translate(_IN_JSON)
