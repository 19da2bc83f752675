"""A file in Drive is shared after a yes that shows it whole, once, and that can be taken back."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from connected import Connected, connected
from drive_stage import errand_of
from house import House

from demo.google import faults
from demo.google.drive_files import SHEET, StoredFile
from demo.google.person import person


@pytest.fixture
async def there(house: House) -> AsyncIterator[Connected]:
    async with connected(house) as there:
        yield there


def budget(there: Connected) -> StoredFile:
    return there.ana.drive.has("Orçamento 2027", kind=SHEET, text="a,b\n", ago=timedelta(days=1))


def roles(file: StoredFile) -> dict[str, str]:
    """Of everybody but the owner."""
    each = file.permissions.values()
    return {str(one.get("emailAddress") or one["type"]): str(one["role"]) for one in each if one["role"] != "owner"}


SAID = "compartilha a planilha de orçamento com bia@fora.com como leitora"


async def test_it_waits_for_a_yes_that_shows_file_address_and_role(there: Connected) -> None:
    file = budget(there)
    asked = await there.chat.says(SAID)
    assert asked.text == (
        "Posso compartilhar isto?\n• 📊 Orçamento 2027 (planilha), mudou sex 20/11 às 09:00\n"
        "• com: bia@fora.com\n• vai poder: ver"
    )
    assert roles(file) == {}
    done = await there.chat.taps(asked.buttons[0])
    assert done.text.startswith("✅ Compartilhado: bia@fora.com agora pode ver “Orçamento 2027”.")
    assert roles(file) == {"bia@fora.com": "reader"}
    undone = await there.chat.says("desfaz")
    assert (undone.shows("bia@fora.com não tem mais acesso"), roles(file)) == (True, {})
    # Google would write to them once more: done again, it is asked again, by a tap as by a word.
    for again in (await there.chat.taps(undone.buttons[0]), await there.chat.says("refaz")):
        assert (again.shows("Posso compartilhar isto?", "bia@fora.com"), again.labels, roles(file)) == (
            True,
            ["Sim", "Não"],
            {},
        )
    assert (await there.chat.says("sim")).labels == ["desfazer"]
    assert roles(file) == {"bia@fora.com": "reader"}
    await there.chat.says("desfaz")
    assert roles(file) == {}


async def test_a_no_shares_nothing(there: Connected) -> None:
    file = budget(there)
    asked = await there.chat.says(SAID)
    await there.chat.taps(asked.buttons[1])
    assert (roles(file), there.server.asked("drive.permissions.create")) == ({}, [])


async def test_a_role_that_changes_goes_back_to_what_it_was(there: Connected) -> None:
    file = budget(there)
    await there.chat.taps((await there.chat.says(SAID)).buttons[0])
    asked = await there.chat.says("compartilha a planilha orçamento com bia@fora.com como editora")
    assert asked.shows("vai poder: editar")
    changed = await there.chat.taps(asked.buttons[0])
    assert (changed.shows("agora pode editar"), roles(file)) == (True, {"bia@fora.com": "writer"})
    await there.chat.says("desfaz")
    assert roles(file) == {"bia@fora.com": "reader"}


async def test_what_is_shared_already_is_said_to_be(there: Connected) -> None:
    budget(there)
    await there.chat.taps((await there.chat.says(SAID)).buttons[0])
    again = await there.chat.taps((await there.chat.says(SAID)).buttons[0])
    assert (again.shows("já pode ver", "Não mudei nada"), again.labels) == (True, [])


async def test_a_link_is_opened_after_a_yes_and_closed_again(there: Connected) -> None:
    file = budget(there)
    asked = await there.chat.says("gera um link da planilha de orçamento")
    assert asked.shows("qualquer pessoa que tenha o link", "Orçamento 2027", "vai poder: ver")
    done = await there.chat.taps(asked.buttons[0])
    assert (done.shows("https://docs.google.com/"), roles(file)) == (True, {"anyone": "reader"})
    assert (await there.chat.says("desfaz")).shows("não abre mais")
    assert roles(file) == {}


async def test_in_english_by_number_and_by_this(house: House) -> None:
    async with connected(house, language="en") as there:
        file = there.ana.drive.has("Budget", kind=SHEET)
        await there.chat.says("files in my drive")
        asked = await there.chat.says("share number 1 with bia@fora.com to edit")
        assert asked.shows("Shall I share this?", "with: bia@fora.com", "will be able to: edit")
        done = await there.chat.taps(asked.buttons[0])
        assert done.shows("bia@fora.com can now edit “Budget”")
        linked = await there.chat.says("create a public link to this")
        await there.chat.taps(linked.buttons[0])
        assert roles(file) == {"bia@fora.com": "writer", "anyone": "reader"}


async def test_a_name_without_an_address_is_asked_about(there: Connected) -> None:
    budget(there)
    assert (await there.chat.says("compartilha a planilha orçamento com a Bia")).shows("Qual é o e-mail de Bia?")


@pytest.mark.parametrize("email", ["bía@fora.com", "bia@fоra.com", "a b@fora.com", "bia@fora", "b@f.com\n.br", ""])
async def test_an_address_that_only_looks_like_one_is_refused(there: Connected, email: str) -> None:
    tool = there.chat.app.toolbox["share_drive_file"]
    with pytest.raises(ValueError, match="email"):
        tool.parameters.model_validate({"file_id": "6f1f3a36-0000-4000-8000-000000000000", "email": email})


async def test_what_may_not_be_shared_is_said(there: Connected) -> None:
    bia = person(there.server, "bia@fora.com", "Bia")
    bia.drive.has("Dela", kind=SHEET, shared_with={"ana@example.com": "reader"})
    asked = await there.chat.says("compartilha a planilha dela com caio@fora.com")
    assert (await there.chat.taps(asked.buttons[0])).shows("não permite")


async def test_its_owner_has_it_already(there: Connected) -> None:
    budget(there)
    asked = await there.chat.says("compartilha a planilha orçamento com ana@example.com")
    assert (await there.chat.taps(asked.buttons[0])).shows("ana@example.com já tem esse arquivo")


async def test_an_answer_that_got_lost_is_looked_up(there: Connected) -> None:
    file = budget(there)
    asked = await there.chat.says(SAID)
    there.server.fails("drive.permissions.create", faults.ACCEPT_THEN_DROP)
    assert (await there.chat.taps(asked.buttons[0])).ledger == ["share_drive_file done"]
    assert (roles(file), len(there.server.world.invitations)) == ({"bia@fora.com": "reader"}, 1)


async def test_silence_is_said_to_leave_a_doubt(there: Connected) -> None:
    file = budget(there)
    asked = await there.chat.says(SAID)
    there.server.fails("drive.permissions.create", faults.broken(500))
    said = await there.chat.taps(asked.buttons[0])
    assert (said.ledger, said.shows("não está respondendo")) == (["share_drive_file failed"], True)
    asked = await there.chat.says(SAID)
    there.server.fails("drive.permissions.create", faults.DROP)
    said = await there.chat.taps(asked.buttons[0])
    assert (said.ledger, roles(file)) == (["share_drive_file unknown"], {})
    assert said.shows("não sei se chegou a ser feito")


async def test_a_worker_that_dies_behind_the_call_leaves_one_permission_and_its_inverse(there: Connected) -> None:
    file = budget(there)
    await there.chat.says("arquivos do drive")
    (row,) = await there.chat.rows("select id from google_seen")
    errand, given = await errand_of(there), {"file_id": str(row["id"]), "email": "bia@fora.com", "role": "reader"}
    tool = there.chat.app.toolbox["share_drive_file"]
    assert tool.reconcile is not None
    assert await tool.reconcile(errand, given) is None, "before the call nothing had happened"
    first = await tool.call(errand, given)
    await there.chat.says("arquivos do drive")
    found = await tool.reconcile(errand, given)
    assert found == first
    assert (roles(file), len(there.server.world.invitations)) == ({"bia@fora.com": "reader"}, 1)


async def test_who_has_a_file_is_told_and_taken_off_it_after_a_yes(there: Connected) -> None:
    file = budget(there)
    await there.chat.says("compartilha o orçamento com bia@fora.com")
    await there.chat.says("sim")
    assert (await there.chat.says("quem tem acesso ao orçamento?")).shows(
        "ana@example.com: dono", "bia@fora.com: pode ver"
    )
    asked = await there.chat.says("tira o acesso da bia")
    assert asked.shows("Tiro este acesso?", "Orçamento 2027", "de: bia@fora.com")
    assert roles(file) == {"bia@fora.com": "reader"}
    await there.chat.says("sim")
    assert roles(file) == {}
    assert (await there.chat.says("tira o acesso do Pedro ao orçamento")).shows("Ninguém chamado “Pedro”")
