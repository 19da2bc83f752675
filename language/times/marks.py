"""What is no time after all, and now."""

from language.times.grammar import Match, Meaning
from language.times.values import Moment

Made = tuple[str, Meaning] | None


def nothing(_: Match) -> Made:
    """Hides figures that count or name something else from the rules that follow."""
    return "nothing", 0


def part_of_name(m: Match) -> Made:
    """A holiday that only tells which thing is meant: "presente de Natal"."""
    joint = m.beside(-1)
    return ("nothing", 0) if joint and "of" in joint and m.word(-2) else None


def scale(m: Match) -> Made:
    """From 1 to 10."""
    return ("nothing", 0) if m.integer("a") <= 1 and m.integer("b") in {5, 10, 100} else None


def feira(m: Match) -> Made:
    """The second fair is Monday: "2ª feira"."""
    nth = m.integer("n")
    return ("weekday", nth - 2) if 2 <= nth <= 6 else None  # noqa: PLR2004


def a_second(m: Match) -> Made:
    """The second of something, not a second of time: a word follows."""
    return ("nothing", 0) if m.word(1) else None


def a_meeting(m: Match) -> Made:
    """The daily, tomorrow's weekly: what is held so often, where no word follows for what it is."""
    before = m.beside(-1) or {}
    led = any(tag in before for tag in ("artifact_lead", "possessive", "relday"))
    return ("nothing", 0) if led and not m.word(1) else None


def always(m: Match) -> Made:
    """24/7 is no day of July."""
    return ("nothing", 0) if m.need("pair", tuple) == (24, 7) and m.here.month_first else None


def now_if_last(m: Match) -> Made:
    """Now; where it only opens a sentence or an aside ("agora cria uma tarefa", "agora é") it is no time."""
    before, after = m.beside(-1), m.beside(1)
    ends = after is None or "stop" in after or "comma" in after
    opens = before is None or any(tag in before for tag in ("stop", "comma", "and"))
    listed = after is not None and "and" in after and not (before is not None and "between" in before)
    return None if not ends and (opens or listed) else now(m)


def now(m: Match) -> Made:
    return "moment", Moment(m.here.now, "second")
