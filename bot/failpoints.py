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

# Read once: a failpoint is set before the process starts. `name` kills, `stop:name` freezes until SIGCONT.
_ARMED = os.environ.get("FAILPOINT", "")
_SIGNALS = {f"stop:{name}": signal.SIGSTOP for name in NAMES} | dict.fromkeys(NAMES, signal.SIGKILL)


def reach(name: str) -> None:
    """Does nothing unless this point is armed; whoever was frozen here and woken is not frozen again."""
    if _ARMED and _ARMED.removeprefix("stop:") == name and name not in _PASSED:
        _PASSED.add(name)
        os.kill(os.getpid(), _SIGNALS[_ARMED])


_PASSED: set[str] = set()
