"""A new portal is written whole, and says just what was answered, whatever signs that holds."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import __version__
from generator.scaffold.portal import NewPortal, contents, is_portal, portal_files
from generator.values.shared.key import likely_key
from generator.values.shared.open_cell import OPEN

NEW = NewPortal(
    name="Kinerja Balai Ambon",
    address="https://kinerja.contoh.go.id/",
    slug="balai-ambon",
    office="Balai Ambon",
    ministry="Kementerian Contoh",
    parent="Sekretariat Jenderal",
    seat="Ambon",
)
LINES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)


def _read(new: NewPortal, path: str) -> dict[str, str]:
    read: dict[str, str] = yaml.safe_load(portal_files(new, 2026)[path])
    return read


def test_a_new_portal_has_what_a_person_sets() -> None:
    """Settings, publisher, one office, a page, and what a repository needs; no copy of what is brought."""
    files = portal_files(NEW, 2026)
    own = {name for name in files if not name.startswith(("deploy/", "."))}
    assert own >= {
        "README.md",
        "content/tentang.md",
        "data/portal.yml",
        "data/satker/balai-ambon/satker.yml",
        "data/satker/balai-ambon/sumber.csv",
        "mkdocs.yml",
        "requirements.txt",
    }
    assert {".gitignore", ".gitattributes", "deploy/nginx.conf"} <= files.keys()
    assert not any(name.startswith(("theme/", "data/aturan/", "content/bantuan/")) for name in files)


def test_the_release_of_the_program_is_stated() -> None:
    """Who installs a portal gets the program that has made it."""
    assert portal_files(NEW, 2026)["requirements.txt"].decode() == f"kinerja-terbuka=={__version__}\n"


def test_plain_words_are_written_plainly() -> None:
    """A clerk who opens a file reads names without marks around them."""
    assert "site_name: Kinerja Balai Ambon\n" in portal_files(NEW, 2026)["mkdocs.yml"].decode()


def test_a_portal_without_an_address_names_none() -> None:
    """Where the portal will be published may be said later."""
    assert "site_url" not in _read(replace(NEW, address=""), "mkdocs.yml")


@given(st.tuples(LINES, LINES, LINES, LINES, LINES))
def test_every_answer_is_read_as_it_was_given(answers: tuple[str, str, str, str, str]) -> None:
    """Colons, quotes, number signs and words that YAML takes for truths remain texts."""
    name, office, ministry, parent, seat = answers
    new = replace(NEW, name=name, office=office, ministry=ministry, parent=parent, seat=seat)
    settings, masthead = _read(new, "mkdocs.yml"), _read(new, "data/portal.yml")
    profile = _read(new, "data/satker/balai-ambon/satker.yml")
    assert (settings["site_name"], masthead["nama"]) == (name, name)
    assert masthead["penerbit"] == profile["nama"] == office
    assert [profile[key] for key in ("kementerian", "induk", "kedudukan")] == [ministry, parent, seat]


def test_the_first_office_is_written_as_every_other() -> None:
    """Its document is still to be named, nothing is made up; each key stands below its meaning."""
    files = portal_files(NEW, 2026)
    table = files["data/satker/balai-ambon/sumber.csv"].decode().splitlines()
    assert table[1].split(";")[:4] == ["profil", OPEN, "lainnya", "2026"]
    assert "# kota tempat kantor; misalnya: Kota Contoh (wajib)\nkedudukan: Ambon\n" in (
        files["data/satker/balai-ambon/satker.yml"].decode()
    )


@pytest.mark.parametrize(
    ("name", "key"),
    [("Balai Ambon", "balai-ambon"), ("Balai  (Ambon) 2", "balai-ambon-2"), ("Baláí", ""), ("🌺", "")],
)
def test_a_name_suggests_a_key(name: str, key: str) -> None:
    """The folder of an office is called as the office is, in plain letters."""
    assert likely_key(name) == key


def test_a_portal_is_known_by_its_settings_or_data(tmp_path: Path) -> None:
    """An empty folder, or a repository without files, is none."""
    (tmp_path / ".git").mkdir()
    assert not is_portal(tmp_path)
    assert contents(tmp_path) == ()
    (tmp_path / "data").mkdir()
    assert is_portal(tmp_path)
    assert contents(tmp_path) == ("data",)
