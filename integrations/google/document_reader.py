"""Run by itself by documents.py: bytes of a PDF or of a Word file in, JSON {"text", "cut", "trouble"} out.

Its imports are its own: it is started without our packages in sight.
"""

import io
import json
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from xml.parsers import expat

MOST_PAGES = 200
MOST_UNPACKED = 20 * 1000**2
MEMORY = 1024**3
SECONDS = 20
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "


def pdf(content: bytes) -> Iterator[str]:
    """The pages."""
    import logging  # noqa: PLC0415 - only for a PDF

    from pypdf import PdfReader  # noqa: PLC0415 - slow to import

    logging.disable()
    reader = PdfReader(io.BytesIO(content))
    # Many are closed with an empty password, which keeps nobody from reading.
    if reader.is_encrypted and not reader.decrypt(""):
        raise PermissionError
    for number, page in enumerate(reader.pages):
        if number == MOST_PAGES:
            raise OverflowError
        yield page.extract_text() + "\n\n"


def docx(content: bytes) -> Iterator[str]:
    """The paragraphs."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        # A Word file with a password is an OLE container.
        raise PermissionError
    with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open("word/document.xml") as part:
        raw = part.read(MOST_UNPACKED + 1)
    if len(raw) > MOST_UNPACKED:
        raise OverflowError
    found: list[str] = []
    within: list[str] = []

    def begins(name: str, _: Mapping[str, str]) -> None:
        within.append(name)
        found.extend({_W + "tab": "\t", _W + "br": "\n"}.get(name, ""))

    def ends(name: str) -> None:
        within.pop()
        found.extend({_W + "p": "\n", _W + "tc": "\t"}.get(name, ""))

    def says(text: str) -> None:
        if within and within[-1] == _W + "t":
            found.append(text)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begins, ends, says
    parser.Parse(raw, True)  # noqa: FBT003 - the whole of it
    yield "".join(found)


READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {"pdf": pdf, "docx": docx}


def read(content: bytes, form: str, most: int) -> Mapping[str, object]:
    """The text, up to so many characters; of what has none, why."""
    text, cut = "", False
    try:
        for part in READERS[form](content):
            text += part
            if cut := len(text) > most:
                break
    except PermissionError:
        return {"text": "", "cut": False, "trouble": "encrypted"}
    except OverflowError:
        cut = True
    except Exception:  # noqa: BLE001 - a parser fails on a bad file in a hundred ways, and what it read so far counts
        if not text.strip():
            return {"text": "", "cut": False, "trouble": "broken"}
        cut = True
    if not text.strip():
        # Pages without letters are pictures of pages.
        return {"text": "", "cut": False, "trouble": "scanned" if form == "pdf" else "no text"}
    return {"text": text[:most], "cut": cut, "trouble": ""}


def _bound() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    _bound()
    sys.stdout.write(json.dumps(read(sys.stdin.buffer.read(), sys.argv[1], int(sys.argv[2]))))
