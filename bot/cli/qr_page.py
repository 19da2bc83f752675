"""A page on this machine with a code that changes: for those whose terminal is too small to draw it."""

import html
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

import segno

_PAGE = """<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>{title}</title>
<body style="font-family:sans-serif;text-align:center;background:#fff;color:#111"><h1>{title}</h1>{body}</body>"""


class QrPage:
    """What the page shows now."""

    def __init__(self, title: str) -> None:
        self._path = f"/{secrets.token_urlsafe(16)}"
        self._title = html.escape(title)
        self._body = "…"
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}{self._path}"

    def show(self, code: str) -> None:
        drawn = BytesIO()
        segno.make(code, error="l").save(drawn, kind="svg", scale=8, xmldecl=False)
        self._body = drawn.getvalue().decode()

    def tell(self, sentence: str) -> None:
        self._body = f"<p>{html.escape(sentence)}</p>"

    @contextmanager
    def served(self) -> Iterator["QrPage"]:
        """Serves it inside the block, to this machine and to whoever knows its address."""
        page = self

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                known = secrets.compare_digest(self.path.encode(), page._path.encode())
                body = _PAGE.format(title=page._title, body=page._body).encode() if known else b""
                self.send_response(200 if known else 404)
                self.send_header("content-type", "text/html; charset=utf-8")
                self.send_header("content-length", str(len(body)))
                self.send_header("cache-control", "no-store")
                self.send_header("referrer-policy", "no-referrer")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Its address is a secret, and its default is to write on the screen."""

        with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
            server.daemon_threads = True
            self._port = server.server_port
            thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
            thread.start()
            try:
                yield self
            finally:
                server.shutdown()
                thread.join()
