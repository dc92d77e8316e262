"""The command that tells what offices owe by law: what is late, and what is due soon."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.indonesian import ROOT, TODAY, Command, Misuse, require_office
from generator.clock import system_clock
from generator.findings.shared.diagnostic import has_errors

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
