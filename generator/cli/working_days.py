"""Commands that count working days, as the law on public information wants them."""

from datetime import date
from pathlib import Path

import click

from generator.cli.indonesian import ROOT, Command, Misuse, read_day
from generator.domain.portal.ledger import Portal
from generator.findings.shared.diagnostic import Severity


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
