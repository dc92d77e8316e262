"""The command that holds the figures of a report against each other, before it is signed."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.indonesian import TODAY, Command, Misuse, require_office
from generator.clock import system_clock
from generator.values.shared.moment import Clock

if TYPE_CHECKING:
    from generator.audit.model import Audit
    from generator.audit.reading.document import Document

_FORMATS: Final = ("teks", "json", "csv")
_MATCHING: Final = "pencocokan.csv"
_FINDINGS: Final = "telaah.csv"


@click.command(cls=Command, short_help="Periksa angka sebuah laporan terhadap angka lain di dalamnya.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "style",
    type=click.Choice(_FORMATS),
    default="teks",
    help="teks untuk dibaca (bawaan), json atau csv untuk program lain.",
)
@click.option(
    "--html",
    "page",
    metavar="BERKAS.html",
    type=click.Path(path_type=Path),
    help="Tulis juga satu halaman untuk dikirim: laporannya sendiri, setiap angka bertanda.",
)
@click.option(
    "--gagal-bila-temuan", "fails", is_flag=True, help="Keluar dengan kode 1 bila ada temuan pasti."
)
@click.option(
    "--satker",
    "office",
    metavar="SLUG",
    help="Cari di BERKAS angka satker ini yang mengutipnya (dengan --sumber).",
)
@click.option("--sumber", "source", metavar="ID", help="Kunci BERKAS di sumber.csv satker itu.")
@click.option(
    "--simpan",
    "saves",
    is_flag=True,
    help="Simpan hasilnya, dan temuan di dalam BERKAS sendiri, di satker itu (dengan --sumber).",
)
@TODAY
@click.option(
    "--akar", "root", type=click.Path(path_type=Path), default=Path(), help="Folder portal untuk --satker."
)
@click.pass_context
def telaah(  # noqa: PLR0913 - a parameter for each option
    context: click.Context,
    berkas: Path,
    *,
    style: str,
    page: Path | None,
    fails: bool,
    office: str | None,
    source: str | None,
    saves: bool,
    root: Path,
    day: date | None,
) -> None:
    """Periksa BERKAS (LAKIN, LKj, atau laporan PP 39) terhadap dirinya sendiri.

    Jumlah, rata-rata, persentase, capaian, dan angka yang tercetak di beberapa tempat dihitung ulang. Yang
    pasti menjadi temuan, yang belum pasti menjadi pertanyaan. Portal tidak
    diperlukan, dan tidak ada yang diubah. Dengan --satker dan --sumber, yang diperiksa ialah angka di data/
    yang mengutip BERKAS: apakah ia ada di letak yang dikutip. Dengan --simpan hasilnya disimpan di
    pencocokan.csv dan ditampilkan halaman Yang diperiksa; yang tidak cocok di dalam BERKAS sendiri disimpan
    di telaah.csv, hanya angka dan letaknya, dan ditampilkan halaman Periksa angka.
    """
    if office or source or saves:
        _tell_citations(berkas, root, office, source, system_clock(day) if saves else None)
        return
    from generator.audit.formats.data_format import as_csv, as_json
    from generator.audit.formats.page_format import as_page
    from generator.audit.formats.rows import rows_of
    from generator.audit.formats.text_format import as_text

    audit = _audit_or_refuse(read_or_refuse(berkas), berkas.name)
    formats = {"teks": as_text, "json": as_json, "csv": as_csv}
    click.echo(formats[style](audit))
    if page:
        try:
            page.write_text(as_page(audit), encoding="utf-8")
        except OSError as error:
            message = f"{page} tidak dapat ditulis. Pilih folder yang ada dan dapat ditulisi."
            raise Misuse(message) from error
        click.echo(f"Halaman telaah: {page}", err=True)
    if fails and any(row.is_certain for row in rows_of(audit)):
        context.exit(1)


def read_or_refuse(report: Path) -> "Document":
    """Return the report; ends the command with one message where it cannot be read."""
    from generator.audit.reading.report import UnreadableReportError, read_report

    try:
        return read_report(report)
    except UnreadableReportError as error:
        raise Misuse(str(error)) from error


def _audit_or_refuse(document: "Document", name: str) -> "Audit":
    """Return the audit of a report; ends the command with one message where it has too many figures."""
    from generator.audit.reading.assembly import HeavyReportError
    from generator.audit.report import audit_of

    try:
        return audit_of(document)
    except HeavyReportError as error:
        message = f"{name} memuat terlalu banyak angka. Bagi menjadi beberapa berkas, lalu ulangi."
        raise Misuse(message) from error


def _tell_citations(
    report: Path, root: Path, office: str | None, source: str | None, clock: Clock | None
) -> None:
    """Tell where the figures of an office that cite the report stand in it; with a clock, keep it too."""
    from generator.audit.citations.lookup import check_citations
    from generator.audit.formats.citation_format import citations_as_text
    from generator.phases.one_office import slugs_of
    from generator.sources.shared.files import read_folder
    from generator.sources.shared.table import read_table

    if not office or not source:
        message = "--satker dan --sumber dipakai bersama, misalnya --satker bspji-contoh --sumber lakin-2025."
        raise Misuse(message)
    require_office(office, slugs_of(root))
    document = read_or_refuse(report)
    files = read_folder(root, f"data/satker/{office}", (".csv",)).value
    tables = {each.path: read_table(each).value for each in files}
    folder = f"data/satker/{office}/"
    before = {name: tables.pop(folder + name, None) for name in (_MATCHING, _FINDINGS)}
    citations = check_citations(document, tables.values(), source)
    click.echo(citations_as_text(citations))
    if clock and citations:
        from generator.audit.citations.matching import matching_text
        from generator.audit.formats.findings_table import findings_table
        from generator.phases.one_office import judgements_of_some

        content = source, report.read_bytes()
        found = findings_table(before[_FINDINGS], _audit_or_refuse(document, report.name), content)
        today = judgements_of_some(root, {office}, clock).shared.today
        texts = {_MATCHING: matching_text(before[_MATCHING], citations, files, content, today)}
        if found.count or before[_FINDINGS]:
            texts[_FINDINGS] = found.text
        _keep(root, {folder + name: (text, before[name] is not None) for name, text in texts.items()})
        if found.withheld:
            click.echo(f"{found.withheld} temuan tidak disimpan: angkanya mungkin nomor milik seseorang.")
        for place, note in found.lost_notes:
            click.echo(f"Catatan di {place} tidak lagi punya temuan, dan tidak ikut disimpan: {note}")


def _keep(root: Path, files: Mapping[str, tuple[str, bool]]) -> None:
    """Write files of an office, all or none: the text of each by its path, and whether it is there."""
    from generator.scaffold.changes import Change, RefusedError, write_changes

    changes = [
        Change(path, text, "ditulis ulang" if exists else "") for path, (text, exists) in files.items()
    ]
    try:
        write_changes(root, changes)
    except RefusedError as error:
        raise Misuse(str(error)) from None
    for path in files:
        click.echo(f"Disimpan: {path}")
