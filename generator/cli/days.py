"""Commands that count days: what offices owe by law and when, time limits of requests, working days."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.indonesian import ROOT, TODAY, Command, Misuse, read_day, require_office
from generator.clock import system_clock
from generator.domain.portal.ledger import Portal
from generator.findings.shared.diagnostic import Severity, has_errors

if TYPE_CHECKING:
    from generator.phases.judging import Judgements

_LIST = "data/acuan/tenggat-lapor.csv"


@click.command(
    "tenggat-lapor", cls=Command, short_help="Tampilkan yang terlambat dan yang segera jatuh tempo."
)
@click.argument("satker", required=False)
@ROOT
@click.option(
    "--format",
    "style",
    type=click.Choice(["teks", "json"]),
    default="teks",
    help="teks untuk dibaca (bawaan), json untuk program lain.",
)
@TODAY
def tenggat_lapor(satker: str | None, akar: Path, style: str, day: date | None) -> None:
    """Tampilkan kewajiban lapor yang terlambat, dan yang jatuh tempo dalam 60 hari.

    Dengan nama folder SATKER, misalnya bspji-manado, hanya kantor itu; tanpa itu semua kantor, kecuali kantor
    contoh. Daftar kewajibannya ada di data/acuan/tenggat-lapor.csv.
    """
    from generator.report.duties import duties_json, duties_text

    judgements = _judged(akar, satker, day)
    duties = judgements.loaded.portal.duties
    if not duties:
        message = (
            f"Portal ini belum punya daftar kewajiban. Buat {_LIST}; kolomnya dijelaskan di bantuan/berkas/."
        )
        raise Misuse(message)
    offices = [each for each in judgements.summaries if satker or not each.is_sample]
    write = duties_json if style == "json" else duties_text
    click.echo(write(duties, offices, judgements.shared.today))
    _tell_left_out(judgements)


def _judged(root: Path, slug: str | None, day: date | None) -> "Judgements":
    """Return the judged offices, or the one that is named; raise ``Misuse`` where there are errors."""
    from generator.phases.one_office import judgements_of_some, slugs_of

    slugs = slugs_of(root)
    if slug is not None:
        require_office(slug, slugs)
    judgements = judgements_of_some(root, slugs if slug is None else (slug,), system_clock(day))
    if has_errors(judgements.shared.findings):
        message = (
            "Ada galat di data yang dipakai bersama, jadi tenggat belum dapat dihitung. "
            "Jalankan dahulu: kinerja periksa"
        )
        raise Misuse(message)
    if slug is not None and not judgements.summaries:
        message = f"Ada galat di data {slug}. Jalankan dahulu: kinerja periksa {slug}"
        raise Misuse(message)
    return judgements


def _tell_left_out(judgements: "Judgements") -> None:
    """Name the offices that have errors, of which nothing can be told."""
    publishable = {each.office.slug for each in judgements.summaries}
    left_out = sorted(set(judgements.by_slug) - publishable)
    if left_out:
        click.echo(f"Dilewati karena ada galat: {', '.join(left_out)}. Jalankan: kinerja periksa", err=True)


def _shared_facts(folder: Path) -> Portal:
    """Return the portal with its time limits and days off; raise ``Misuse`` if they have errors."""
    from generator.portal import check

    checked = check(folder)
    faulty_paths = [each.at.path for each in checked.diagnostics if each.severity is Severity.ERROR]
    if any(path.startswith("data/acuan/") for path in faulty_paths):
        message = (
            "Ada galat di data/acuan/, jadi tenggat belum dapat dihitung. Jalankan dahulu: kinerja periksa"
        )
        raise Misuse(message)
    return checked.value.loaded.portal


def _outside_known_years(portal: Portal) -> Misuse:
    from generator.compute.disclosure.working_days import calendar_of
    from generator.report.deadlines import known_years_message

    return Misuse(f"Hari kerja di tahun itu belum dapat dihitung. {known_years_message(calendar_of(portal))}")


@click.command(cls=Command, short_help="Hitung tenggat permintaan informasi.")
@click.argument("tanggal", callback=read_day)
@ROOT
def tenggat(tanggal: date, akar: Path) -> None:
    """Hitung hari terakhir setiap langkah bagi permintaan informasi yang masuk pada TANGGAL."""
    from generator.report.deadlines import deadlines_message

    portal = _shared_facts(akar)
    message = deadlines_message(portal, tanggal)
    if message is None:
        raise _outside_known_years(portal)
    click.echo(message)


@click.command("hari-kerja", cls=Command, short_help="Hitung banyak hari kerja di antara dua tanggal.")
@click.argument("awal", callback=read_day)
@click.argument("akhir", callback=read_day)
@ROOT
def hari_kerja(awal: date, akhir: date, akar: Path) -> None:
    """Hitung hari kerja sesudah AWAL sampai dengan AKHIR, seperti kolom hari_kerja di register permohonan."""
    from generator.report.deadlines import working_days_message

    if akhir < awal:
        message = f"Tanggal akhir {akhir} mendahului tanggal awal {awal}. Tulis yang lebih awal dahulu."
        raise Misuse(message)
    portal = _shared_facts(akar)
    answer = working_days_message(portal, awal, akhir)
    if answer is None:
        raise _outside_known_years(portal)
    click.echo(answer)
