"""A forge that answers what a test says, and keeps what it was asked."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Asked = list[tuple[str, str, str, Any]]


@contextmanager
def forge(answers: dict[str, Any]) -> Iterator[tuple[str, Asked]]:
    """Serve what a forge answers, by method and path, and keep what it was asked."""
    asked: Asked = []

    class Answers(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            token = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or ""
            asked.append((self.command, self.path, token, json.loads(body) if body else None))
            answer = answers.get(f"{self.command} {self.path}", 404)
            is_refusal = isinstance(answer, int)
            self.send_response(answer if is_refusal else 200)
            if is_refusal and answer in {301, 302, 307}:
                self.send_header("Location", "/lain")
            self.end_headers()
            self.wfile.write(answer if isinstance(answer, bytes) else json.dumps(answer).encode())

        do_GET = do_POST = do_PATCH = do_PUT = _answer  # noqa: N815 - the names that the server calls

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
