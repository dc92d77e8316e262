"""The spare tree: publishing costs what has changed, and whatever becomes of the tree, the site is right."""

import fcntl
import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from generator.publication import exchange, folder
from generator.publication.files import MARK
from generator.publication.stamps import look
from tests.publication.press import (
    Edition,
    Killed,
    Press,
    fill_disk,
    hindered,
    kill,
    refuse,
    refuse_once,
    texts,
)

A = {"satker/a/index.html": "a", "satker/a/2024/index.html": "a 2024", "en/satker/a/index.html": "a en"}
B = {"satker/b/index.html": "b", "satker/b/2024/index.html": "b 2024", "data/b.csv": "1"}
C = {"satker/c/index.html": "c"}
PAGES = {"index.html": "beranda", "banding/a/index.html": "banding"}
FIRST = Edition(PAGES, {"a": A, "b": B})
SECOND = Edition({**PAGES, "index.html": "lain"}, {"a": {**A, "satker/a/index.html": "a 2"}, "b": B})
# A page is gone, a part is new, one has changed: its file is a folder now, and a folder a file.
THIRD = Edition(
    {"index.html": "ketiga", "data.html": "data"},
    {"a": {"satker/a": "berkas", "en/satker/a/index.html/isi": "folder"}, "b": B, "c": C},
)


@pytest.fixture
def press(tmp_path: Path) -> Press:
    """Publish twice, so that there is a spare tree."""
    press = Press(tmp_path)
    press.publish(FIRST)
    assert not press.spare.exists()
    press.publish(SECOND)
    assert press.spare.is_dir()
    return press


@pytest.mark.parametrize("edition", [FIRST, SECOND, THIRD, Edition(), Edition({}, {"b": B}), Edition(PAGES)])
def test_the_next_site_is_made_from_the_spare_tree(press: Press, edition: Edition) -> None:
    """Unchanged, changed, moved, new or gone: the site holds what it has to, and the one before is kept."""
    before = press.spare.stat().st_ino
    numbers = {path: stamp[2] for path, stamp in look(press.spare).stamps.items()}
    press.publish(edition)
    press.check(edition)
    assert texts(press.spare) == SECOND.files()
    if "b" in edition.parts:
        assert press.site.stat().st_ino == before
        assert (press.site / "data/b.csv").stat().st_ino == numbers["data/b.csv"]


def test_only_what_has_changed_is_touched(press: Press) -> None:
    """Of an office that stays no file or folder is made, moved or looked at by name."""
    changed = Edition(SECOND.pages, {**SECOND.parts, "a": {**A, "satker/a/index.html": "a 3"}})
    with hindered(1, refuse, only="b/") as changes:
        press.publish(changed)
    assert changes == [0]
    assert (press.written, press.taken) == (3, 1)
    press.check(changed)
    # The part that the last build has changed is not in the spare tree, and is linked from the site.
    press.publish(changed)
    assert (press.written, press.taken) == (0, 2)
    press.check(changed)


def test_the_spare_tree_and_the_site_share_files_that_nobody_writes_into(press: Press) -> None:
    """Publishing changes no byte of a file that the tree before it has, too."""
    for edition in (THIRD, FIRST, SECOND, THIRD):
        before = texts(press.site)
        press.publish(edition)
        press.check(edition)
        assert texts(press.spare) == before


def _edit(path: Path) -> None:
    path.write_text("X" * path.stat().st_size)


def _replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "isi").write_text("asing")


def _add(path: Path) -> None:
    (path.parent / "asing").mkdir(exist_ok=True)
    (path.parent / "asing.html").write_text("asing")


def _link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


def _close(path: Path) -> None:
    path.chmod(0o600)
    path.parent.chmod(0o700)


HARMS: list[Callable[[Path], None]] = [_edit, _replace_by_folder, _add, _link, _close, Path.unlink]


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("where", ["site", "spare"])
@pytest.mark.parametrize("path", ["satker/b/2024/index.html", "index.html", "satker/b/index.html"])
def test_what_was_touched_by_hand_is_made_again(
    press: Press, harm: Callable[[Path], None], where: str, path: str
) -> None:
    """In the site or in the spare tree, and whichever is touched, the next sites are right."""
    tree: Path = getattr(press, where)
    # Written beside and renamed, as most programs write.
    shutil.copy2(tree / path, tree / "salinan")
    (tree / "salinan").replace(tree / path)
    harm(tree / path)
    for edition in (SECOND, FIRST, THIRD):
        press.publish(edition)
        press.check(edition)


def test_an_edit_that_reaches_both_trees_is_noticed_in_both(press: Press) -> None:
    """A file that both trees have is one file: written into by hand, it is made again for both."""
    _edit(press.site / "data/b.csv")
    assert (press.spare / "data/b.csv").read_text() == "X"
    for edition in (SECOND, SECOND, THIRD):
        press.publish(edition)
        press.check(edition)


def _gone(spare: Path) -> None:
    shutil.rmtree(spare)


def _cache_gone(spare: Path) -> None:
    shutil.rmtree(spare.parents[1])


def _notes_gone(spare: Path) -> None:
    shutil.rmtree(spare.parents[1] / "kantor")


def _unmarked(spare: Path) -> None:
    (spare / MARK).unlink()


def _file(spare: Path) -> None:
    shutil.rmtree(spare)
    spare.write_text("asing")


def _empty(spare: Path) -> None:
    shutil.rmtree(spare)
    spare.mkdir()


def _linked_tree(spare: Path) -> None:
    spare.rename(spare.parents[2] / "lain")
    spare.symlink_to(spare.parents[2] / "lain")


def _linked_home(spare: Path) -> None:
    spare.parent.rename(spare.parents[2] / "lain")
    spare.parent.symlink_to(spare.parents[2] / "lain")


def _linked_cache(spare: Path) -> None:
    spare.parents[1].rename(spare.parents[2] / "lain")
    spare.parents[1].symlink_to(spare.parents[2] / "lain")


def _half_deleted(spare: Path) -> None:
    shutil.rmtree(spare / "satker")


def _copied(spare: Path) -> None:
    shutil.copytree(spare, spare.with_name("salinan"))
    shutil.rmtree(spare)
    spare.with_name("salinan").rename(spare)


BROKEN = [
    _gone, _cache_gone, _notes_gone, _unmarked, _file, _empty, _linked_tree, _linked_home, _linked_cache,
    _half_deleted, _copied,
]  # fmt: skip


@pytest.mark.parametrize("harm", BROKEN)
def test_a_spare_tree_may_be_lost_or_foreign(press: Press, harm: Callable[[Path], None]) -> None:
    """Whatever stands in its place, or nothing, costs time only; what is not ours stays there."""
    harm(press.spare)
    lost = texts(press.spare) if harm in (_unmarked, _linked_tree, _linked_home) else {}
    for edition in (SECOND, THIRD, FIRST, SECOND):
        press.publish(edition)
        press.check(edition, is_noted=harm is not _linked_cache)
    if lost:
        assert texts(press.spare) == lost


def test_a_site_of_another_folder_may_take_the_spare_tree(press: Press) -> None:
    """A portal has one spare tree, whichever folder it is published in; each site holds what it has to."""
    other = Press(press.root / "lain")
    other.root.mkdir()
    twin = Press(press.root, "lain/www")
    for edition in (SECOND, THIRD, FIRST):
        twin.publish(edition)
        assert texts(twin.site) == edition.files()
        press.publish(SECOND)
        press.check(SECOND)
    assert [each.name for each in other.root.iterdir()] == ["www"]


def test_another_portal_may_publish_in_the_same_folder(press: Press) -> None:
    """What it has put there is not taken for what was noted here."""
    other = Press(press.root / "lain", "../site")
    other.root.mkdir()
    for edition in (THIRD, SECOND, FIRST):
        other.publish(THIRD)
        assert texts(press.site) == THIRD.files()
        press.publish(edition)
        press.check(edition)


def test_a_site_that_was_deleted_is_made_from_the_spare_tree(press: Press) -> None:
    """Then there is no old site to keep, and no spare tree until the next build."""
    shutil.rmtree(press.site)
    press.publish(SECOND)
    press.check(SECOND)
    assert press.taken == 1
    assert not press.spare.exists()


def test_two_builds_at_once_do_not_share_a_spare_tree(press: Press) -> None:
    """A build of another folder that runs at the same time holds it; this one does without."""
    handle = os.open(press.spare.parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        before = texts(press.spare)
        press.publish(THIRD)
        press.check(THIRD)
        assert texts(press.spare) == before
    finally:
        os.close(handle)
    press.publish(SECOND)
    press.check(SECOND)


@pytest.mark.parametrize("name", ["link", "flock"])
def test_a_disk_that_can_not_do_it_has_no_spare_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Without second names for files, or without locks, sites are made as ever and nothing is kept."""

    def refused(*_arguments: object, **_options: object) -> None:
        raise PermissionError

    monkeypatch.setattr({"link": os, "flock": fcntl}[name], name, refused)
    press = Press(tmp_path)
    for edition in (FIRST, SECOND, THIRD):
        press.publish(edition)
        press.check(edition)
        assert not press.spare.exists()


def test_a_site_in_the_cache_has_no_spare_tree(tmp_path: Path) -> None:
    """A site is not exchanged with what it stands in."""
    for name in (".cache/situs", ".cache/situs/cadangan"):
        press = Press(tmp_path / name.replace("/", "-"), name)
        for edition in (FIRST, SECOND, THIRD):
            press.publish(edition)
            assert texts(press.site) == edition.files()


def test_hidden_files_of_operators_go_along_and_are_kept_once(press: Press) -> None:
    """They stand in the site after each build, as they were last, and not in the spare tree."""
    (press.site / ".git").mkdir()
    (press.site / ".git/HEAD").write_text("ref")
    for number, edition in enumerate((SECOND, THIRD, FIRST)):
        (press.site / ".htaccess").unlink(missing_ok=True)
        (press.site / ".htaccess").write_text(str(number))
        (press.spare / ".basi").write_text("")
        press.publish(edition)
        own = {".git/HEAD": "ref", ".htaccess": str(number)}
        assert texts(press.site) == own | edition.files()
        assert [each.name for each in press.spare.iterdir() if each.name[0] == "."] == [MARK]


@pytest.mark.parametrize("in_place", [False, True])
def test_a_hidden_file_that_was_published_is_replaced(
    press: Press, monkeypatch: pytest.MonkeyPatch, *, in_place: bool
) -> None:
    """It can be read by all; once it is not published any more, it stays as one of the operators' own."""
    if in_place:
        monkeypatch.setattr(folder, "_is_fixed", lambda path: path.is_dir())
    for text in ("1", "2", "3"):
        press.publish(Edition({**PAGES, ".well-known/kontak.txt": text}, FIRST.parts))
        assert (press.site / ".well-known/kontak.txt").read_text() == text
        press.check(Edition({**PAGES, ".well-known/kontak.txt": text}, FIRST.parts))
    press.publish(FIRST)
    assert texts(press.site) == {**FIRST.files(), ".well-known/kontak.txt": "3"}


def _printed_twice(root: Path, name: str) -> Press:
    """Publish twice in a folder that may hold anything that a build has left."""
    press = Press(root, name)
    press.publish(FIRST)
    press.publish(SECOND)
    press.check(SECOND)
    return press


@pytest.mark.journey
@pytest.mark.parametrize("way", ["satu-langkah", "dua-langkah", "di-tempat"])
@pytest.mark.parametrize("edition", [FIRST, THIRD])
def test_a_build_may_be_killed_at_every_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, edition: Edition
) -> None:
    """The site is the old one whole or the new one, but in place; and the next build makes the right one."""
    if way == "dua-langkah":
        monkeypatch.setattr(exchange, "_exchange", lambda _one, _other: False)
    if way == "di-tempat":
        monkeypatch.setattr(folder, "_is_fixed", lambda path: path.is_dir())
    number, is_killed = 0, True
    while is_killed:
        number += 1
        press = _printed_twice(tmp_path, "site")
        is_killed = False
        with hindered(number, kill):
            try:
                press.publish(edition)
            except Killed:
                is_killed = True
        if press.site.exists() and way != "di-tempat":
            assert texts(press.site) in (SECOND.files(), edition.files())
        following = (edition, SECOND, THIRD)[number % 3]
        press.publish(following)
        press.check(following)
    assert number > 10


def _hindered_at_every_step(
    root: Path, hinder: Callable[[str, int], None], publish: Callable[[Press], None], only: str = ""
) -> Iterator[Press]:
    """Publish with the first step hindered, then the second, to the last; yield the press each time."""
    number, is_hindered = 0, True
    while is_hindered:
        number += 1
        press = _printed_twice(root, "site")
        with hindered(number, hinder, only=only) as changes:
            publish(press)
        is_hindered = changes[0] >= number
        yield press
    assert number > 10


def _publish_or_leave_the_site(press: Press) -> None:
    try:
        press.publish(THIRD)
    except OSError:
        assert texts(press.site) in (SECOND.files(), THIRD.files())
    else:
        assert texts(press.site) == THIRD.files()


@pytest.mark.journey
@pytest.mark.parametrize("hinder", [fill_disk, refuse_once, refuse])
def test_what_the_disk_refuses_leaves_a_whole_site(
    tmp_path: Path, hinder: Callable[[str, int], None]
) -> None:
    """Full or closed at any step: the site is the old one whole or the new one, and the next goes on."""
    for press in _hindered_at_every_step(tmp_path, hinder, _publish_or_leave_the_site):
        press.publish(THIRD)
        press.check(THIRD)


@pytest.mark.journey
@pytest.mark.parametrize("hinder", [refuse_once, refuse])
def test_a_spare_tree_that_can_not_be_changed_costs_time_only(
    tmp_path: Path, hinder: Callable[[str, int], None]
) -> None:
    """Whatever step in it the disk refuses, the site is published all the same."""
    for press in _hindered_at_every_step(
        tmp_path, hinder, lambda press: press.publish(THIRD), only="cadangan/"
    ):
        press.check(THIRD)


def _random_edition(chance: random.Random) -> Edition:
    """Make pages and parts of a few files, whose names are files in some editions and folders in others."""
    names = ["a", "a/b", "a/b/c.html", "d.html", "e/f.html", "e/g"]

    def files(below: str) -> dict[str, str]:
        chosen: list[str] = []
        for name in chance.sample(names, chance.randint(1, len(names))):
            if not any(f"{each}/".startswith(f"{name}/") or name.startswith(f"{each}/") for each in chosen):
                chosen.append(name)
        return {f"{below}{name}": str(chance.randint(1, 2)) for name in chosen}

    parts = {name: files(f"{name}/") for name in chance.sample("pqrs", chance.randint(0, 4))}
    return Edition(files(""), parts)


def _harm_something(press: Press, chance: random.Random) -> None:
    """Do what may happen between two builds: nothing, a file touched by hand, something lost."""
    tree = chance.choice([press.site, press.spare])
    files = [path for path in tree.rglob("*") if path.is_file() and path.name != MARK]
    what = chance.randint(0, 5)
    if what < len(HARMS) - 1 and files:
        HARMS[what](chance.choice(files))
    elif what == len(HARMS) - 1 and tree.exists():
        shutil.rmtree(tree)


@pytest.mark.journey
@pytest.mark.parametrize("seed", range(4))
def test_any_course_of_builds_ends_in_the_right_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Builds of anything, harmed, killed, refused or in place: what was asked for last is published."""
    chance = random.Random(seed)  # noqa: S311 - the same courses every time
    press = Press(tmp_path)
    editions = [_random_edition(chance) for _ in range(5)]
    for _ in range(15):
        edition = chance.choice(editions)
        is_fixed = chance.random() < 0.2
        monkeypatch.setattr(folder, "_is_fixed", lambda path, fixed=is_fixed: fixed and path.is_dir())
        hinder = chance.choice([kill, fill_disk, refuse, refuse_once])
        with suppress(Killed, OSError), hindered(chance.randint(1, 60), hinder):
            press.publish(edition)
        _harm_something(press, chance)
        press.publish(edition)
        press.check(edition)
        _harm_something(press, chance)
