"""Files: what was sent along with messages, kept and found again."""

from collections.abc import Mapping
from uuid import UUID, uuid5

from integrations.postgres import files
from integrations.postgres.columns import Ids
from integrations.postgres.database import Job, Row, Session
from tools import _file_words as words
from tools._choose import ids_call, made, said
from tools._context import Proposal, RejectedError, Request, Shown, ToolCall, ToolResult, Turn
from tools._file_limits import Refusal, refusal
from tools._toolbox import plans, tool

MOST_LISTED = 20
MOST_KEPT = 50
"""Files of one message and those sent with it."""
LONGEST_NAME = 200
FILE = "external:file"
MOST_BYTES = 20 * words.MEGABYTE
KINDS = frozenset({"photo", "voice", "audio", "video", "document", "sticker"})


@tool(effect="own", says=words.kept, examples={}, offered=False)
async def keep_files(turn: Turn, messages: Ids, most_bytes: int = MOST_BYTES) -> ToolResult:
    """Keeps what was sent along with messages of the person.

    Args:
        messages: The messages.
        most_bytes: A larger file is not kept.
    """
    sent = await _sent(turn.session, messages)
    if not sent:
        raise RejectedError(words.MISSING)
    ids = tuple(turn.new_id(nth=nth) for nth in range(len(sent)))
    refused = {id_: _refusal(row["file"], most_bytes) for id_, row in zip(ids, sent, strict=True)}
    for id_, row in zip(ids, sent, strict=True):
        await files.insert(turn.session, id_, row, _told(row["file"]), now=turn.now)
        if refused[id_] is not None:
            await files.not_fetched(turn.session, id_, state="refused", error=str(refused[id_]))
            continue
        person = {"org": str(turn.person.org_id), "user": str(turn.person.user_id)}
        await turn.session.defer(Job(task="fetch_file", queue="files", arguments={**person, "file": str(id_)}))
    kept = await files.get(turn.session, ids)
    undoable = tuple(id_ for id_ in ids if refused[id_] is None)
    return ToolResult(
        facts={"files": [{**words.file_facts(row), "refused": refused[row["id"]]} for row in kept], "most": most_bytes},
        # Of what was not kept there is nothing to take back.
        inverse=(ids_call("delete_files", ids),) if undoable else (),
        shown=Shown(kind=made("file"), ids=ids),
    )


async def will_be_kept(session: Session, messages: Ids, call_id: UUID) -> tuple[UUID, ...]:
    """The ids under which a call of keep_files is going to keep what was sent along with messages."""
    return tuple(uuid5(call_id, str(nth)) for nth in range(len(await _sent(session, messages))))


async def _sent(session: Session, messages: Ids) -> list[Row]:
    return [row for row in await files.sent_with(session, messages) if isinstance(row["file"], Mapping)][:MOST_KEPT]


def _told(file: Mapping[str, object]) -> Mapping[str, object]:
    """What a messenger says of a file, as far as it makes sense."""
    kind, size, seconds = str(file.get("kind")), file.get("bytes"), file.get("seconds")
    return {
        "kind": kind if kind in KINDS else "document",
        "name": " ".join(str(file.get("name") or "").split())[:LONGEST_NAME],
        "mime": str(file.get("mime") or "").partition(";")[0].strip()[:LONGEST_NAME],
        "bytes": size if isinstance(size, int) and 0 <= size < 2**62 else None,
        "seconds": seconds if isinstance(seconds, int) and 0 <= seconds < 2**31 else None,
    }


def _refusal(file: Mapping[str, object], most: int) -> Refusal | None:
    """Why a file is not kept, where that is known already; some messengers say that they will not hand it out."""
    told = _told(file)
    size = told["bytes"]
    if file.get("too_large") is True:
        return "too large"
    known = size if isinstance(size, int) else None
    return refusal(kind=str(told["kind"]), mime=str(told["mime"]), size=known, most=most)


@tool(
    effect="read",
    says=words.listed,
    serves=("file_query",),
    examples={
        "pt-BR": ("meus arquivos", "acha o arquivo do contrato"),
        "en": ("my files", "find the file about the contract"),
    },
)
async def list_files(turn: Turn, query: str = "") -> ToolResult:
    """Lists the files the person has sent, the newest first.

    Args:
        query: Only with these words in their name or in what was said with them.
    """
    rows = await files.newest(turn.session, query=query.replace("\0", ""), limit=MOST_LISTED)
    return ToolResult(
        facts={
            "files": [words.file_facts(row) for row in rows],
            "total": rows[0]["total"] if rows else 0,
            "query": query,
        },
        # Whoever made a file named it: its name, and what came with it, are no words of the person's.
        origin=FILE if any(row["name"] or row["caption"] for row in rows) else "own_data",
        shown=Shown(kind="file", ids=tuple(row["id"] for row in rows)),
    )


@tool(effect="own", says=words.deleted, examples={}, offered=False)
async def delete_files(turn: Turn, ids: Ids) -> ToolResult:
    """Deletes files.

    Args:
        ids: The files.
    """
    rows = await files.get(turn.session, ids)
    if not rows:
        raise RejectedError(words.MISSING)
    found = tuple(row["id"] for row in rows)
    await files.set_deleted(turn.session, found, at=turn.now)
    return ToolResult(
        facts={"files": [words.file_facts(row) for row in rows]}, inverse=(ids_call("restore_files", found),)
    )


@tool(effect="own", says=words.put_back, examples={}, offered=False)
async def restore_files(turn: Turn, ids: Ids) -> ToolResult:
    """Puts deleted files back.

    Args:
        ids: The files.
    """
    rows = await files.get(turn.session, ids, deleted=True)
    if not rows:
        raise RejectedError(words.MISSING)
    found = tuple(row["id"] for row in rows)
    await files.set_deleted(turn.session, found, at=None)
    return ToolResult(
        facts={"files": [words.file_facts(row) for row in rows]}, inverse=(ids_call("delete_files", found),)
    )


@plans("file_query")
async def plan_list(turn: Turn, request: Request) -> Proposal:  # noqa: ARG001  a planner takes both
    query = said(request, "query")
    return (ToolCall(tool="list_files", arguments={"query": query} if query else {}),)
