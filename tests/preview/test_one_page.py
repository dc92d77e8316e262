"""A page made anew by itself: as the whole build makes it, or with what is wrong."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from generator.pages.shared.page import Page
from generator.phases import judging
from generator.plugin.theme import Theme
from generator.preview import one_page
from generator.preview.build import build_and_know, build_preview
from generator.preview.one_page import PageMaker, Seen, Wanted
from tests.published import is_list_of_folder
from tests.small import CARD, PROFILE, RESULT, STORY

URL = "http://127.0.0.1:8000"
SLUG = "balai-uji"
INDICATOR = f"satker/{SLUG}/indikator/kepuasan/"
NUMBER = "19850312" + "201001" + "1003"  # in parts, for no file may hold one


@dataclass(slots=True)
class Known:
    """A portal with two offices that was built once, and what makes its pages anew."""

    root: Path
    maker: PageMaker
    saves: Iterator[int] = field(default_factory=count)
    state: int = -1

    def change(self, file: str, old: str, new: str) -> None:
        """Change a file of the portal."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        self.state = next(self.saves)

    def see(self, path: str = INDICATOR) -> Seen:
        """Return a page as its office is now."""
        return self.maker.see(Wanted(SLUG, path, str(self.state)))


def _add_office(root: Path) -> None:
    other = Path(shutil.copytree(root / f"data/satker/{SLUG}", root / "data/satker/balai-lain"))
    profile = (other / "satker.yml").read_text("utf-8").replace("Balai Uji", "Balai Lain")
    (other / "satker.yml").write_text(profile.replace("123456", "654321"), "utf-8")


@pytest.fixture(scope="module")
def built(drawn: Path, tmp_path_factory: pytest.TempPathFactory) -> Known:
    """Build a portal of two offices in this process."""
    place = tmp_path_factory.mktemp("dibangun")
    root = Path(shutil.copytree(drawn, place / "portal"))
    _add_office(root)
    shutil.copytree(root / "data", place / "data")
    ended, maker = build_and_know(root, place / "situs", URL)
    assert ended.fault == ""
    assert maker
    return Known(root, maker)


@pytest.fixture
def known(built: Known) -> Iterator[Known]:
    """Lend the portal, and mend what a test has changed."""
    built.state = next(built.saves)
    yield built
    shutil.rmtree(built.root / "data")
    shutil.copytree(built.root.parent / "data", built.root / "data")


def _cell(known: Known) -> None:
    known.change(RESULT, "2023;4;kepuasan;;3,63", "2023;4;kepuasan;;3,57")


def _no_value(known: Known) -> None:
    """Take back a value that the other office is compared with."""
    known.change(RESULT, "kepuasan;;3,63;;100;", "kepuasan;;;tidak-dilaporkan;;Belum ada")


def _text(known: Known) -> None:
    known.change(STORY, "Pelanggan puas.", "Pelanggan **lebih** puas.")


def _card(known: Known) -> None:
    known.change(CARD, "nama: Indeks", "definisi: Seberapa puas.\nnama: Indeks")


@pytest.mark.parametrize("saves", [(_cell, _text, _card), (_no_value,)], ids=["other words", "a value less"])
def test_each_page_is_the_one_of_the_whole_build(
    saves: tuple[Callable[[Known], None], ...], known: Known, tmp_path: Path
) -> None:
    """Every page of the office, with its pictures, is byte for byte what the next build makes.

    What only lists the pages of a folder waits for that build, and so does which picture stands for a link.
    """
    before = known.see().files[f"{INDICATOR}index.html"]
    for save in saves:
        save(known)
    after = tmp_path / "sesudah"
    shown = known.see()
    assert shown.files[f"{INDICATOR}index.html"] != before
    assert build_preview(known.root, after, URL).fault == ""
    places = (f"satker/{SLUG}", f"en/satker/{SLUG}", f"berkas/satker/{SLUG}")
    pages = sorted(page for place in places for page in (after / place).rglob("index.html"))
    assert len(pages) > 20
    for page in (each for each in pages if not is_list_of_folder(each.read_text("utf-8"))):
        name = page.relative_to(after).as_posix()
        files = known.see(name.removesuffix("index.html")).files
        assert _but_image(files[name]) == _but_image(page.read_bytes()), name
        assert all(
            _but_image((after / each).read_bytes()) == _but_image(content) for each, content in files.items()
        )


def _but_image(page: bytes) -> bytes:
    return re.sub(rb'<meta [^>]*"(?:og|twitter):image[^>]*>', b"", page)


def test_a_warmed_maker_makes_the_same(known: Known) -> None:
    """What is loaded before somebody asks changes no page."""
    before = known.see()
    known.maker.warm()
    assert known.see() == before


def test_errors_are_told_with_file_row_and_remedy(known: Known) -> None:
    """Errors of the office are told as checking tells them, without warnings, until they are mended."""
    known.change(RESULT, "3,63", "3.6x")
    fault = known.see().fault
    assert "galat[D203]" in fault
    assert f"{RESULT}, baris 2" in fault
    assert "saran: " in fault
    assert "peringatan[" not in fault
    known.change(RESULT, "3.6x", "3,63")
    assert known.see().files


def test_an_unknown_unit_is_an_error(known: Known) -> None:
    """What is found in the portal as a whole, but is of this office, is told too."""
    known.change(CARD, "satuan: indeks", "satuan: indek")
    assert CARD in known.see().fault


def test_an_office_without_a_profile_has_no_pages(known: Known) -> None:
    """Where the office itself can't be read, that is told."""
    known.change(PROFILE, "nama:", "nama")
    assert PROFILE in known.see().fault


def test_a_page_that_is_none_is_nothing(known: Known) -> None:
    """An address without a page brings neither files nor a fault."""
    assert known.see(f"satker/{SLUG}/1999/") == Seen({})


def test_a_persons_number_on_the_page_is_told_instead(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    """No page is shown that would publish what leads to a person, whatever brought it there."""

    class Telling:
        """A theme that says too much."""

        def pages(self, pages: tuple[Page, ...]) -> Iterator[tuple[str, bytes]]:
            """Put somebody's number on each page."""
            return ((f"{page.path}index.html", f"<p>NIP {NUMBER}</p>".encode()) for page in pages)

    def telling(_: object) -> Theme:
        return Telling()  # type: ignore[return-value]  # stands in for it

    monkeypatch.setattr(one_page, "open_theme", telling)
    seen = known.see()
    assert not seen.files
    assert "galat[P512]" in seen.fault
    assert NUMBER not in seen.fault


def test_few_offices_are_remembered(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    """An office is judged once for a state of its files, and forgotten when many others were looked at."""
    judged: list[str] = []
    judge = judging.judge

    def counted(task: judging.JudgingTask) -> object:
        judged.append(task.source.slug)
        return judge(task)

    monkeypatch.setattr(one_page, "judge", counted)
    monkeypatch.setattr(one_page, "_MOST_REMEMBERED", 1)
    known.see()
    known.see(f"satker/{SLUG}/")
    assert judged == [SLUG]
    known.maker.see(Wanted("balai-lain", "satker/balai-lain/", ""))
    known.see()
    assert judged == [SLUG, "balai-lain", SLUG]
