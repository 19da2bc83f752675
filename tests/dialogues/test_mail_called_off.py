"""Half a minute in which a mail is taken back in whatever words; which one it was is said."""

from connected import Connected, connected
from house import House


async def held(there: Connected, *people: str) -> None:
    for who in people:
        await there.chat.says(f"manda um e-mail para {who}@fora.com com o assunto Oi dizendo que já volto")
        assert (await there.chat.says("sim")).ledger == ["send_mail held"]


async def states(there: Connected) -> list[str]:
    rows = await there.chat.rows("select state from tool_calls where tool = 'send_mail' order by due_at, id")
    return [str(row["state"]) for row in rows]


async def test_whatever_wants_it_back_stops_it(house: House) -> None:
    async with connected(house) as there:
        for said in ("cancela o envio", "cancela", "não manda não!", "espera", "cancela esse e-mail", "don't send it"):
            await held(there, "bia")
            assert (await there.chat.says(said)).text == "🛑 Cancelado: o e-mail para bia@fora.com (“Oi”) não saiu.", (
                said
            )
            there.chat.clock.passes(seconds=40)
        assert set(await states(there)) == {"cancelled"}
        assert (await there.chat.says("cancela o envio")).shows("Não tem nada esperando")


async def test_of_two_the_one_that_is_named_or_both(house: House) -> None:
    async with connected(house) as there:
        await held(there, "bia", "caio")
        assert (await there.chat.says("cancela o dentista")).ledger == []
        assert (await there.chat.says("cancela o da Bia")).text.startswith("🛑 Cancelado: o e-mail para bia@fora.com")
        assert sorted(await states(there)) == ["cancelled", "held"]
        await held(there, "dora")
        assert (await there.chat.says("cancela os dois")).ledger == ["call_off done", "call_off done"]
        assert set(await states(there)) == {"cancelled"}


async def test_a_word_to_a_question_answers_that_alone(house: House) -> None:
    async with connected(house) as there:
        await held(there, "bia")
        await there.chat.says("manda um e-mail para caio@fora.com com o assunto Oi dizendo que já volto")
        assert (await there.chat.says("não")).text == "Certo, não fiz nada."
        assert sorted(await states(there)) == ["declined", "held"]
