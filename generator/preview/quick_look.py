"""The quick look: a page of an office whose files have changed is shown before the whole portal is built.

The process of the last good build makes single pages (`one_page`); they lie over its site until the next
build has ended. Where that is not possible, nothing happens, and the whole build brings the change.
"""

import re
import threading
import time
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.preview.build import Build
from generator.preview.notice import NO_NOTICE, stale
from generator.preview.one_page import Seen, Wanted
from generator.preview.server import Edition, Overlaid, Server, file_of
from generator.preview.watch import State, below, state_of

_OF_OFFICE: Final = re.compile(r"(?:(?:en/)?satker|berkas/satker)/([^/]+)/(?:.*/)?")
_OFFICES: Final = "data/satker"
# An editor may write a file in several steps: so long nothing must change, and no longer than that is waited.
_QUIET_SECONDS: Final = 0.04
_MAX_WAIT: Final = 1.0


@dataclass(frozen=True, slots=True)
class _Basis:
    """The last good build: the process that makes pages, and the state of all files when it began."""

    worker: Build
    watched: tuple[Path, ...]
    state: State
    shared: State


@dataclass(slots=True)
class QuickLook:
    """Shows pages anew, one at a time; all that changes what is shown goes through here.

    ``running`` is the whole build that runs at the moment: it rests while somebody waits for a page.
    """

    root: Path
    server: Server
    running: Build | None = None
    _basis: _Basis | None = None
    # The state of its office that each page was made of.
    _made_of: dict[str, State] = field(default_factory=dict)
    _before: dict[str, State] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def follow_open_pages(self) -> None:
        """Show the pages that somebody looks at as their offices are now."""
        for path in self.server.open_pages():
            self.follow(path)

    def follow(self, path: str) -> None:
        """Show the page at ``path`` as its office is now, if that has changed since the last good build."""
        match = _OF_OFFICE.fullmatch(path)
        if match is None or self._basis is None:
            return
        with self._lock:
            basis, slug = self._basis, match[1]
            before = self._state_before(slug)
            state = self._state_of(slug)
            if not before or self._made_of.get(path, before) == state:
                return
            state = self._settled(slug, state)
            if state_of(basis.watched, str(self.root / _OFFICES)) != basis.shared:
                return
            resting = self.running.paused() if self.running else nullcontext()
            with resting:
                seen = basis.worker.page(Wanted(slug, path, sha256(repr(state).encode()).hexdigest()))
            if seen is None:
                self._drop_worker()
                return
            self._made_of[path] = state
            self._show(path, seen)

    def _state_of(self, slug: str) -> State:
        return state_of([self.root / _OFFICES / slug])

    def _state_before(self, slug: str) -> State:
        if slug not in self._before and self._basis is not None:
            self._before[slug] = below(self._basis.state, str(self.root / _OFFICES / slug))
        return self._before.get(slug, {})

    def _settled(self, slug: str, state: State) -> State:
        latest_end = time.monotonic() + _MAX_WAIT
        while time.monotonic() < latest_end:
            time.sleep(_QUIET_SECONDS)
            previous, state = state, self._state_of(slug)
            if state == previous:
                break
        return state

    def _show(self, path: str, seen: Seen) -> None:
        """Lay a page over the site, or a fault over what was shown last."""
        edition, name = self.server.edition, file_of(path)
        if seen.fault:
            shown = edition.overlay.get(name)
            fresh = {name: Overlaid(path, shown.content if shown else None, stale(seen.fault))}
        else:
            notice = None if edition.notice.is_of_new_pages else NO_NOTICE
            fresh = {each: Overlaid(path, content, notice) for each, content in seen.files.items()}
        known = {each: overlaid for each, overlaid in edition.overlay.items() if each not in fresh}
        if not fresh:  # the office has no such page any more
            known.pop(name, None)
        same = {
            each: edition.overlay[each] for each in fresh if fresh[each].is_same(edition.overlay.get(each))
        }
        self.server.edition = replace(edition, overlay=known | fresh | same)

    def begin(self, build: Build) -> None:
        """Note a whole build that begins."""
        self.running = build

    def end(self) -> None:
        """Note that the whole build has ended."""
        self.running = None

    def show_site(self, edition: Edition, worker: Build, watched: Iterable[Path], state: State) -> None:
        """Show a new site; ``state`` is that of the ``watched`` files when its build began.

        Pages that are newer than that stay over it; those that it holds just so need not be loaded again.
        """
        offices = str(self.root / _OFFICES)
        shared = {path: each for path, each in state.items() if not _is_below(path, offices)}
        with self._lock:
            before, self._before = self._basis, {}
            self._basis = _Basis(worker, tuple(watched), state, shared)
            newer = self._newer()
            overlay = {name: each for name, each in self.server.edition.overlay.items() if each.page in newer}
            if before is not None and before.shared == shared:
                overlay |= self._as_built(edition, newer)
            self._made_of = newer
            self.server.edition = replace(edition, overlay=overlay)
        if before is not None:
            before.worker.stop()

    def show_fault(self, edition: Edition, state: State) -> None:
        """Show the notice of a build that failed; ``state`` is that of the files when it began."""
        with self._lock:
            newer = self._newer(state)
            overlay = {}
            for name, each in self.server.edition.overlay.items():
                if each.page in newer:
                    overlay[name] = each
                elif each.content is not None:
                    overlay[name] = Overlaid(each.page, each.content)
            self.server.edition = replace(edition, overlay=overlay)

    def _newer(self, state: State | None = None) -> dict[str, State]:
        """Return the pages that show the present state of their office, where that is another than then."""
        newer = {}
        for path, made_of in self._made_of.items():
            match = _OF_OFFICE.fullmatch(path)
            slug = match[1] if match else ""
            folder = str(self.root / _OFFICES / slug)
            then = self._state_before(slug) if state is None else below(state, folder)
            if made_of == self._state_of(slug) != then:
                newer[path] = made_of
        return newer

    def _as_built(self, edition: Edition, newer: Iterable[str]) -> dict[str, Overlaid]:
        """Return the pages that were shown already as the new site has them, without their content."""
        unchanged = {}
        for name, each in self.server.edition.overlay.items():
            is_same_notice = (each.notice or self.server.edition.notice) == edition.notice
            if each.page not in newer and is_same_notice and edition.has(name, each.content):
                unchanged[name] = Overlaid(each.page, mark=each.mark)
        return unchanged

    def _drop_worker(self) -> None:
        if self._basis is not None:
            self._basis.worker.stop()
            self._basis = None
            self._before = {}


def _is_below(path: str, folder: str) -> bool:
    return path == folder or bool(below({path: (0, 0, 0)}, folder))
