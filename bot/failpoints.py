"""Named points where a test may kill or freeze this process, to prove that nothing is lost there."""

import os
import signal

NAMES = (
    "receive.begun",
    "receive.inserted",
    "receive.committed",
    "take.begun",
    "claim.before_commit",
    "claim.committed",
    "plan.before_commit",
    "plan.committed",
    "call.recorded",
    "call.acted",
    "call.committed",
    "finish.begun",
    "finish.before_commit",
    "finish.committed",
    "deliver.begun",
    "deliver.claimed",
    "send.before",
    "send.after",
    "mark.before_commit",
    "mark.committed",
)
"""The path of one message, in order."""
WITH_MODEL = ("step.asked", "step.answered", "answer.committed")
"""Between the plan and the finish of a turn that a model takes."""
OUTSIDE = ("outside.recorded", "outside.acted")
"""Around an effect that reaches the world."""
RELEASING = ("release.claimed", "release.acted")
"""Around an effect that was held."""
FIRING = ("fire.begun", "fire.before_commit", "fire.committed")
"""Of what comes by itself."""
POLLING = ("poll.stored",)
"""Between an update's commit and its confirmation to the messenger."""

STRANGERS = (
    "greet.begun",
    "greet.told",
    "greet.marked",
    "let_in.begun",
    "let_in.welcomed",
    "let_in.handed_in",
    "let_in.forgotten",
)
"""The jobs of somebody nobody knew: being told where they stand, and being welcomed with all they said."""

_name, _signal, _left = "", signal.SIGKILL, 0


def arm(point: str) -> None:
    """`name` kills, `stop:name` freezes until SIGCONT, `name@2` waits for the second time from now; empty disarms."""
    global _name, _signal, _left  # noqa: PLW0603 - one for the whole process
    armed, _, nth = point.partition("@")
    _name, _left = armed.removeprefix("stop:"), int(nth or 1)
    _signal = signal.SIGSTOP if armed.startswith("stop:") else signal.SIGKILL


def reach(name: str) -> None:
    """Does nothing unless this point is armed; whoever was frozen here and woken is not frozen again."""
    global _left  # noqa: PLW0603 - counts for the whole process
    if name != _name:
        return
    _left -= 1
    if _left == 0:
        os.kill(os.getpid(), _signal)


arm(os.environ.get("FAILPOINT", ""))
