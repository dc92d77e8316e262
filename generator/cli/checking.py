"""Commands that look at the data and tell what they find; nothing is written."""

import sys
import textwrap
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.indonesian import FORMAT, ROOT, TODAY, Command, Misuse, require_office
from generator.clock import system_clock
from generator.findings.shared.catalog import CAUSES
from generator.findings.shared.diagnostic import Diagnostic, has_errors
from generator.report.findings import Format, format_findings
from generator.sources.shared.bundled import bundled_files
from generator.sources.shared.files import lines_at
from generator.values.shared.key import nearest

if TYPE_CHECKING:
    from generator.phases.judging import Judgements
    from generator.record.record import OfficeRecord
    from generator.record.summary import OfficeSummary

HELP_FOLDER = Path("content/bantuan/galat")
_DIFFERING = "berbeda"
_CERTAIN = "pasti"
_KINDS_OF_CODES = {
    "B": "Berkas",
    "D": "Isian",
    "R": "Rujukan antarberkas",
    "A": "Aturan penilaian",
    "P": "Data pribadi",
}


@click.command(cls=Command, short_help="Tampilkan semua temuan di data/.")
@click.argument("satker", required=False)
@ROOT
@FORMAT
@click.option(
    "--hubungan",
    type=click.Choice([_DIFFERING, "semua"]),
    help="Tampilkan angka yang dicocokkan satu sama lain, yang berbeda saja atau semuanya; teks atau json.",
)
@click.option(
    "--telaah",
    type=click.Choice([_CERTAIN, "semua"]),
    help="Tampilkan yang tidak cocok di dalam dokumen sumber sendiri: yang pasti saja, atau semuanya.",
)
@TODAY
def periksa(
    satker: str | None,
    *,
    akar: Path,
    style: str,
    hubungan: str | None,
    telaah: str | None,
    day: date | None,
) -> None:
    """Periksa semua berkas di data/ dan tampilkan semua temuan sekaligus.

    Dengan nama folder SATKER, misalnya bspji-manado, hanya kantor itu dan daftar bersama yang diperiksa.
    """
    if hubungan is not None and telaah is not None:
        message = "--hubungan dan --telaah dipakai satu per satu. Jalankan perintahnya dua kali."
        raise Misuse(message)
    if telaah is not None:
        _show_findings(satker, akar, style, day, is_whole=telaah != _CERTAIN)
        return
    if hubungan is not None:
        _show_identities(satker, akar, style, day, is_whole=hubungan != _DIFFERING)
        return
    if satker is not None:
        _check_one(satker, akar, style, day)
    from generator.portal import check

    checked = check(akar, system_clock(day), is_whole=True)
    findings = checked.diagnostics
    click.echo(_report(akar, findings, style))
    _tell_counts(checked.value.offices.summaries, style)
    sys.exit(1 if has_errors(findings) else 0)


def _report(root: Path, findings: tuple[Diagnostic, ...], style: str) -> str:
    """Return findings about the portal in ``root`` with the lines that they are about."""
    return format_findings(findings, lines_at(root, [each.at.path for each in findings]), Format(style))


def _check_one(slug: str, root: Path, style: str, day: date | None) -> NoReturn:
    """Show the findings about one office, and say what was not looked at; ends the command."""
    from generator.phases.one_office import findings_of_some, judgements_of_some, slugs_of

    require_office(slug, slugs_of(root))
    judgements = judgements_of_some(root, {slug}, system_clock(day))
    findings = findings_of_some(judgements)
    click.echo(_report(root, findings, style))
    _tell_counts(judgements.summaries, style)
    click.echo(f"Hanya {slug} dan daftar bersama yang diperiksa; selebihnya: kinerja periksa", err=True)
    sys.exit(1 if has_errors(findings) else 0)


def _tell_counts(offices: Iterable["OfficeSummary"], style: str) -> None:
    """Say in a line each how figures agree, and how documents do; programs ask for it by an option."""
    from generator.report.document_findings import findings_line
    from generator.report.identities import identities_line

    summaries = tuple(offices)
    identities = identities_line(count for office in summaries for count in office.identities)
    for line in (identities, findings_line(summaries)):
        if line and style == Format.TEXT.value:
            click.echo(line)


def _show_findings(slug: str | None, root: Path, style: str, day: date | None, *, is_whole: bool) -> None:
    """Show what the audit found in the documents of offices; of an office with errors there is nothing."""
    from generator.report.document_findings import findings_json, findings_text

    records, _ = _judged_or_refuse(slug, root, day)
    documents = [each for record in records for each in record.document_findings]
    write = findings_json if style == Format.JSON.value else findings_text
    click.echo(write(documents, is_whole=is_whole))


def _show_identities(slug: str | None, root: Path, style: str, day: date | None, *, is_whole: bool) -> None:
    """Show the rows of all identities, or those that differ; of an office with errors there are none."""
    from generator.compute.portal.league_figures import rows_of_league
    from generator.compute.shared.judgement import Verdict
    from generator.report.identities import rows_json, rows_text

    records, judgements = _judged_or_refuse(slug, root, day)
    rows = [row for record in records for row in record.identity_rows]
    rows += rows_of_league(judgements.loaded.portal, judgements.loaded.rules) if slug is None else ()
    write = rows_json if style == Format.JSON.value else rows_text
    click.echo(write(rows, tuple(Verdict) if is_whole else (Verdict.DIFFERENT,)))


def _judged_or_refuse(
    slug: str | None, root: Path, day: date | None
) -> tuple[Iterator["OfficeRecord"], "Judgements"]:
    """Return the records of an office or of all; ends the command where the data have errors."""
    from generator.phases.one_office import judgements_of_some, slugs_of
    from generator.phases.value_cache import unpack
    from generator.record.record import OfficeRecord

    slugs = slugs_of(root)
    if slug is not None:
        require_office(slug, slugs)
    judgements = judgements_of_some(root, slugs if slug is None else (slug,), system_clock(day))
    names = [each.office.slug for each in judgements.summaries]
    if has_errors(judgements.shared.findings) or len(names) < len(judgements.tasks):
        message = "Ada galat di data, jadi angkanya belum dapat dicocokkan. Jalankan dahulu: kinerja periksa"
        raise Misuse(message)
    return (unpack(judgements.packed_record(name), OfficeRecord) for name in names), judgements


@click.command(cls=Command)
@click.argument("kode")
@click.option(
    "--akar", type=click.Path(path_type=Path), default=Path(), help="Folder portal, tempat content/."
)
def jelaskan(kode: str, akar: Path) -> None:
    """Jelaskan satu kode temuan, misalnya D201."""
    finding_type = CAUSES.get(kode.upper())
    if finding_type is None:
        raise Misuse(_unknown_code(kode))
    name = (HELP_FOLDER / f"{finding_type.code}.md").as_posix()
    page = akar / name if (akar / name).is_file() else bundled_files().get(name)
    click.echo(f"{finding_type.code} ({finding_type.severity.value}): {finding_type.title}")
    if page:
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
