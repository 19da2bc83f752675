"""What the clock asks every second is answered from the index, however much lies ahead."""

from dialogue import SATURDAY, Chat

from integrations.postgres.schedules import PEOPLE_DUE


async def test_a_look_reads_only_what_is_due(chat: Chat) -> None:
    await chat.says("oi")
    async with chat.session() as session:
        await session.run(
            """
            insert into schedules (org_id, user_id, id, kind, subject_id, due_at, next_at)
            select :org_id, :user_id, gen_random_uuid(), 'reminder', gen_random_uuid(), at, at
            from generate_series(1, :rows) as n cross join lateral (select :now + make_interval(secs => n * 60) as at) as later
            """,
            rows=30_000,
            now=SATURDAY,
        )
    async with chat.app.database.as_worker() as session:
        plan = await session.rows(
            f"explain (analyze, buffers off, costs off) {PEOPLE_DUE}", now=SATURDAY, looked=4000, most=200
        )
    lines = [str(row["QUERY PLAN"]) for row in plan]
    scans = [line for line in lines if "Scan" in line]
    assert any("schedules_due" in line for line in scans)
    assert all("rows=0" in line or "rows=0.00" in line for line in scans), lines
