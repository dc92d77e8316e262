"""Commands for workbooks: an office's year as an Excel file, and its changes taken back."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.indonesian import ROOT, TODAY, Command, Misuse, require_office
from generator.clock import system_clock
from generator.values.shared.key import is_key
from generator.values.shared.period import read_year

if TYPE_CHECKING:
    from generator.exchange.taking.workbook import Taking

INBOX: Final = "masuk"
_ENDINGS: Final = (".xlsx", ".xlsm", ".xls", ".ods")


@click.command(cls=Command, short_help="Tulis isian satu kantor dan tahun sebagai buku kerja Excel.")
@click.argument("satker")
@click.argument("tahun")
@click.option(
    "--keluaran",
    "target",
    type=click.Path(path_type=Path),
    help="Nama berkas yang ditulis; bawaannya masuk/SATKER-TAHUN.xlsx di portal.",
)
@click.option("--penulis", default="", help="Nama berkas realisasi untuk triwulan yang belum punya berkas.")
@click.option(
    "--semua", "is_whole", is_flag=True, help="Siapkan lembar untuk setiap jenis berkas yang dikenal."
)
@click.option("--timpa", "may_replace", is_flag=True, help="Ganti buku kerja lama yang bernama sama.")
@ROOT
@TODAY
def lembar(  # noqa: PLR0913 - one argument for each option
    satker: str, tahun: str, target: Path | None, penulis: str, akar: Path, day: date | None,
    *, is_whole: bool, may_replace: bool,
) -> None:  # fmt: skip
    """Tulis satu buku kerja Excel: satu lembar untuk setiap tabel kantor itu, satu untuk kartunya.

    Isi di Excel, LibreOffice, WPS, atau Google Sheets, lalu kembalikan dengan kinerja masukkan.
    """
    from generator.exchange.shared.office import office_state
    from generator.exchange.writing.workbook import office_workbook
    from generator.phases.one_office import slugs_of

    year = read_year(tahun)
    if year is None:
        message = f"Tahun {tahun} tidak dapat dibaca. Tulis empat angka, misalnya 2026."
        raise Misuse(message)
    if penulis and not is_key(penulis):
        message = "Nama penulis hanya huruf kecil, angka, dan tanda hubung, misalnya bagian-program."
        raise Misuse(message)
    require_office(satker, slugs_of(akar))
    path = target or akar / INBOX / f"{satker}-{year}.xlsx"
    if path.exists() and not may_replace:
        message = f"{path} sudah ada dan mungkin berisi pekerjaan Anda. Pilih nama lain, atau pakai --timpa."
        raise Misuse(message)
    state = office_state(akar, satker, system_clock(day))
    if state is None:
        message = f"Folder data/satker/{satker}/ belum berisi berkas. Mulai dari satker.yml."
        raise Misuse(message)
    content = office_workbook(state, year, penulis, is_whole=is_whole)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    click.echo(f"Ditulis: {path}. Isi, simpan sebagai .xlsx, lalu: kinerja masukkan {path}")


@click.command(cls=Command, short_help="Masukkan perubahan di buku kerja ke berkas data.")
@click.argument("berkas", nargs=-1, type=click.Path(path_type=Path))
@ROOT
@click.option("--masuk", "from_inbox", is_flag=True, help="Masukkan semua buku kerja di folder masuk/.")
@click.option(
    "--coba", "is_trial", is_flag=True, help="Tampilkan saja yang akan berubah; tidak ada yang ditulis."
)
@click.option("--hapus", "removes", is_flag=True, help="Hapus buku kerja di masuk/ yang sudah dimasukkan.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["teks", "markdown", "json"]),
    default="teks",
    help="teks untuk dibaca (bawaan), markdown untuk usulan perubahan, json untuk program lain.",
)
@TODAY
def masukkan(  # noqa: PLR0913 - one argument for each option
    berkas: tuple[Path, ...], akar: Path, style: str, day: date | None,
    *, from_inbox: bool, is_trial: bool, removes: bool,
) -> None:  # fmt: skip
    """Baca buku kerja dari kinerja lembar, lalu ubah yang berubah saja di berkas datanya.

    Bila ada yang keliru, tidak ada yang ditulis. Tanpa BERKAS, semua buku kerja di folder masuk/ dibaca.
    """
    from generator.exchange.taking.telling import as_data, as_markdown, as_text, joined

    inbox = [] if berkas and not from_inbox else sorted(_in_inbox(akar))
    takings = [_taken(akar, path, day, is_trial=is_trial) for path in (*berkas, *inbox)]
    if not takings:
        click.echo(f"Tidak ada buku kerja di {INBOX}/." if style != "json" else "[]")
        return
    if removes and not is_trial:
        for path, taking in zip((*berkas, *inbox), takings, strict=True):
            if path in inbox and not taking.has_errors:
                path.unlink()
    if style == "json":
        click.echo(json.dumps([as_data(each) for each in takings], ensure_ascii=False, indent=2))
    else:
        tell = as_markdown if style == "markdown" else as_text
        click.echo(joined(tell(each, is_trial=is_trial) for each in takings))
    sys.exit(1 if any(each.has_errors for each in takings) else 0)


def _in_inbox(root: Path) -> Iterator[Path]:
    """Yield what looks like a workbook in the inbox; what spreadsheets leave behind is none."""
    folder = root / INBOX
    if folder.is_symlink() or not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.name.lower().endswith(_ENDINGS) and not path.name.startswith((".", "~$")):
            yield path


def _taken(root: Path, path: Path, day: date | None, *, is_trial: bool) -> "Taking":
    """Read a workbook, and write what it changes unless it has errors or this is a trial."""
    from generator.exchange.taking.workbook import taking_of
    from generator.sources.shared.atomic_write import write_together

    if not path.exists():
        message = f"Berkas {path} tidak ada. Periksa nama dan foldernya."
        raise Misuse(message)
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    taking = taking_of(root, path, name, system_clock(day))
    if not is_trial and not taking.has_errors:
        present = [name for name in taking.drafts if (root / name).exists()]
        write_together(root, taking.drafts, present)
    return taking
