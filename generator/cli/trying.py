"""The command that tries a whole portal, as its repository does before anything is published."""

import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.cli.indonesian import FORMAT, ROOT, TODAY, Command
from generator.clock import system_clock
from generator.findings.shared.diagnostic import has_errors
from generator.report.findings import Format, format_findings
from generator.sources.shared.files import lines_at


@click.command(cls=Command, short_help="Jalankan semua pemeriksaan portal ini.")
@ROOT
@FORMAT
@click.option("--tanpa-peramban", "is_unopened", is_flag=True, help="Jangan buka halaman di peramban.")
@TODAY
def uji(akar: Path, style: str, day: date | None, *, is_unopened: bool) -> None:
    """Periksa data, bangun situs di folder sementara, dan buka halamannya di peramban bila ada.

    Tautan, alamat ganda, dan data pribadi diperiksa ketika membangun. Folder site/ tidak disentuh.
    """
    from generator.portal import check

    findings = check(akar, system_clock(day), is_whole=True).diagnostics
    click.echo(format_findings(findings, lines_at(akar, [each.at.path for each in findings]), Format(style)))
    if has_errors(findings):
        sys.exit(1)
    with TemporaryDirectory(prefix="kinerja-uji-") as name:
        _try_site(akar, Path(name).resolve(), day, is_opened=not is_unopened)
    click.echo("Semua lulus.", err=True)


def _try_site(root: Path, folder: Path, day: date | None, *, is_opened: bool) -> None:
    """Build the site below an empty folder and open its pages; ends the command where something is wrong."""
    from generator.pages.shared.links import base_path
    from generator.plugin import build_site
    from generator.portal import check_settings

    base = base_path(check_settings(root).value[0].site_url)
    site = folder / base.strip("/") if base != "/" else folder / "situs"
    code = build_site(root, site, day=day)
    if code:
        sys.exit(code)
    click.echo("Situs: dapat dibangun; tautan, alamat, dan data pribadi diperiksa.", err=True)
    if is_opened:
        _open(*((site, "/") if base == "/" else (folder, base)))


def _open(folder: Path, base: str) -> None:
    from generator.preview.in_browser import NOT_INSTALLED, browser_path, open_pages

    browser = browser_path()
    if browser is None:
        click.echo(f"Peramban: dilewati. {NOT_INSTALLED}", err=True)
        return
    opened = open_pages(folder, base, browser)
    for fault in opened.faults:
        click.echo(f"galat: {fault}", err=True)
    if opened.faults:
        sys.exit(1)
    click.echo(f"Peramban: {opened.count} halaman dibuka, tanpa galat.", err=True)
