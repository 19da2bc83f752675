"""Folded text cut into tokens: words of the tables, numbers in all their written shapes, and marks."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from language.numbers import NumberWords, read_numeral
from language.times.figures import TAG_SETS, read_figures, read_hours
from language.times.grammar import UNKNOWN, Meaning, Signs, Tags, Token

ANALYSED = 4096
"""Characters that are read: what a person types about a time is nowhere near."""

PIECE = r"""(?P<opaque>(?:https?://|www\.)\S{1,2000} | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4} | [\#@][^\W\d]\w{0,63})
      | (?P<hours>\d{1,2}\ {0,4}h\ {0,4}\d{2}(?!\d)(?:\ {0,4}(?:min|m)(?![a-z]))?)
      | (?P<code>(?:[qh][1-4]|2(?:moro|morrow|mrw|nite))(?![a-z0-9]))
      | (?P<ordinal>\d{1,2}(?:ENDINGS)(?![a-z0-9]))
      | (?P<figures>\d+(?:[.,:/\-]\d+)*(?:t\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:z|[+-]\d\d:?\d\d)?)?)
      | (?P<word>[a-z]+(?:['-][a-z]+)*)
      | (?P<mark>\S)"""
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|-|'")
PART = re.compile(r"[a-z]+(?:'[a-z]+)?|[^a-z\s]")
MARKS = {
    ",": "comma", ".": "stop", ";": "stop", "!": "stop", "?": "stop", "-": "dash", "/": "slash", ":": "colon", "+": "plus", "(": "bracket",
    ")": "bracket", "'": "prime", '"': "quote", "@": "at", "~": "dash", "$": "money", "%": "percent", "=": "mark", "|": "mark",
    "&": "and", "€": "money", "£": "money",
}  # fmt: skip
ABBREVIATED = ("weekday", "month", "unit", "ampm")
SHORT = 4
SPELT = frozenset({"weekday", "weekdays_said", "month", "relday"})
LONG = 7
"""Shorter words have neighbours that mean something else."""


@dataclass(frozen=True, slots=True)
class Words:
    """A language's tables: tag -> forms, parted by "|" -> value."""

    tables: Mapping[str, Mapping[str, Meaning]]
    numbers: NumberWords
    shorthand: Mapping[str, str] = field(default_factory=dict)
    ordinal_endings: str = "o|a"
    """What follows a figure that counts in order."""
    leading: frozenset[str] = frozenset()
    """Tags of the words that lead to a time and are cut with it."""


class Lexicon:
    """What each word of a language can be."""

    def __init__(self, words: Words, literals: set[str], made: Sequence[str]) -> None:
        self.numbers = words.numbers
        self.shorthand = words.shorthand
        self._piece = re.compile(PIECE.replace("ENDINGS", words.ordinal_endings), re.VERBOSE)
        self.leading = words.leading
        self._tags: dict[str, dict[str, Meaning]] = {}
        for tag, table in words.tables.items():
            for forms, value in table.items():
                for form in forms.split("|"):
                    self._tags.setdefault(form, {})[tag] = value
        for literal in literals:
            self._tags.setdefault(literal.strip("'"), {})[literal] = literal.strip("'")
        for word, value in words.numbers.ordinals.items():
            self._tags.setdefault(word, {})["ordinal"] = value
        self.signs = Signs()
        for tags in TAG_SETS:
            self.signs.of(tags)
            self.signs.of((*tags, "said"))
        for word, value in words.numbers.values.items():
            self.signs.of({**_spoken(value), **self._tags.get(word, {})})
        self.signs.of(["ordinal"])
        self.signs.of(["ordinal", "figure_nth"])
        self.sign_of = {form: self.signs.of(tags) for form, tags in self._tags.items()}
        self.made = {tag: self.signs.of([tag]) for tag in (*made, *MARKS.values())}
        self._near = _misspellings(
            form for form, tags in self._tags.items() if len(form) >= LONG and tags.keys() & SPELT
        )
        self._phrases: dict[str, list[tuple[list[str], str]]] = {}
        for form in sorted(self._tags, key=len, reverse=True):
            parts = [
                part
                for word in form.split(" ")
                for part in ([word] if "-" in word and word in self._tags else PART.findall(word))
            ]
            if len(parts) > 1:
                self._phrases.setdefault(parts[0], []).append((parts, form))

    def tokens(self, text: str) -> list[Token]:
        """The tokens of a folded text."""
        raw = list(self._raw(text))
        tokens: list[Token] = []
        at = 0
        words = [text[start:end] for start, end, tags in raw]
        while at < len(raw):
            start, _, kind = raw[at]
            if not isinstance(kind, str):
                tokens.append(Token(self._sign(kind), kind, start, raw[at][1]))
                at += 1
                continue
            length, tags, sign = self._word(words, at)
            end = raw[at + length - 1][1]
            if tags and text[end : end + 1] == "." and end - start <= SHORT and any(tag in tags for tag in ABBREVIATED):
                end, length = end + 1, length + 1
            tokens.append(Token(sign, tags, start, end))
            at += length
        return tokens

    def _raw(self, text: str) -> Iterator[tuple[int, int, Tags | str]]:
        """Pieces with either their tags or, for a word, "word"."""
        for piece in self._piece.finditer(text, 0, ANALYSED):
            start, end = piece.span()
            if piece["word"] and piece.group() not in self._tags:
                for part in WORD.finditer(piece.group()):
                    yield start + part.start(), start + part.end(), "word"
            elif piece["word"] or piece["code"] or piece.group() == "-":
                yield start, end, "word"
            elif piece["figures"]:
                for tags, begin, finish in read_figures(piece.group()):
                    yield start + begin, start + finish, tags
            else:
                yield start, end, _shaped(piece)

    def _sign(self, tags: Tags) -> str:
        return self.signs.known(tags) if tags else UNKNOWN

    def _spelt(self, word: str) -> str:
        """The word of the tables that was meant, if one letter is missing, doubled or has changed places."""
        return word if word in self._tags or len(word) < LONG - 1 else self._near.get(word, word)

    def _word(self, words: list[str], at: int) -> tuple[int, Tags, str]:
        """The longest phrase or number that starts here, else the word itself."""
        word = words[at]
        phrase, form = next(
            (found for found in self._phrases.get(word, ()) if words[at : at + len(found[0])] == found[0]), ([], "")
        )
        numeral = (
            read_numeral(words, at, self.numbers)
            if word in self.numbers.values or word in self.numbers.scales
            else None
        )
        if phrase and (numeral is None or numeral.length < len(phrase)):
            return len(phrase), self._tags[form], self.sign_of[form]
        if numeral and numeral.ordinal:
            return numeral.length, {"ordinal": numeral.value}, self.signs.of(["ordinal"])
        if numeral:
            tags = _spoken(numeral.value)
            if numeral.length == 1 and word in self._tags:
                tags = {**tags, **self._tags[word]}
            return numeral.length, tags, self._sign(tags)
        word = self._spelt(word)
        if word in self._tags:
            return 1, self._tags[word], self.sign_of[word]
        if word == "-":
            return 1, {"dash": "-"}, self.made["dash"]
        return 1, {}, UNKNOWN


def _misspellings(forms: Iterable[str]) -> dict[str, str]:
    """Each slip of one letter -> the word."""
    found: dict[str, str] = {}
    for form in forms:
        if form.isalpha():
            swapped = (form[:at] + form[at + 1] + form[at] + form[at + 2 :] for at in range(len(form) - 1))
            doubled = (form[:at] + form[at] + form[at:] for at in range(len(form)))
            found.update(dict.fromkeys((*_without_one(form), *swapped, *doubled), form))
    return found


def _without_one(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _shaped(piece: re.Match[str]) -> Tags:
    """The tags of a piece that its shape alone tells."""
    if piece["ordinal"]:
        nth = int(piece.group().rstrip("stndrhoa"))
        return {"ordinal": nth, "figure_nth": nth}
    if piece["hours"]:
        return read_hours(piece.group())
    # Any other sign, such as an emoji, ends a phrase.
    return {MARKS.get(piece["mark"], "stop"): piece["mark"]}


def _spoken(value: int) -> Tags:
    (tags, _, _), *_rest = read_figures(str(value))
    return {**tags, "said": value}
