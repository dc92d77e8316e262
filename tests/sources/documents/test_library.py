"""Documents on the disk: digested, named, looked into once, and never followed out of their folder."""

import errno
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator.domain.documents.library import StoredFile
from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.documents import extracted_text
from generator.sources.documents.extracted_text import InspectedFile
from generator.sources.documents.inspection import Inspection, Trait
from generator.sources.documents.library import read_library
from generator.sources.shared.files import read_folder
from tests.paper import FOLDER, packed, pdf

MAKE: dict[str, Callable[[Path], object]] = {
    "link": lambda path: path.symlink_to(path.parent.parent),
    "broken link": lambda path: path.symlink_to("tidak-ada"),
    "pipe": os.mkfifo,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make the folder of documents of one office."""
    path = tmp_path / FOLDER
    path.mkdir(parents=True)
    return path


def _read(folder: Path) -> tuple[tuple[InspectedFile, ...], tuple[Diagnostic, ...]]:
    root = folder.parents[3]
    outcome = read_library(root, root / ".cache/dokumen")
    return outcome.value, outcome.diagnostics


def _refused(folder: Path) -> Diagnostic:
    (file,), (finding,) = _read(folder)
    assert not file.file.is_sound
    assert file.inspection == Inspection()
    return finding


def test_a_document_is_counted_and_digested(folder: Path) -> None:
    """A document has a size and a digest; its folder tells whose it is."""
    (folder / "a.txt").write_bytes(b"isi")
    (file,), findings = _read(folder)
    assert file.file == StoredFile(FOLDER + "a.txt", 3, sha256(b"isi").hexdigest())
    assert (file.file.name, file.file.office, file.inspection.texts) == ("a.txt", "balai-uji", (("", "isi"),))
    assert findings == ()


def test_documents_are_no_texts_of_the_portal(folder: Path) -> None:
    """The bytes of a document are never read as data."""
    (folder / "a.pdf").write_bytes(b"%PDF-\xff")
    outcome = read_folder(folder.parents[3], "data")
    assert (outcome.value, outcome.diagnostics) == ((), ())


def test_a_pdf_among_the_data_is_sent_to_its_folder(folder: Path) -> None:
    """A PDF that was put beside the data is told where it belongs."""
    (folder.parent / "laporan.pdf").write_bytes(b"%PDF-1.4")
    (finding,) = read_folder(folder.parents[3], "data").diagnostics
    assert (finding.code, finding.help[:32]) == ("B103", "pindahkan ke folder `dokumen/` d")


@pytest.mark.parametrize("make", MAKE.values(), ids=MAKE.keys())
def test_only_plain_files_are_documents(folder: Path, make: Callable[[Path], object]) -> None:
    """Links and other special files are never followed, neither to a file nor to a folder."""
    make(folder / "a.pdf")
    assert _refused(folder).code == "B101"


def test_a_linked_folder_is_refused(folder: Path) -> None:
    """A folder of documents that is a link to elsewhere is told where texts are read."""
    folder.rmdir()
    folder.symlink_to(folder.parents[3])
    assert _read(folder) == ((), ())
    (finding,) = read_folder(folder.parents[3], "data").diagnostics
    assert (finding.code, finding.at.path) == ("B101", FOLDER.rstrip("/"))


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("Laporan 2025 (1).PDF", "ganti namanya menjadi `laporan-2025-1.pdf`"),
        ("rencana_kerja.xlsx", "ganti namanya menjadi `rencana-kerja.xlsx`"),
        ("foto.jpeg", "ganti namanya menjadi `foto.jpg`"),
        ("é.pdf", "ganti namanya menjadi `dokumen.pdf`"),
        ("surat.doc", "simpan ulang sebagai `surat.docx`"),
        ("data.xls", "simpan ulang sebagai `data.xlsx`"),
        ("halaman.html", "simpan ulang sebagai `halaman.pdf`"),
        ("gambar.svg", "simpan ulang sebagai `gambar.pdf`"),
        ("tanpa-akhiran", "simpan ulang sebagai `tanpa-akhiran.pdf`"),
    ],
)
def test_a_wrong_name_is_answered_with_the_right_one(folder: Path, name: str, remedy: str) -> None:
    """An address is made of the name: what may not stand there is told with the name to give."""
    (folder / name).write_bytes(b"x")
    finding = _refused(folder)
    assert (finding.code, finding.at.path, finding.help[: len(remedy)]) == ("B102", FOLDER + name, remedy)


def test_a_new_name_is_free(folder: Path) -> None:
    """The name that is proposed is not that of another document."""
    (folder / "a.txt").write_bytes(b"x")
    (folder / "A.txt").write_bytes(b"x")
    (finding,) = _read(folder)[1]
    assert finding.help == "ganti namanya menjadi `a-2.txt`"


def test_a_folder_within_is_one_finding(folder: Path) -> None:
    """Folders inside the folder are told once each, with the number of their files."""
    for name in ("2025/a.pdf", "2025/x/b.pdf"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"x")
    (finding,) = _read(folder)[1]
    assert (finding.code, finding.at.path) == ("B102", FOLDER + "2025")
    assert "(2 berkas)" in finding.message
    assert finding.help == f"pindahkan isinya langsung ke `{FOLDER}`"


def test_a_damaged_document_is_told(folder: Path) -> None:
    """A document that nobody can open is refused with what to do."""
    (folder / "a.pdf").write_bytes(b"%PDF-rusak")
    finding = _refused(folder)
    assert (finding.code, finding.at.path) == ("B101", FOLDER + "a.pdf")
    assert "simpan ulang" in finding.help


@pytest.mark.parametrize(("number", "reason"), [(errno.EACCES, "tidak diizinkan"), (errno.EIO, "gangguan")])
def test_a_closed_document_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    """A document that may not be opened is told in plain words."""

    def closed(*_: object) -> bytes:
        raise OSError(number, "closed")

    (folder / "a.txt").write_bytes(b"x")
    monkeypatch.setattr(extracted_text, "file_digest", closed)
    assert reason in _refused(folder).message


def test_an_unchanged_document_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found in a document is remembered under its digest, faults and remarks included."""
    (folder / "a.pdf").write_bytes(pdf("Satu", author="Ani"))
    (folder / "b.zip").write_bytes(packed({"a": "b"}))
    (folder / "c.pdf").write_bytes(b"%PDF-rusak")
    first = _read(folder)
    monkeypatch.setattr(extracted_text, "inspect_file", None)
    assert _read(folder) == first
    assert first[0][1].inspection.traits == {Trait.PACKED}


def test_a_better_reader_reads_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of the program remembered is not relied on."""
    (folder / "a.txt").write_bytes(b"isi")
    _read(folder)
    monkeypatch.setattr(extracted_text, "readers_version", lambda: "lain")
    monkeypatch.setattr(extracted_text, "inspect_file", lambda _: Inspection(makers=("dibaca lagi",)))
    assert _read(folder)[0][0].inspection.makers == ("dibaca lagi",)


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"teks": 1}', '{"teks":[],"pembuat":[],"ciri":["x"]}'])
def test_a_broken_memory_is_no_harm(folder: Path, broken: str) -> None:
    """A memory that was cut short or belongs to another program is made anew."""
    (folder / "a.txt").write_bytes(b"isi")
    first = _read(folder)
    (entry,) = (folder.parents[3] / ".cache/dokumen").iterdir()
    entry.write_text(broken, "utf-8")
    assert _read(folder) == first


def test_without_a_place_to_remember_all_is_read(folder: Path) -> None:
    """Where nothing can be kept, documents are read every time."""
    (folder / "a.txt").write_bytes(b"isi")
    (folder.parents[3] / ".cache").write_bytes(b"")
    files, findings = _read(folder)
    assert (files[0].inspection.texts, findings) == ((("", "isi"),), ())
