"""One comment on a request of a forge, written anew where it is there already.

Nothing is asked of any other host than the forge's own interface; its answers are read as a stranger's.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from http.client import HTTPException
from typing import Final
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from generator.changes.formats.markdown_format import MARK

_WAIT: Final = 60
_LARGEST: Final = 20_000_000
_MOST_PAGES: Final = 20
_PAGE: Final = 50
# Who writes for a run that has no user of its own.
_RUNNERS: Final = frozenset({"github-actions[bot]", "forgejo-actions", "gitea-actions"})
_Data = Mapping[str, object]


class Forge(Enum):
    """A kind of forge."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"


class CommentError(Exception):
    """The forge did not take the comment; the message is for people, in Indonesian."""


class _NoRedirects(HTTPRedirectHandler):
    """Goes nowhere else: the token is for this host alone."""

    def redirect_request(self, *_: object) -> None:
        """Refuse to follow."""


@dataclass(frozen=True, slots=True)
class Project:
    """A project of a forge: the address of its interface, its name or number, a token."""

    forge: Forge
    api: str
    name: str
    token: str

    def request_of(self, head: str, commit: str) -> int | None:
        """Return the number of the open request whose branch ``owner:branch`` stands at a commit."""
        query = urlencode({"state": "open", "head": head, "per_page": _PAGE})
        for each in _tables(self._ask("GET", f"/repos/{quote(self.name)}/pulls?{query}")):
            number, tip = each.get("number"), each.get("head")
            if isinstance(number, int) and isinstance(tip, dict) and tip.get("sha") == commit:
                return number
        return None

    def run_of(self, workflow: str, commit: str) -> int | None:
        """Return the number of the newest run of a workflow for a commit, as Forgejo and Gitea list them.

        Older ones list runs that a runner has begun (tasks), newer ones all; their names differ. ``None``
        where neither tells of it, which stops no comment.
        """
        for listed in ("runs", "tasks"):
            try:
                answer = self._ask("GET", f"/repos/{quote(self.name)}/actions/{listed}?limit={_PAGE}")
            except CommentError:
                continue
            runs = _tables(answer.get("workflow_runs")) if isinstance(answer, dict) else []
            for each in runs:
                number = each.get("index_in_repo", each.get("run_number"))
                name = str(each.get("workflow_id") or each.get("path") or "").partition("@")[0]
                tip = each.get("commit_sha", each.get("head_sha"))
                if isinstance(number, int) and (name, tip) == (workflow, commit):
                    return number
        return None

    def write_comment(self, number: int, text: str) -> bool:
        """Write the comment on a request; return whether there was one already, which says this now."""
        own = self._own_comment(number)
        body = {"body": text}
        if own is None:
            self._ask("POST", self._comments(number), body)
        elif self.forge is Forge.GITLAB:
            self._ask("PUT", f"{self._comments(number)}/{own}", body)
        else:
            self._ask("PATCH", f"/repos/{quote(self.name)}/issues/comments/{own}", body)
        return own is not None

    def _own_comment(self, number: int) -> int | None:
        """Return the comment that was written before; one that somebody else wrote is none of ours."""
        names = self._own_names()
        for each in self._all_comments(number):
            name = self._name(each.get("author" if self.forge is Forge.GITLAB else "user"))
            body, key = each.get("body"), each.get("id")
            if isinstance(body, str) and body.startswith(MARK) and name in names and isinstance(key, int):
                return key
        return None

    def _all_comments(self, number: int) -> Iterator[_Data]:
        size = "limit" if self.forge is Forge.FORGEJO else "per_page"
        for page in range(1, _MOST_PAGES + 1):
            query = urlencode({"page": page, size: _PAGE})
            found = _tables(self._ask("GET", f"{self._comments(number)}?{query}"))
            yield from found
            # Forgejo gives all comments of a request at once.
            if len(found) < _PAGE or self.forge is Forge.FORGEJO:
                return

    def _own_names(self) -> frozenset[str]:
        try:
            name = self._name(self._ask("GET", "/user"))
        except CommentError:
            return _RUNNERS
        return frozenset({name}) if name else _RUNNERS

    def _name(self, user: object) -> str:
        column = "username" if self.forge is Forge.GITLAB else "login"
        name = user.get(column) if isinstance(user, dict) else None
        return name if isinstance(name, str) else ""

    def _comments(self, number: int) -> str:
        if self.forge is Forge.GITLAB:
            return f"/projects/{quote(self.name, safe='')}/merge_requests/{number}/notes"
        return f"/repos/{quote(self.name)}/issues/{number}/comments"

    def _ask(self, method: str, path: str, body: _Data | None = None) -> object:
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": "kinerja-terbuka",
        }
        if self.forge is Forge.GITLAB:
            headers["PRIVATE-TOKEN"] = self.token
        else:
            headers["Authorization"] = f"{'token' if self.forge is Forge.FORGEJO else 'Bearer'} {self.token}"
        data = None if body is None else json.dumps(body).encode()
        request = Request(f"{self.api.rstrip('/')}{path}", data, headers, method=method)  # noqa: S310 - see is_address
        try:
            with build_opener(_NoRedirects).open(request, timeout=_WAIT) as answer:
                return json.loads(answer.read(_LARGEST))
        except HTTPError as error:
            error.close()
            message = f"Forge menolak permintaan ini ({error.code}). {_REMEDIES.get(error.code, '')}".strip()
            raise CommentError(message) from error
        except (OSError, HTTPException, ValueError) as error:
            message = "Forge tidak dapat dihubungi, atau jawabannya tidak terbaca. Ulangi nanti."
            raise CommentError(message) from error


_REMEDIES: Final = {
    401: "Isi KINERJA_TOKEN tidak berlaku lagi; buat yang baru.",
    403: "Isi KINERJA_TOKEN tidak berhak menulis komentar.",
    404: "Periksa --proyek dan --usulan, atau hak KINERJA_TOKEN.",
}


def _tables(answer: object) -> list[_Data]:
    return [each for each in answer if isinstance(each, dict)] if isinstance(answer, list) else []
