"""Commands that look at the data and tell what they find; nothing is written."""

import sys
import textwrap
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.indonesian import FORMAT, ROOT, TODAY, Command, Misuse, require_office
from generator.clock import system_clock
from generator.findings.shared.catalog import CAUSES
from generator.findings.shared.diagnostic import Diagnostic, has_errors
from generator.report.findings import Format, format_findings
from generator.sources.shared.bundled import bundled_files
from generator.sources.shared.files import lines_at
from generator.values.shared.key import nearest

HELP_FOLDER = Path("content/bantuan/galat")
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
@TODAY
def periksa(satker: str | None, akar: Path, style: str, day: date | None) -> None:
    """Periksa semua berkas di data/ dan tampilkan semua temuan sekaligus.

    Dengan nama folder SATKER, misalnya bspji-manado, hanya kantor itu dan daftar bersama yang diperiksa.
    """
    if satker is not None:
        _check_one(satker, akar, style, day)
    from generator.portal import check

    findings = check(akar, system_clock(day), is_whole=True).diagnostics
    click.echo(_report(akar, findings, style))
    sys.exit(1 if has_errors(findings) else 0)


def _report(root: Path, findings: tuple[Diagnostic, ...], style: str) -> str:
    """Return findings about the portal in ``root`` with the lines that they are about."""
    return format_findings(findings, lines_at(root, [each.at.path for each in findings]), Format(style))


def _check_one(slug: str, root: Path, style: str, day: date | None) -> NoReturn:
    """Show the findings about one office, and say what was not looked at; ends the command."""
    from generator.phases.one_office import check_one, slugs_of

    require_office(slug, slugs_of(root))
    findings = check_one(root, slug, system_clock(day))
    click.echo(_report(root, findings, style))
    click.echo(f"Hanya {slug} dan daftar bersama yang diperiksa; selebihnya: kinerja periksa", err=True)
    sys.exit(1 if has_errors(findings) else 0)


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
