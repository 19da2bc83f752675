"""What a process pays for its models, and when."""

import asyncio

from models_stage import KEY, Time, prompt, settings_for, staged
from servers.llm import LlmServer
from servers.llm_script import says

from integrations.llm import Models


async def test_warming_waits_a_little_and_then_asks_nobody(server: LlmServer) -> None:
    async with staged(server) as stage:
        await stage.models.warm()

    assert (stage.time.waits, server.requests) == ([2.0], [])


async def test_without_a_model_nothing_is_warmed(server: LlmServer) -> None:
    nothing = {"gemini_api_key": "", "gemini_base_url": "", "openai_api_key": "", "openai_base_url": ""}
    async with staged(server, **nothing) as stage:
        await stage.models.warm()

    assert stage.time.waits == []


async def test_who_asks_need_not_wait_for_the_warming(server: LlmServer) -> None:
    server.script([says("Oi")])
    long = asyncio.Event()
    models = Models(settings_for(server), clock=Time(), sleep=lambda _: long.wait())
    warming = asyncio.create_task(models.warm())

    answer = await models.ask(prompt())

    long.set()
    await warming
    await models.close()
    assert answer.text == "Oi"


async def test_questions_at_the_same_time_load_once(server: LlmServer) -> None:
    server.always(says("Oi"))
    async with staged(server) as stage:
        answers = await asyncio.gather(*(stage.models.ask(prompt()) for _ in range(5)))

    assert [answer.text for answer in answers] == ["Oi"] * 5


async def test_one_that_is_cancelled_does_not_spoil_the_loading_for_others(server: LlmServer) -> None:
    server.always(says("Oi"))
    async with staged(server) as stage:
        first, second = (asyncio.create_task(stage.models.ask(prompt())) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()

        answer = await second

    assert (answer.text, first.cancelled(), KEY in repr(answer)) == ("Oi", True, False)
