"""Drive: who may do what with a file, and taking that away from somebody after a yes."""

import re
from collections.abc import Mapping, Sequence
from uuid import UUID

from integrations.google import drive_permissions as permissions
from integrations.google.drive_permissions import Permission
from integrations.postgres import google_seen
from integrations.postgres.google_seen import Seen
from language.normal import normalise
from tools import _drive_access_words as words
from tools import _drive_files as files
from tools import _drive_words
from tools._choose import id_in, made, never_mind, said, short, speaks
from tools._context import Ask, Choice, Proposal, RejectedError, Request, Say, Shown, ToolCall, ToolResult, Turn
from tools._drive_files import FILE, KIND, MOST_LISTED
from tools._errand import Errand
from tools._google import asking
from tools._toolbox import plans, prepares, tool
from tools.drive_sharing import Email

NEEDS = "google"
ACCESS = "access"
"""In the facts of a file: who had it when a plan was prepared."""
MOST_LOOKED = 3
"""Files whose permissions are fetched before a plan."""
MOST_CHOICES = 5
_OWNED = re.compile(r"['’]s$")


@tool(
    effect="read",
    abroad=True,
    says=words.told,
    serves=("drive_access",),
    examples={"pt-BR": ("quem tem acesso ao orçamento?",), "en": ("who has access to the budget?",)},
)
async def list_drive_access(errand: Errand, file_id: UUID) -> ToolResult:
    """Tells who may do what with a file in Drive.

    Args:
        file_id: The file, out of a list of search_drive.
    """
    seen, holder = await files.known_file(errand, file_id)
    async with asking(errand):
        known = await permissions.permissions(errand.google, holder, seen.google_id)
    return ToolResult(
        facts={"file": files.facts_of(seen), "access": [_facts(each) for each in known]},
        shown=Shown(kind=made(KIND), ids=(seen.id,)),
        origin=FILE,
    )


def _facts(each: Permission) -> Mapping[str, str]:
    return {"email": each.email, "role": each.role}


async def _question(turn: Turn, arguments: Mapping[str, object]) -> tuple[str, ...]:
    """The file, and from whom."""
    found = await google_seen.by_ids(turn.session, id_in(arguments, "file_id"), kind="file")
    if not found:
        return ()
    voice = speaks(turn)
    return (
        _drive_words.described(files.facts_of(found[0]), voice),
        voice.say(words.FROM, email=arguments.get("email")),
    )


async def _taken_before(errand: Errand, arguments: Mapping[str, object]) -> ToolResult | None:
    """Access that is gone already is as good as taken; it is done again."""
    del errand, arguments
    return None


@tool(
    effect="external",
    abroad=True,
    says=words.taken,
    asks=words.ASK,
    preview=_question,
    reconcile=_taken_before,
    serves=("drive_unshare",),
    examples={"pt-BR": ("tira o acesso do joão ao orçamento",), "en": ("remove João's access to the budget",)},
)
async def stop_sharing_drive_file(errand: Errand, file_id: UUID, email: Email) -> ToolResult:
    """Takes away what somebody may do with a file in Drive.

    Args:
        file_id: The file, out of a list of search_drive.
        email: The address that loses access, as the file has it.
    """
    seen, holder = await files.known_file(errand, file_id)
    async with asking(errand, writes=True):
        had = permissions.held_by(await permissions.permissions(errand.google, holder, seen.google_id), email)
        if had is not None and had.role == "owner":
            raise RejectedError(words.OWNER, email=email)
        if had is not None:
            await permissions.unshare(errand.google, holder, seen.google_id, had.id)
    return ToolResult(
        facts={"file": files.facts_of(seen), "email": email, "had": had is not None},
        shown=Shown(kind=made(KIND), ids=(seen.id,)),
        origin=FILE,
    )


@prepares("drive_access")
async def prepare_telling(errand: Errand, request: Request) -> None:
    await files.find_by_name(errand, request)


@prepares("drive_unshare")
async def prepare_taking(errand: Errand, request: Request) -> None:
    """Who has the files that may be meant: a name is looked for among them alone."""
    await files.find_by_name(errand, request)
    async with errand.rows() as session:
        known = await google_seen.newest(session, "file", limit=MOST_LISTED)
    query = said(request, "query")
    meant = [each for each in known if not query or files.is_called(each, query)][:MOST_LOOKED]
    for each in meant:
        seen, holder = await files.known_file(errand, each.id)
        async with asking(errand):
            access = await permissions.permissions(errand.google, holder, seen.google_id)
        facts = {**seen.facts, ACCESS: [_facts(one) for one in access]}
        async with errand.rows() as session:
            await google_seen.put(session, "file", holder.id, {seen.google_id: facts}, now=errand.clock())


@plans("drive_access")
async def plan_telling(turn: Turn, request: Request) -> Proposal:
    return await files.choose_file(
        turn, request, lambda id_: ToolCall(tool="list_drive_access", arguments={"file_id": str(id_)})
    )


@plans("drive_unshare")
async def plan_taking(turn: Turn, request: Request) -> Proposal:
    who = _OWNED.sub("", said(request, "name"))
    picked = await files.choose_file(
        turn, request, lambda id_: ToolCall(tool="list_drive_access", arguments={"file_id": str(id_)})
    )
    if not isinstance(picked, tuple) or len(picked) != 1 or picked[0].tool != "list_drive_access":
        return picked
    (file,) = await google_seen.by_ids(turn.session, id_in(picked[0].arguments, "file_id"), kind="file")
    found = _called(file, who)
    calls = [_taking(file, each) for each in found]
    if len(found) == 1:
        return (calls[0],)
    if not found:
        known = words.named([each["email"] for each in file.facts.get(ACCESS, ()) if each["email"]])
        return Say(
            text=speaks(turn).say(words.NOT_AMONG, who=short(who), name=files.facts_of(file)["name"], known=known)
        )
    choices = [Choice(label=each, calls=(call,)) for each, call in zip(found, calls, strict=True)][:MOST_CHOICES]
    return Ask(text=words.WHICH[turn.language], choices=(*choices, never_mind(turn)))


def _taking(file: Seen, email: str) -> ToolCall:
    return ToolCall(tool="stop_sharing_drive_file", arguments={"file_id": str(file.id), "email": email})


def _called(file: Seen, who: str) -> Sequence[str]:
    """The addresses that are that one, or begin with that name."""
    wanted = normalise(who).text.strip()
    emails = [str(each["email"]) for each in file.facts.get(ACCESS, ()) if each["email"] and each["role"] != "owner"]
    exact = [each for each in emails if each.casefold() == wanted]
    return exact or [each for each in emails if wanted and wanted.split()[0] in _words(each)]


def _words(email: str) -> Sequence[str]:
    return normalise(email.partition("@")[0]).text.replace("_", ".").replace("-", ".").split(".")
