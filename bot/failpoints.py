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

# Read once: a failpoint is set before the process starts. `name` kills, `stop:name` freezes until SIGCONT, `name@2` waits for the second time.
_ARMED, _, _NTH = os.environ.get("FAILPOINT", "").partition("@")
_NAME = _ARMED.removeprefix("stop:")
_SIGNAL = signal.SIGSTOP if _ARMED.startswith("stop:") else signal.SIGKILL
_reached = 0


def reach(name: str) -> None:
    """Does nothing unless this point is armed; whoever was frozen here and woken is not frozen again."""
    global _reached  # noqa: PLW0603 - counts for the whole process
    if name != _NAME:
        return
    _reached += 1
    if _reached == int(_NTH or 1):
        os.kill(os.getpid(), _SIGNAL)
