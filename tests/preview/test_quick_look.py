"""When a page is made anew, what lies over the site then, and when the whole build has to bring a change."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from generator.preview.build import Build
from generator.preview.notice import NO_NOTICE, Notice, doubtful, stale
from generator.preview.one_page import Seen, Wanted
from generator.preview.quick_look import QuickLook
from generator.preview.server import Edition, Server
from generator.preview.watch import state_of

PAGE = "satker/balai/pnbp/"
FILE = f"{PAGE}index.html"
CELL = "data/satker/balai/2023/pnbp.csv"
SHARED = "data/acuan/satuan.csv"


@dataclass(slots=True)
class Shown:
    """Stands in for a server: what is shown, and what somebody looks at."""

    edition: Edition
    looked_at: tuple[str, ...] = (PAGE,)

    def open_pages(self) -> tuple[str, ...]:
        """Return the pages that somebody looks at."""
        return self.looked_at


@dataclass(slots=True)
class Worker:
    """Stands in for a build that has ended, and for one that runs: its pages tell what their office holds."""

    root: Path
    asked: list[str] = field(default_factory=list)
    answer: Callable[[Wanted], Seen | None] | None = None
    is_stopped: bool = False
    rests: int = 0

    def page(self, wanted: Wanted) -> Seen | None:
        """Make a page of the cell as it is now."""
        self.asked.append(wanted.path)
        if self.answer:
            return self.answer(wanted)
        return Seen({f"{wanted.path}index.html": (self.root / CELL).read_bytes()})

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Count how often it rests."""
        self.rests += 1
        yield

    def stop(self) -> None:
        """Note that it is over."""
        self.is_stopped = True


@dataclass(slots=True)
class Scene:
    """A portal, what is shown of it, and the quick look."""

    root: Path
    shown: Shown
    look: QuickLook
    worker: Worker

    def save(self, text: str, file: str = CELL) -> None:
        """Save a file; no two saves look the same, however fast they are."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        moment = os.stat(path).st_mtime_ns + 1_000_000  # noqa: PTH116 - nanoseconds
        os.utime(path, ns=(moment, moment))

    def build(self, text: str = "", notice: Notice = NO_NOTICE) -> Worker:
        """Let a whole build end that has begun now; its page holds ``text``, or the cell."""
        site = self.root.parent / f"situs-{len(list(self.root.parent.iterdir()))}"
        (site / PAGE).mkdir(parents=True)
        (site / FILE).write_text(text or (self.root / CELL).read_text("utf-8"), "utf-8")
        worker = Worker(self.root)
        edition = Edition(notice, site)
        watched = (self.root / "data",)
        self.look.show_site(edition, cast("Build", worker), watched, state_of(watched))
        self.worker = worker
        return worker

    @property
    def page(self) -> str:
        """What a visitor sees."""
        return self.shown.edition.content_of(FILE).decode()

    @property
    def mark(self) -> str:
        """What changes when the page must be loaded again."""
        return self.shown.edition.mark_of(FILE)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    """Lay out a portal that was built once."""
    root = tmp_path / "portal"
    shown = Shown(Edition(NO_NOTICE))
    scene = Scene(root, shown, QuickLook(root, cast("Server", shown)), Worker(root))
    scene.save("1")
    scene.save("id", SHARED)
    scene.look.follow_open_pages()  # nothing can be made anew yet
    scene.build()
    return scene


def test_an_open_page_follows_each_save(scene: Scene) -> None:
    """Nothing is made until a file is saved; then the page is new once for each save, the last one stays."""
    scene.look.follow_open_pages()
    assert (scene.page, scene.worker.asked) == ("1", [])
    marks = {scene.mark}
    for text in ("2", "3"):
        scene.save(text)
        scene.look.follow_open_pages()
        scene.look.follow_open_pages()
        assert scene.page == text
        marks.add(scene.mark)
    assert (len(marks), len(scene.worker.asked)) == (3, 2)


def test_other_pages_need_not_be_loaded_again(scene: Scene) -> None:
    """Only the page that was made anew has another mark."""
    before = scene.shown.edition.mark_of("index.html")
    scene.save("2")
    scene.look.follow_open_pages()
    assert scene.shown.edition.mark_of("index.html") == before != scene.mark


def test_a_page_that_says_the_same_is_not_loaded_again(scene: Scene) -> None:
    """A save that changes nothing on the page leaves it alone."""
    scene.save("2")
    scene.look.follow_open_pages()
    mark = scene.mark
    scene.save("2")
    os.utime(scene.root / CELL, ns=(1, 1))
    scene.look.follow_open_pages()
    assert (scene.mark, len(scene.worker.asked)) == (mark, 2)


@pytest.mark.parametrize("path", ["", "satker/", "satker/lain/", "aturan/", "satker/balai/kinerja.csv"])
def test_pages_of_others_wait_for_the_whole_build(path: str, scene: Scene) -> None:
    """A page of the portal, or of an office that has not changed or is unknown, is not made anew."""
    scene.save("2")
    scene.look.follow(path)
    assert scene.worker.asked == []


def test_a_shared_list_goes_the_old_way(scene: Scene) -> None:
    """What all offices share comes with the whole build; until then nothing is made of the former list."""
    scene.save("id;bulat", SHARED)
    scene.save("2")
    scene.look.follow_open_pages()
    assert (scene.page, scene.worker.asked) == ("1", [])
    scene.build()
    scene.save("3")
    scene.look.follow_open_pages()
    assert scene.page == "3"


def test_a_fault_is_told_on_the_open_page_and_the_last_good_one_stays(scene: Scene) -> None:
    """The fault stands on the page as it was shown last, and is gone as soon as it is mended."""
    scene.save("2")
    scene.look.follow_open_pages()
    scene.worker.answer = lambda _: Seen({}, "galat")
    scene.save("x")
    scene.look.follow_open_pages()
    assert (scene.page, scene.shown.edition.notice_of(FILE)) == ("2", stale("galat"))
    assert scene.shown.edition.notice_of("index.html") == NO_NOTICE
    scene.worker.answer = None
    scene.save("3")
    scene.look.follow_open_pages()
    assert (scene.page, scene.shown.edition.notice_of(FILE)) == ("3", NO_NOTICE)


def test_a_page_that_is_gone_stays_until_the_whole_build(scene: Scene) -> None:
    """Where the office has no such page any more, the last one is shown, without a fault."""
    scene.worker.answer = lambda _: Seen({}, "galat")
    scene.save("x")
    scene.look.follow_open_pages()
    scene.worker.answer = lambda _: Seen({})
    scene.save("2")
    scene.look.follow_open_pages()
    assert (scene.page, scene.shown.edition.notice_of(FILE)) == ("1", NO_NOTICE)


def test_a_page_that_is_opened_later_is_fresh(scene: Scene) -> None:
    """Another page of the office is made when it is opened, and once."""
    scene.shown.looked_at = ()
    scene.save("2")
    scene.look.follow_open_pages()
    assert scene.worker.asked == []
    scene.look.follow(PAGE)
    scene.look.follow(PAGE)
    assert (scene.page, scene.worker.asked) == ("2", [PAGE])


def test_a_dead_process_is_replaced_by_the_next_build(scene: Scene) -> None:
    """Where no page can be had, nothing is shown and nothing is asked again until a build has ended."""
    dead = scene.worker
    dead.answer = lambda _: None
    scene.save("2")
    scene.look.follow_open_pages()
    scene.look.follow_open_pages()
    assert (scene.page, len(dead.asked), dead.is_stopped) == ("1", 1, True)
    scene.build()
    scene.save("3")
    scene.look.follow_open_pages()
    assert scene.page == "3"


def test_the_whole_build_rests_meanwhile(scene: Scene) -> None:
    """A build that runs leaves the machine to who waits for a page."""
    running = Worker(scene.root)
    scene.look.begin(cast("Build", running))
    scene.save("2")
    scene.look.follow_open_pages()
    scene.look.end()
    scene.save("3")
    scene.look.follow_open_pages()
    assert running.rests == 1


def test_a_site_that_has_the_page_just_so_is_not_loaded_again(scene: Scene) -> None:
    """Where the whole build brings the same page, its reader is not disturbed; the former process ends."""
    former = scene.worker
    scene.save("2")
    scene.look.follow_open_pages()
    mark = scene.mark
    scene.build()
    assert (scene.page, scene.mark) == ("2", mark)
    assert former.is_stopped
    assert scene.shown.edition.overlay[FILE].content is None
    scene.build("2, dan lain")
    assert (scene.page, scene.mark == mark) == ("2, dan lain", False)


def test_a_site_after_another_list_is_loaded_again(scene: Scene) -> None:
    """Where more than offices has changed, what surrounds a page may be another too."""
    scene.save("2")
    scene.look.follow_open_pages()
    mark = scene.mark
    scene.save("id;bulat", SHARED)
    scene.build()
    assert (scene.page, scene.mark == mark) == ("2", False)


def test_a_page_newer_than_the_new_site_stays(scene: Scene) -> None:
    """A save during a whole build is shown over its site, whose build began before."""
    began = state_of([scene.root / "data"])
    scene.save("2")
    scene.look.follow_open_pages()
    site = scene.root.parent / "situs-lama"
    (site / PAGE).mkdir(parents=True)
    (site / FILE).write_text("1", "utf-8")
    worker = Worker(scene.root)
    scene.look.show_site(Edition(NO_NOTICE, site), cast("Build", worker), (scene.root / "data",), began)
    assert scene.page == "2"
    scene.look.follow_open_pages()
    assert worker.asked == []
    scene.save("3")
    scene.look.follow_open_pages()
    assert scene.page == "3"


def test_a_page_older_than_the_files_is_dropped_with_the_old_site(scene: Scene) -> None:
    """What was made of a former state does not lie over a site that is newer."""
    scene.save("2")
    scene.look.follow_open_pages()
    scene.save("3")
    scene.build()
    assert scene.page == "3"


def test_the_fault_of_a_build_stands_on_pages_that_are_no_newer(scene: Scene) -> None:
    """A page made anew before the build began tells its fault; one that was mended meanwhile does not."""
    scene.save("2")
    scene.look.follow_open_pages()
    began = state_of([scene.root / "data"])
    fault = Edition(stale("galat"), scene.shown.edition.site)
    scene.look.show_fault(fault, began)
    assert (scene.page, scene.shown.edition.notice_of(FILE)) == ("2", stale("galat"))
    scene.save("3")
    scene.look.follow_open_pages()
    scene.look.show_fault(fault, began)
    assert (scene.page, scene.shown.edition.notice_of(FILE)) == ("3", NO_NOTICE)
    assert scene.shown.edition.notice_of("index.html") == stale("galat")


def test_what_only_publication_refuses_stays_told(scene: Scene) -> None:
    """The notice that new pages could not be published holds for a page made anew as well."""
    notice = doubtful(("peringatan",))
    scene.build(notice=notice)
    scene.save("2")
    scene.look.follow_open_pages()
    assert (scene.page, scene.shown.edition.notice_of(FILE)) == ("2", notice)
