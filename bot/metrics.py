"""What is counted and timed. Labels never name a person or a tenant."""

from prometheus_client import Counter, Gauge, Histogram

_FAST = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0)

RECEIVED = Counter(
    "recado_inbox_received_total", "Events that reached the inbox; result is new, dup or forged.", ["channel", "result"]
)
INBOX_OLDEST = Gauge("recado_inbox_oldest_seconds", "Age of the oldest message that waits for its turn.")
TURN_SECONDS = Histogram(
    "recado_turn_duration_seconds",
    "Time of a turn by phase: wait, llm, tools or commit.",
    ["phase"],
    buckets=_FAST,
)
TURN_OVERHEAD = Histogram("recado_turn_overhead_seconds", "Time of a turn without models and tools.", buckets=_FAST)
LEASE_LOST = Counter("recado_lease_lost_total", "Turns whose lease ran out before they finished.")
FENCE_REJECTED = Counter("recado_fence_rejected_total", "Transactions refused because a newer turn had begun.")
OUTBOX_OLDEST = Gauge("recado_outbox_oldest_seconds", "Age of the oldest reply that waits for delivery.")
OUTBOX_ATTEMPTS = Counter(
    "recado_outbox_attempts_total", "Attempts to deliver; code is ok or why it failed.", ["channel", "code"]
)
TOOL_CALLS = Counter(
    "recado_tool_calls_total",
    "Tool calls by what was decided and how they ended.",
    ["tool", "decision", "outcome"],
)
APPROVALS = Counter("recado_approval_total", "Questions that asked for a yes, by how they ended.", ["result"])
APPROVAL_SECONDS = Histogram(
    "recado_approval_latency_seconds", "Time from a question to its yes or no.", buckets=(1, 5, 15, 60, 300, 600)
)
POLLS_HUNG = Counter("recado_channel_hung_total", "Questions for updates that a messenger never answered.", ["channel"])
CHANNEL_SILENT = Gauge("recado_channel_last_seen_seconds", "Age of the newest event of a messenger.", ["channel"])
CHANNEL_OPEN = Gauge("recado_channel_open", "Whether we hear a messenger: 1 or 0.", ["channel"])
