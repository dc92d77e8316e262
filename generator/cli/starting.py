"""The command that starts a portal of one's own in an empty folder."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import click

from generator.cli.indonesian import Command, Misuse
from generator.cli.questions import Answers, Question, asked, fault_of, is_terminal, slug_fault
from generator.clock import system_clock

if TYPE_CHECKING:
    from generator.scaffold.portal import NewPortal

_MOST_NAMED: Final = 3


def _address_fault(text: str) -> str:
    from generator.values.shared.address import is_site

    hint = "tulis nama situs dan foldernya saja, misalnya https://kinerja.contoh.go.id/"
    return "" if not text or is_site(text) else hint


def _likely_slug(answers: Answers) -> str:
    from generator.values.shared.key import likely_key

    return likely_key(answers["nama_satker"])


_QUESTIONS: Final = {
    "nama": Question("--nama", "Nama portal", "Kinerja Balai Ambon"),
    "nama_satker": Question("--nama-satker", "Nama resmi kantor pertama", "Balai Standardisasi Ambon"),
    "satker": Question(
        "--satker", "Nama foldernya, yang menjadi alamat", "balai-ambon", slug_fault, _likely_slug
    ),
    "kementerian": Question("--kementerian", "Kementerian atau lembaga", "Kementerian Perindustrian"),
    "induk": Question("--induk", "Unit yang membawahi kantor itu", "Sekretariat Jenderal"),
    "kedudukan": Question("--kedudukan", "Kota tempat kantor", "Ambon"),
    "alamat": Question(
        "--alamat",
        "Alamat portal nanti; kosongkan bila belum ada",
        "https://kinerja.contoh.go.id/",
        _address_fault,
        is_optional=True,
    ),
}


def _answers(given: dict[str, str | None]) -> dict[str, str]:
    """Return all answers: as given, or as asked on the terminal. Raises ``Misuse``."""
    answers = {name: text.strip() for name, text in given.items() if text is not None}
    for name, text in answers.items():
        if fault := fault_of(_QUESTIONS[name], text):
            message = f"Isian {_QUESTIONS[name].option} tidak dapat dipakai: {fault}"
            raise Misuse(message)
    if is_terminal():
        for name, question in _QUESTIONS.items():
            answers[name] = answers[name] if name in answers else asked(question, answers)
    missing = [each for name, each in _QUESTIONS.items() if not answers.get(name) and not each.is_optional]
    if missing:
        lines = [f'  {each.option} "{each.example}"  ({each.words})' for each in missing]
        message = "\n".join(["Belum disebut:", *lines, "Tulis sebagai pilihan, atau jalankan di terminal."])
        raise Misuse(message)
    return answers


def _require_free(folder: Path) -> None:
    """Raise ``Misuse`` where a portal can't be started: nothing is there that it could harm."""
    from generator.scaffold.portal import contents, is_portal

    if not folder.exists() and not folder.is_symlink():
        return
    if not folder.is_dir():
        message = f"{folder} sudah ada dan bukan folder. Tidak ada yang diubah; pakai nama lain."
        raise Misuse(message)
    if is_portal(folder):
        message = (
            f"Folder {folder} sudah berisi portal. Tidak ada yang diubah; periksa dengan: kinerja periksa"
        )
        raise Misuse(message)
    if names := contents(folder):
        more = ", …" if len(names) > _MOST_NAMED else ""
        message = (
            f"Folder {folder} tidak kosong ({', '.join(names[:_MOST_NAMED])}{more}). "
            "Tidak ada yang diubah; pakai folder baru atau yang kosong."
        )
        raise Misuse(message)


def _checked(new: "NewPortal") -> dict[str, bytes]:
    """Return the files of a new portal that has no errors; end the command where it would have some."""
    from generator.findings.shared.diagnostic import has_errors
    from generator.portal import check
    from generator.report.findings import Format, format_findings
    from generator.scaffold.portal import portal_files
    from generator.sources.shared.atomic_write import write_together
    from generator.sources.shared.files import lines_at
    from generator.values.shared.moment import Zone

    clock = system_clock()
    files = portal_files(new, clock.day(Zone.WESTERN).year)
    with TemporaryDirectory(prefix="kinerja-mulai-") as name:
        root = Path(name).resolve()
        write_together(root, files)
        findings = check(root, clock, is_whole=True).diagnostics
        if has_errors(findings):
            lines = lines_at(root, [each.at.path for each in findings])
            click.echo(format_findings(findings, lines, Format.TEXT), err=True)
            click.echo("Tidak ada yang ditulis. Ulangi dengan isian yang lain.", err=True)
            sys.exit(1)
    return files


@click.command(cls=Command, short_help="Mulai portal sendiri di folder baru.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--nama", metavar="TEKS", help="Nama portal.")
@click.option("--nama-satker", metavar="TEKS", help="Nama resmi kantor pertama.")
@click.option("--satker", metavar="KUNCI", help="Nama folder kantor itu, misalnya balai-ambon.")
@click.option("--kementerian", metavar="TEKS", help="Kementerian atau lembaganya.")
@click.option("--induk", metavar="TEKS", help="Unit yang membawahi kantor itu.")
@click.option("--kedudukan", metavar="TEKS", help="Kota tempat kantor.")
@click.option("--alamat", metavar="URL", help="Alamat portal nanti; boleh tidak disebut.")
def mulai(folder: Path, **given: str | None) -> None:
    """Tulis portal baru di FOLDER: pengaturan, kantor pertama, dan berkas repositori.

    Yang belum disebut sebagai pilihan ditanyakan. Folder yang sudah berisi tidak disentuh.
    """
    from generator.scaffold.portal import NewPortal
    from generator.sources.shared.atomic_write import write_together

    _require_free(folder)
    answers = _answers(given)
    new = NewPortal(
        name=answers["nama"],
        address=answers.get("alamat", ""),
        slug=answers["satker"],
        office=answers["nama_satker"],
        ministry=answers["kementerian"],
        parent=answers["induk"],
        seat=answers["kedudukan"],
    )
    files = _checked(new)
    write_together(folder, files)
    click.echo(f"Portal dibuat di folder {folder}: {len(files)} berkas. Selanjutnya, dari folder itu:")
    click.echo("  kinerja periksa    tampilkan yang keliru atau belum diisi")
    click.echo("  kinerja sajikan    lihat portal sambil mengubahnya")
    click.echo("  kinerja bangun     buat situsnya di folder site/")
