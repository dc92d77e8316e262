"""The preview: builds a portal again whenever it changes, and always shows the last good state."""

import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from generator.preview.address import Problem, allowed_hosts, is_public, listen, read_address
from generator.preview.build import WATCHED, BuildResult, start_build, stop_all
from generator.preview.notice import BUILDING, NO_NOTICE, absent, doubtful, stale
from generator.preview.quick_look import QuickLook
from generator.preview.server import Edition, Server
from generator.preview.watch import State, state_of

_LOOK_SECONDS: Final = 0.1  # seconds between two looks at the files of offices that somebody looks at
_POLL_SECONDS: Final = 0.3  # seconds between two looks at all files
_LEAST_REST: Final = 4  # so many times as long as such a look takes is rested between two
_QUIET_SECONDS: Final = (
    0.1  # an editor or a copy may write several files in a row: so long nothing must change
)
_MAX_WAIT: Final = 3
_PUBLIC: Final = (
    "Perhatian: siapa pun di jaringan ini dapat membuka pratinjau, beserta data yang belum diterbitkan. Agar "
    "hanya terlihat di komputer ini, pakai alamat 127.0.0.1."
)
_NO_TEMPORARY_FOLDER: Final = (
    "Folder sementara tidak dapat dibuat: ruang penyimpanan penuh, atau tidak diizinkan. Hapus yang tidak "
    "diperlukan, lalu ulangi."
)
_ENDING: Final = ("SIGINT", "SIGTERM", "SIGHUP")


def serve_site(root: Path, address: str) -> int:
    """Show the portal at an address like ``127.0.0.1:8000`` until stopped, and return the exit code.

    While the portal can't be built, every page says why; nothing is written into the portal's folder.
    """
    parsed_address = read_address(address)
    if isinstance(parsed_address, Problem):
        return _refused(parsed_address)
    listener = listen(parsed_address)
    if isinstance(listener, Problem):
        return _refused(listener)
    if is_public(listener):
        _announce(_PUBLIC)
    try:
        temporary_folder = Path(mkdtemp(prefix="kinerja-"))
    except OSError:
        listener.close()
        return _refused(Problem(_NO_TEMPORARY_FOLDER, 1))
    server = Server(listener, allowed_hosts(parsed_address, listener), Edition(BUILDING))
    with _stoppable(), _cleaned_up(temporary_folder), _answering(server):
        Preview(root.resolve(), temporary_folder, parsed_address.url, server).run()
    return 0


def _refused(problem: Problem) -> int:
    print(problem.message, file=sys.stderr)
    return problem.exit_code


def _announce(text: str) -> None:
    print(text, flush=True)


@contextmanager
def _stoppable() -> Iterator[None]:
    """End without an error at a signal, and ignore further signals while cleaning up."""
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
        _announce("\nPratinjau dihentikan.")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _cleaned_up(folder: Path) -> Iterator[None]:
    """Stop all builds and delete the temporary folder when the block ends."""
    try:
        yield
    finally:
        stop_all()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _answering(server: Server) -> Iterator[None]:
    """Answer requests until the block ends."""
    threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


@dataclass(slots=True)
class Preview:
    """Builds again after each change, and shows the result."""

    root: Path
    place: Path
    url: str
    server: Server
    watched: tuple[Path, ...] = ()
    quick_look: QuickLook = field(init=False)

    def __post_init__(self) -> None:
        """Have pages made anew before they are shown."""
        self.quick_look = QuickLook(self.root, self.server)
        self.server.before_page = self.quick_look.follow

    def run(self) -> None:
        """Build, wait for a change, build again, until a signal ends it."""
        self.watched = tuple(self.root / name for name in WATCHED)
        _announce(f"Membangun portal. Alamatnya {self.url}/, berhenti dengan Ctrl+C.")
        for number in count():
            before = self.watched
            state = state_of(before)
            self._build(self.place / str(number), state)
            # Changes during a build are seen at the next look; paths that only this build has named are new.
            state |= state_of(path for path in self.watched if path not in before)
            self._await_change(state)
            _announce("Ada perubahan; portal dibangun ulang.")

    def _await_change(self, state: State) -> None:
        """Wait until anything has changed; who looks at a page of an office that has, sees it before."""
        while (current_state := self._state_now()) == state:
            pass
        latest_end = time.monotonic() + _MAX_WAIT
        while time.monotonic() < latest_end:
            self.quick_look.follow_open_pages()
            time.sleep(_QUIET_SECONDS)
            previous_state, current_state = current_state, state_of(self.watched)
            if current_state == previous_state:
                return

    def _state_now(self) -> State:
        """Rest between two looks at all files, but not with those of pages that somebody looks at."""
        began = time.monotonic()
        state = state_of(self.watched)
        rest = max(_POLL_SECONDS, _LEAST_REST * (time.monotonic() - began))
        while time.monotonic() < began + rest:
            self.quick_look.follow_open_pages()
            time.sleep(_LOOK_SECONDS)
        return state

    def _build(self, site: Path, state: State) -> None:
        """Build the portal, whose files are in a ``state``, and show the result."""
        began, watched = time.monotonic(), self.watched
        build = start_build(self.root, site, self.url)
        self.quick_look.begin(build)
        try:
            while not build.is_over(_LOOK_SECONDS):  # so that Ctrl+C is heard on Windows too
                self.quick_look.follow_open_pages()
            result = build.result()
        except BaseException:
            build.stop()
            raise
        finally:
            self.quick_look.end()
        paths = (*self.watched, *map(Path, result.watched))
        self.watched = tuple(dict.fromkeys(paths))
        if result.fault:
            build.stop()
            self._keep_last_site(result.fault, site, state)
        else:
            edition = self._new_edition(result, site)
            previous = self.server.edition.site
            self.quick_look.show_site(edition, build, watched, state)
            if previous:
                shutil.rmtree(previous, ignore_errors=True)
            self._tell(result, edition, time.monotonic() - began)

    def _keep_last_site(self, fault: str, site: Path, state: State) -> None:
        """Go on showing the last good site, with a notice of the fault on each page."""
        current = self.server.edition
        notice = stale(fault) if current.site else absent(fault)
        edition = Edition(notice, current.site, current.base)
        self.quick_look.show_fault(current if notice == current.notice else edition, state)
        shutil.rmtree(site, ignore_errors=True)
        _announce(f"{fault}\n\n{notice.title} {notice.advice}")

    def _new_edition(self, result: BuildResult, site: Path) -> Edition:
        notice = doubtful(result.warnings) if result.warnings else NO_NOTICE
        return Edition(notice, site, result.base)

    def _tell(self, result: BuildResult, edition: Edition, seconds: float) -> None:
        if result.warnings:
            notice = edition.notice
            _announce(f"{notice.findings}\n\n{notice.title} {notice.advice}")
        _announce(f"Portal siap di {self.url}{result.base} (dibangun dalam {seconds:.0f} detik).")
