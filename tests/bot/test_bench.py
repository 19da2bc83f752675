"""The bench measures the real path; here only that it does, not how fast."""

from bot.bench import Load, turns


async def test_it_answers_everything_it_says_and_gives_figures() -> None:
    figures = await turns(Load(warm_up=1, alone=5, conversations=3, rounds=2, messages_each=2))
    assert 0 < figures.p50_ms <= figures.p95_ms
    assert 0 < figures.per_second_worst <= figures.per_second_median
    assert figures.cpu_ms_per_message > 0
    assert figures.memory_mb > 0
