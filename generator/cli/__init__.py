"""The command ``kinerja``: check the data, explain a finding, build the portal."""

import sys
import textwrap
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator import __version__
from generator.cli.indonesian import ROOT, TODAY, Commands, Misuse, read_day
from generator.clock import system_clock
from generator.domain.portal.ledger import Portal
from generator.findings.shared.catalog import CAUSES
from generator.findings.shared.diagnostic import Diagnostic, Severity, has_errors
from generator.report.findings import Format, format_findings
from generator.sources.shared.files import lines_at
from generator.values.shared.key import nearest

if TYPE_CHECKING:
    from generator.phases.executor import Executor

HELP_FOLDER = Path("content/bantuan/galat")
_KINDS_OF_CODES = {
    "B": "Berkas",
    "D": "Isian",
    "R": "Rujukan antarberkas",
    "A": "Aturan penilaian",
    "P": "Data pribadi",
}


@click.group(cls=Commands, context_settings={"help_option_names": ["--bantuan", "--help", "-h"]})
@click.version_option(
    __version__, "--versi", prog_name="kinerja", message="%(prog)s %(version)s", help="Tampilkan versi."
)
def main() -> None:
    """Periksa data kinerja satker dan bangun portal keterbukaannya."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


@main.command(short_help="Tampilkan semua temuan di data/.")
@click.argument("satker", required=False)
@ROOT
@click.option(
    "--format",
    "style",
    type=click.Choice([each.value for each in Format]),
    default=Format.TEXT.value,
    help="teks untuk dibaca (bawaan), github untuk anotasi, json untuk program lain.",
)
@TODAY
def periksa(satker: str | None, akar: Path, style: str, day: date | None) -> None:
    """Periksa semua berkas di data/ dan tampilkan semua temuan sekaligus.

    Dengan nama folder SATKER, misalnya bspji-manado, hanya kantor itu dan daftar bersama yang diperiksa.
    """
    if satker is not None:
        _check_one(satker, akar, style, day)
    from generator.portal import check  # noqa: PLC0415 - help and version answer without reading code for data

    findings = check(akar, system_clock(day), is_whole=True).diagnostics
    click.echo(_report(akar, findings, style))
    sys.exit(1 if has_errors(findings) else 0)


def _report(root: Path, findings: tuple[Diagnostic, ...], style: str) -> str:
    """Return findings about the portal in ``root`` with the lines that they are about."""
    return format_findings(findings, lines_at(root, [each.at.path for each in findings]), Format(style))


def _check_one(slug: str, root: Path, style: str, day: date | None) -> NoReturn:
    """Show the findings about one office, and say what was not looked at; ends the command."""
    from generator.phases.one_office import check_one, slugs_of  # noqa: PLC0415 - as above

    slugs = slugs_of(root)
    if slug not in slugs:
        close = nearest(slug, slugs)
        hint = f"Maksud Anda {close}?" if close else f"Yang ada: {', '.join(slugs)}."
        message = f"Kantor {slug} tidak ada di data/satker/. {hint}"
        raise Misuse(message)
    findings = check_one(root, slug, system_clock(day))
    click.echo(_report(root, findings, style))
    click.echo(f"Hanya {slug} dan daftar bersama yang diperiksa; selebihnya: kinerja periksa", err=True)
    sys.exit(1 if has_errors(findings) else 0)


@main.command()
@click.argument("kode")
@click.option(
    "--akar", type=click.Path(path_type=Path), default=Path(), help="Folder portal, tempat content/."
)
def jelaskan(kode: str, akar: Path) -> None:
    """Jelaskan satu kode temuan, misalnya D201."""
    finding_type = CAUSES.get(kode.upper())
    if finding_type is None:
        raise Misuse(_unknown_code(kode))
    page = akar / HELP_FOLDER / f"{finding_type.code}.md"
    click.echo(f"{finding_type.code} ({finding_type.severity.value}): {finding_type.title}")
    if page.is_file():
        click.echo("\n" + page.read_text("utf-8").split("\n---\n", 1)[-1].strip())


def _unknown_code(code: str) -> str:
    """Return a message with the most similar codes and their titles, and all codes by their kind."""
    matching_codes = [each for each in sorted(CAUSES) if each.startswith(code.upper())]
    nearest_code = nearest(code, CAUSES)
    suggestions = matching_codes or ([nearest_code] if nearest_code else [])
    lines = [f"Kode {code} tidak dikenal.{' Maksud Anda:' if suggestions else ''}"]
    lines += [f"  {each}  {CAUSES[each].title}" for each in suggestions]
    lines.append("Semua kode:")
    for kind, title in _KINDS_OF_CODES.items():
        codes = ", ".join(each for each in sorted(CAUSES) if each.startswith(kind))
        lines.append(f"  {title}:")
        lines += textwrap.wrap(codes, width=72, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(lines)


@main.command(short_help="Catat sidik jari dan tanggal dokumen.")
@ROOT
@click.option("--periksa", "is_trial", is_flag=True, help="Tampilkan saja; tidak ada yang ditulis.")
@TODAY
def dokumen(akar: Path, day: date | None, *, is_trial: bool) -> None:
    """Tulis sidik jari dokumen yang baru atau berubah ke dokumen.csv, dengan tanggalnya.

    Dokumen yang berubah mendapat tanggal hari ini. Yang baru memakai tanggal yang sudah ditulis, atau hari
    ini bila kosong. Isi lain berkas itu tidak disentuh.
    """
    from generator.report.document_updates import register_updates  # noqa: PLC0415 - as above
    from generator.sources.cache.folders import DOCUMENT_CACHE  # noqa: PLC0415 - as above
    from generator.sources.shared.atomic_write import replace_file  # noqa: PLC0415 - as above

    updates = tuple(register_updates(akar, akar / DOCUMENT_CACHE, system_clock(day)))
    for update in updates:
        for row in update.unchanged:
            click.echo(f"{update.path}, {row}", err=True)
        if not update.changes:
            continue
        if update.content is None:
            click.echo(
                f"{update.path}: tambahkan kolom tanggal dan sha256 di baris judul, lalu ulangi.", err=True
            )
            continue
        if not is_trial:
            replace_file(akar / update.path, update.content)
        click.echo(
            "\n  ".join([f"{update.path} {'akan diubah' if is_trial else 'diubah'}:", *update.changes])
        )
    if not updates:
        click.echo("Semua dokumen yang terdaftar cocok dengan sidik jarinya; tidak ada yang diubah.")
    is_open = any(update.content is None or update.unchanged for update in updates)
    sys.exit(1 if is_open or (is_trial and updates) else 0)


def _shared_facts(folder: Path) -> Portal:
    """Return the portal with its time limits and days off; raise ``Misuse`` if they have errors."""
    from generator.portal import check  # noqa: PLC0415 - as above

    checked = check(folder)
    faulty_paths = [each.at.path for each in checked.diagnostics if each.severity is Severity.ERROR]
    if any(path.startswith("data/acuan/") for path in faulty_paths):
        message = (
            "Ada galat di data/acuan/, jadi tenggat belum dapat dihitung. Jalankan dahulu: kinerja periksa"
        )
        raise Misuse(message)
    return checked.value.loaded.portal


def _outside_known_years(portal: Portal) -> Misuse:
    from generator.compute.disclosure.working_days import calendar_of  # noqa: PLC0415 - as above
    from generator.report.deadlines import known_years_message  # noqa: PLC0415

    return Misuse(f"Hari kerja di tahun itu belum dapat dihitung. {known_years_message(calendar_of(portal))}")


@main.command(short_help="Hitung tenggat permintaan informasi.")
@click.argument("tanggal", callback=read_day)
@ROOT
def tenggat(tanggal: date, akar: Path) -> None:
    """Hitung hari terakhir setiap langkah bagi permintaan informasi yang masuk pada TANGGAL."""
    from generator.report.deadlines import deadlines_message  # noqa: PLC0415 - as above

    portal = _shared_facts(akar)
    message = deadlines_message(portal, tanggal)
    if message is None:
        raise _outside_known_years(portal)
    click.echo(message)


@main.command("hari-kerja", short_help="Hitung banyak hari kerja di antara dua tanggal.")
@click.argument("awal", callback=read_day)
@click.argument("akhir", callback=read_day)
@ROOT
def hari_kerja(awal: date, akhir: date, akar: Path) -> None:
    """Hitung hari kerja sesudah AWAL sampai dengan AKHIR, seperti kolom hari_kerja di register permohonan."""
    from generator.report.deadlines import working_days_message  # noqa: PLC0415 - as above

    if akhir < awal:
        message = f"Tanggal akhir {akhir} mendahului tanggal awal {awal}. Tulis yang lebih awal dahulu."
        raise Misuse(message)
    portal = _shared_facts(akar)
    answer = working_days_message(portal, awal, akhir)
    if answer is None:
        raise _outside_known_years(portal)
    click.echo(answer)


def _executor(count: int | None, cluster: str | None) -> "Executor | None":
    """Return where offices are shown, ``None`` for the default; raise ``Misuse`` where that can't be."""
    from generator.phases.cluster import LOCAL, NOT_INSTALLED, Cluster, is_installed  # noqa: PLC0415 - as above
    from generator.phases.executor import processes  # noqa: PLC0415 - as above

    if cluster is None:
        return None if count is None else processes(count)
    if not is_installed():
        raise Misuse(NOT_INSTALLED)
    if count is not None and cluster != LOCAL:
        message = "--proses tidak berlaku di kluster; banyaknya proses diatur pada `dask worker`."
        raise Misuse(message)
    return Cluster(cluster, count or 0)


@main.command(short_help="Periksa data lalu bangun portal.")
@ROOT
@click.option("--hasil", type=click.Path(path_type=Path), help="Folder hasil; bawaannya site/.")
@click.option(
    "--mampat",
    "is_compressed",
    is_flag=True,
    help="Siapkan juga salinan .gz dan .br, untuk server web yang diatur seperti di deploy/.",
)
@TODAY
@click.option(
    "--proses",
    "count",
    metavar="N",
    type=click.IntRange(min=1),
    help="Banyaknya proses yang mengerjakan satker; bawaannya sebanyak inti komputer ini.",
)
@click.option(
    "--kluster",
    "cluster",
    metavar="ALAMAT",
    help="Kerjakan satker di kluster Dask, misalnya tcp://10.0.0.1:8786; lokal untuk mencobanya di sini.",
)
def bangun(
    akar: Path,
    hasil: Path | None,
    day: date | None,
    *,
    is_compressed: bool,
    count: int | None,
    cluster: str | None,
) -> None:
    """Periksa data lalu bangun portal; bila ada galat, hasil lama dibiarkan utuh."""
    from generator.phases.whole_inputs import whole_digest  # noqa: PLC0415 - as above
    from generator.publication.site_state import is_up_to_date  # noqa: PLC0415

    inputs = whole_digest(akar, system_clock(day), str(is_compressed))
    if is_up_to_date(akar, hasil, inputs):
        click.echo(f"Portal di folder {hasil or akar / 'site'} sudah sesuai; tidak ada yang berubah.")
        return
    from generator.plugin import build_site  # noqa: PLC0415 - MkDocs is slow to import

    executor = _executor(count, cluster)
    code = build_site(akar, hasil, is_compressed=is_compressed, day=day, executor=executor, inputs=inputs)
    if not code:
        click.echo(f"Portal sudah jadi di folder {hasil or akar / 'site'}.")
    sys.exit(code)


@main.command(short_help="Lihat portal sambil mengubahnya.")
@ROOT
@click.option("--alamat", default="127.0.0.1:8000", help="Alamat dan porta; bawaannya 127.0.0.1:8000.")
def sajikan(akar: Path, alamat: str) -> None:
    """Tampilkan portal di komputer ini dan bangun ulang setiap kali berkas berubah."""
    from generator.preview.serve import serve_site  # noqa: PLC0415 - as above

    sys.exit(serve_site(akar, alamat))
