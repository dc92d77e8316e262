"""The preview: builds a portal again whenever it changes, and always shows the last good state."""

import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from generator.preview.address import Problem, is_public, opened, read_address, visitors
from generator.preview.build import USUAL, Built, begin, stop_all
from generator.preview.notice import BUILDING, NOTHING, absent, doubtful, stale
from generator.preview.server import Edition, Server
from generator.preview.watch import State, state_of

_PAUSE: Final = 0.3  # seconds between two looks at the files
_CALM: Final = 0.1  # an editor or a copy may write several files in a row: so long nothing must change
_LONGEST_WAIT: Final = 3
_PUBLIC: Final = (
    "Perhatian: siapa pun di jaringan ini dapat membuka pratinjau, beserta data yang belum diterbitkan. Agar "
    "hanya terlihat di komputer ini, pakai alamat 127.0.0.1."
)
_NO_ROOM: Final = (
    "Folder sementara tidak dapat dibuat: ruang penyimpanan penuh, atau tidak diizinkan. Hapus yang tidak "
    "diperlukan, lalu ulangi."
)
_ENDING: Final = ("SIGINT", "SIGTERM", "SIGHUP")


def serve_site(root: Path, address: str) -> int:
    """Show the portal at an address like ``127.0.0.1:8000`` until stopped, and return the exit code.

    While the portal can't be built, every page says why; nothing is written into the portal's folder.
    """
    read = read_address(address)
    if isinstance(read, Problem):
        return _refused(read)
    listening = opened(read)
    if isinstance(listening, Problem):
        return _refused(listening)
    if is_public(listening):
        _say(_PUBLIC)
    try:
        place = Path(mkdtemp(prefix="kinerja-"))
    except OSError:
        listening.close()
        return _refused(Problem(_NO_ROOM, 1))
    server = Server(listening, visitors(read, listening), Edition(BUILDING))
    with _stoppable(), _tidied(place), _answering(server):
        Preview(root.resolve(), place, read.url, server).run()
    return 0


def _refused(problem: Problem) -> int:
    print(problem.message, file=sys.stderr)
    return problem.exit_code


def _say(text: str) -> None:
    print(text, flush=True)


@contextmanager
def _stoppable() -> Iterator[None]:
    """End quietly when the person or the system says so; once it was said, nothing disturbs the tidying."""
    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    is_main = threading.current_thread() is threading.main_thread()

    def stop(*_: object) -> None:
        for number in numbers:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in numbers} if is_main else {}
    try:
        yield
    except KeyboardInterrupt:
        _say("\nPratinjau dihentikan.")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _tidied(place: Path) -> Iterator[None]:
    """Leave no process and no file behind."""
    try:
        yield
    finally:
        stop_all()
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _answering(server: Server) -> Iterator[None]:
    """Answer requests meanwhile."""
    threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


@dataclass(slots=True)
class Preview:
    """Builds again and again, and shows what came of it."""

    root: Path
    place: Path
    url: str
    server: Server
    watched: tuple[Path, ...] = ()

    def run(self) -> None:
        """Build, wait for a change, build again, until a signal ends it."""
        self.watched = tuple(self.root / name for name in USUAL)
        _say(f"Membangun portal. Alamatnya {self.url}/, berhenti dengan Ctrl+C.")
        for number in count():
            before = self.watched
            state = state_of(before)
            self._build(self.place / str(number))
            # What changes while a build runs shows now; places that only this build has named are new.
            state |= state_of(path for path in self.watched if path not in before)
            self._await_change(state)
            _say("Ada perubahan; portal dibangun ulang.")

    def _await_change(self, state: State) -> None:
        while (now := state_of(self.watched)) == state:
            time.sleep(_PAUSE)
        last = time.monotonic() + _LONGEST_WAIT
        while time.monotonic() < last:
            time.sleep(_CALM)
            before, now = now, state_of(self.watched)
            if now == before:
                return

    def _build(self, site: Path) -> None:
        began = time.monotonic()
        build = begin(self.root, site, self.url)
        try:
            while not build.is_over(_PAUSE):
                pass  # so that Ctrl+C is heard on Windows too
            built = build.result()
        finally:
            build.stop()
        paths = (*self.watched, *map(Path, built.watched))
        self.watched = tuple(dict.fromkeys(paths))
        if built.fault:
            self._keep(built.fault, site)
        else:
            self._show(built, site, time.monotonic() - began)

    def _keep(self, fault: str, site: Path) -> None:
        """Go on showing the last good state, and say on each page what is wrong."""
        shown = self.server.edition
        notice = stale(fault) if shown.site else absent(fault)
        if notice != shown.notice:
            self.server.edition = Edition(notice, shown.site, shown.base)
        shutil.rmtree(site, ignore_errors=True)
        _say(f"{fault}\n\n{notice.title} {notice.advice}")

    def _show(self, built: Built, site: Path, seconds: float) -> None:
        """Show a new state in place of the one before."""
        shown = self.server.edition
        notice = doubtful(built.warnings) if built.warnings else NOTHING
        self.server.edition = Edition(notice, site, built.base)
        if shown.site:
            shutil.rmtree(shown.site, ignore_errors=True)
        if built.warnings:
            _say(f"{notice.findings}\n\n{notice.title} {notice.advice}")
        _say(f"Portal siap di {self.url}{built.base} (dibangun dalam {seconds:.0f} detik).")
