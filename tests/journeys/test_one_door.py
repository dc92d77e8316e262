"""Whatever reaches the site passes one gate, by whichever way it comes, and checking says the same."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.small import SETTINGS, themed, whole, write

PHONE: Final = "0812-0000-0000"
DATA: Final = "data/acuan/"
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CODE: Final = re.compile(r"galat\[([A-Z]\d{3})\]")

Change = Callable[[Path], object]


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Pack files as archives and documents of offices are."""
    memory = BytesIO()
    with ZipFile(memory, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return memory.getvalue()


def word(text: str) -> bytes:
    """Write a document for Word."""
    runs = "".join(f"<w:r><w:t>{each}</w:t></w:r>" for each in text)
    body = f'<w:document xmlns:w="{_WORD}"><w:body><w:p>{runs}</w:p></w:body></w:document>'
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": body})


def _file(name: str, content: bytes | str) -> Change:
    def put(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    return put


def _named(name: str, content: bytes | str) -> Change:
    """Put a file that only the settings let pass."""

    def put(root: Path) -> None:
        _file(f"content/{name}", content)(root)
        listed = SETTINGS.replace("{bawaan: false}", f"{{bawaan: false, berkas_apa_adanya: [{name}]}}")
        (root / "mkdocs.yml").write_text(listed, "utf-8")

    return put


def _settings(text: str) -> Change:
    return _file("mkdocs.yml", SETTINGS.replace("site_name: Portal Uji", f"site_name: {text}"))


SPLIT_SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg"><text><tspan>0812-00</tspan><tspan>00-0000</tspan></text></svg>'
)
WAYS: dict[str, Change] = {
    "a document": _file("content/surat.docx", word(PHONE)),
    "an archive": _file("content/arsip.zip", packed({"surat.txt": PHONE})),
    "a document in an archive": _file("content/arsip.zip", packed({"a.docx": word(PHONE)})),
    "a text": _file("content/catatan.txt", PHONE),
    "a table": _file("content/tabel.csv", f"nama;kontak\nA;{PHONE}\n"),
    "a log": _named("catatan.log", PHONE),
    "a table with tabs": _named("tabel.tsv", f"nama\tkontak\nA\t{PHONE}\n"),
    "settings of something": _named("isi.yaml", f"kontak: {PHONE}\n"),
    "a page as it is": _named("lama.html", "<p>0812-<b>0000</b>-0000</p>"),
    "a drawing": _named("peta.svg", SPLIT_SVG),
    "a hidden file": _named(".well-known/security.txt", f"Contact: tel:{PHONE}"),
    "a page": _file("content/tentang.md", f"# Tentang\n\nHubungi {PHONE}.\n"),
    "marks in a page": _file("content/tentang.md", "# Tentang\n\nHubungi 0812-**0000**-0000.\n"),
    "entities in a page": _file("content/tentang.md", "# Tentang\n\nHubungi 0812&#45;0000&#45;0000.\n"),
    "the name of a page": _file("content/hubungi-0812-0000-0000.md", "# Kontak\n"),
    "the name of a file": _file("content/hubungi-0812-0000-0000.txt", "Isi\n"),
    "the name of the site": _settings(f'"Portal {PHONE}"'),
    "the theme": _file("theme/assets/lain.js", f"const loket = '{PHONE}';\n"),
    "a template": _file("theme/main.html", "{% extends 'base.html' %}{# " + PHONE + " #}"),
}


def _run(root: Path, command: str) -> tuple[int, str, set[str]]:
    result = CliRunner().invoke(main, [command, "--akar", str(root)])
    return result.exit_code, result.output, set(_CODE.findall(result.output))


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """Lay out a small portal that can be built."""
    return themed(whole(write(tmp_path / "portal")))


@pytest.mark.parametrize("way", WAYS)
def test_nothing_passes_by_another_way(way: str, portal: Path) -> None:
    """Wherever a telephone number stands, both gates stop it, and neither repeats it."""
    WAYS[way](portal)
    for command in ("periksa", "bangun"):
        status, output, codes = _run(portal, command)
        assert (status, codes) == (1, {"P503"}), output
        assert PHONE not in re.sub(r"^.*\|.*$|-->.*", "", output, flags=re.MULTILINE)
    assert not (portal / "site").exists()


BLIND: dict[str, Change] = {
    "damaged": _file("content/surat.pdf", b"%PDF-1.7 rusak"),
    "another kind": _file("content/surat.pdf", b"MZ\x90"),
    "with a password": _file("content/surat.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    "packed": _file("content/arsip.zip", packed({"lain.bin": b"\0\1\2"})),
    "of the theme": _file("theme/assets/lain.bin", b"\0\1\2"),
}


@pytest.mark.parametrize("kind", BLIND)
def test_what_can_not_be_looked_into_is_refused(kind: str, portal: Path) -> None:
    """Nothing is published that nobody could look through."""
    BLIND[kind](portal)
    told = [_run(portal, command) for command in ("periksa", "bangun")]
    assert [status for status, _, _ in told] == [1, 1], told
    assert told[0][2] == told[1][2]
    assert told[0][2] <= {"B101", "B123"}


def test_somebody_may_answer_for_a_file(portal: Path) -> None:
    """A file of a kind that nobody can look into is published where the settings name it."""
    _named("peta.kmz", b"\0\1\2")(portal)
    assert _run(portal, "periksa")[0] == 0
    assert _run(portal, "bangun")[0] == 0
    assert (portal / "site/peta.kmz").read_bytes() == b"\0\1\2"


def test_a_whole_site_has_nothing_to_tell(portal: Path) -> None:
    """Documents and files without fault pass, and a second build remembers that."""
    for change in (
        _file("content/surat.docx", word("Rencana kerja 2024")),
        _file("content/tabel.csv", "tahun;pagu\n2024;1234567890123456\n"),
    ):
        change(portal)
    for _ in range(2):
        status, output, _ = _run(portal, "bangun")
        assert (status, (portal / "site/surat.docx").exists()) == (0, True), output
