"""Commands that begin something new: an office, a year, an indicator. What exists is left as it is."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.cli.indonesian import ROOT, Command, Misuse
from generator.clock import system_clock

if TYPE_CHECKING:
    from generator.scaffold.changes import Change
    from generator.scaffold.portal_files import PortalFiles

F = TypeVar("F", bound=Callable[..., Any])

_NEXT = "Yang masih perlu diisi ditampilkan oleh: kinerja periksa {slug}"


def _one_line(_context: click.Context, option: click.Parameter, text: str | None) -> str:
    """Read a text of one line; raise ``Misuse`` for an empty one, or one with signs that don't show."""
    if text is None:
        return ""
    line = re.sub(r"\s+", " ", text).strip()
    if not line or not line.isprintable():
        message = f"Isian {option.opts[0]} kosong, atau memuat tanda yang tidak terlihat. Ketik ulang isinya."
        raise Misuse(message)
    return line


def _year(_context: click.Context, _option: click.Parameter, text: str) -> int:
    if not re.fullmatch(r"20\d\d", text, re.ASCII):
        message = f"Tahun {text} tidak dapat dibaca. Tulis empat angka, misalnya 2026."
        raise Misuse(message)
    return int(text)


def _span(_context: click.Context, _option: click.Parameter, text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    years = re.fullmatch(r"(20\d\d)-(20\d\d)", text, re.ASCII)
    if years is None or years[1] > years[2]:
        message = (
            f"Masa Renstra {text} tidak dapat dibaca. Tulis tahun awal dan akhirnya, misalnya 2025-2029."
        )
        raise Misuse(message)
    return int(years[1]), int(years[2])


def _text(name: str, help_text: str) -> Callable[[F], F]:
    """Return an option that takes a text of one line."""
    return click.option(name, callback=_one_line, metavar="TEKS", help=help_text)


def _stated(given: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in given.items() if text}


def _planned(
    root: Path, slug: str, plan: "Callable[[PortalFiles], tuple[Change, ...]]"
) -> "tuple[PortalFiles, tuple[Change, ...]]":
    """Return the files of an office and what ``plan`` makes of them; raise ``Misuse`` where it refuses."""
    from generator.scaffold.changes import RefusedError
    from generator.scaffold.portal_files import read_office, require_slug

    try:
        require_slug(slug, "kantor", "bspji-ambon")
        files = read_office(root, slug, system_clock())
        return files, plan(files)
    except RefusedError as error:
        raise Misuse(str(error)) from None


def _write(root: Path, changes: "Sequence[Change]") -> None:
    from generator.scaffold.changes import RefusedError, write_changes

    try:
        write_changes(root, changes)
    except RefusedError as error:
        raise Misuse(str(error)) from None
    for change in changes:
        click.echo(f"{'ditambah' if change.added else 'dibuat'}  {change.message}")


@click.command(cls=Command, short_help="Mulai satu kantor baru.")
@click.argument("slug")
@ROOT
@_text("--nama", "Nama resmi lengkap.")
@_text("--nama-pendek", "Nama yang biasa dipakai.")
@_text("--kode", "Kode satker, enam angka.")
@_text("--induk", "Unit yang membawahi kantor ini.")
@_text("--kementerian", "Kementeriannya.")
@_text("--kedudukan", "Kota tempat kantor.")
@_text("--ringkasan", "Satu atau dua kalimat tentang kantor ini.")
@_text("--dokumen", "Judul dokumen sumbernya, misalnya laporan kinerja.")
def kantor(slug: str, akar: Path, dokumen: str, **given: str) -> None:
    """Tulis berkas yang diperlukan kantor baru di data/satker/SLUG/, dan daftarkan di daftar unit.

    SLUG menjadi nama folder dan alamatnya, misalnya bspji-ambon. Yang belum disebut ditulis `belum diisi`.
    Yang sudah ada tidak disentuh.
    """
    from generator.scaffold.office import new_office, unlisted_hint

    files, changes = _planned(akar, slug, lambda files: new_office(files, _stated(given), dokumen))
    _write(akar, changes)
    hint = unlisted_hint(files, changes)
    click.echo("\n".join(filter(None, [hint, _NEXT.format(slug=slug)])))


@click.command(cls=Command, short_help="Mulai tahun, atau triwulan, satu kantor.")
@click.argument("satker")
@click.argument("year", metavar="TAHUN", callback=_year)
@ROOT
@click.option("--renstra", "span", callback=_span, help="Masa Renstra yang baru, misalnya 2025-2029.")
@click.option("--triwulan", type=click.Choice(["1", "2", "3", "4"]), help="Mulai realisasi triwulan ini.")
@click.option("--penulis", default="realisasi", help="Nama berkas realisasinya; bawaannya realisasi.")
def tahun(
    satker: str, year: int, akar: Path, span: tuple[int, int] | None, triwulan: str | None, penulis: str
) -> None:
    """Tulis berkas perjanjian SATKER untuk TAHUN: indikator dan sasarannya dari tahun sebelumnya.

    Target ditulis `belum diisi`; realisasi tidak pernah disalin. Bila belum ada Renstra yang memuat tahun
    itu, berkas sasaran dan target Renstra juga dimulai.
    """
    from generator.scaffold.quarter import new_quarter
    from generator.scaffold.year import new_year

    if triwulan:
        _, changes = _planned(akar, satker, lambda files: new_quarter(files, year, int(triwulan), penulis))
    else:
        _, changes = _planned(akar, satker, lambda files: new_year(files, year, span))
    _write(akar, changes)
    click.echo(_NEXT.format(slug=satker))


@click.command(cls=Command, short_help="Mulai satu indikator kantor.")
@click.argument("satker")
@click.argument("kunci")
@ROOT
@_text("--nama", "Nama resmi indikator.")
@_text("--satuan", "Kunci satuan dari data/acuan/satuan.csv, misalnya indeks.")
@_text("--arah", "maksimum (makin besar makin baik), minimum, atau stabil.")
@_text("--akumulasi", "jumlah, rata-rata, atau nilai-terakhir.")
@_text("--minimum", "Nilai terkecil yang masuk akal; angka di bawahnya ditolak.")
@_text("--maksimum", "Nilai terbesar yang masuk akal, misalnya 4 untuk indeks 1 sampai 4.")
@_text("--desimal", "Banyak angka di belakang koma.")
@_text("--iku", "ya bila indikator kinerja utama.")
@_text("--definisi", "Apa yang diukur.")
@_text("--cara-menghitung", "Rumus dalam kata-kata.")
@_text("--penanggung-jawab", "Jabatan atau unit, bukan nama orang.")
@_text("--jenjang", "Kunci aturan jenjang, misalnya mutu-pelayanan.")
@_text("--sumber", "Kunci dokumen dari sumber.csv; bawaannya perjanjian kinerja terakhir.")
@_text("--letak", "Tempatnya di dokumen itu, misalnya halaman 12.")
@_text("--sasaran", "Kode sasaran di atasnya, misalnya SK1.")
@_text("--target", "Target tahun terakhir yang perjanjiannya sudah dimulai.")
def indikator(satker: str, kunci: str, akar: Path, sasaran: str, target: str, **given: str) -> None:
    """Tulis kartu indikator KUNCI di folder SATKER, dan barisnya di perjanjian tahun terakhir.

    KUNCI menjadi nama berkas dan alamatnya, misalnya kepuasan-masyarakat.
    """
    from generator.scaffold.indicator import new_indicator

    _, changes = _planned(
        akar,
        satker,
        lambda files: new_indicator(files, kunci, _stated(given), objective=sasaran, target=target),
    )
    _write(akar, changes)
    click.echo(_NEXT.format(slug=satker))
