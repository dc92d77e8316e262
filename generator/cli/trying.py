"""The command that tries a whole portal, as its repository does before anything is published."""

import shutil
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.cli.indonesian import FORMAT, ROOT, TODAY, Command, Misuse
from generator.clock import system_clock
from generator.findings.shared.diagnostic import has_errors
from generator.report.findings import Format, format_findings
from generator.sources.shared.files import lines_at


@click.command(cls=Command, short_help="Jalankan semua pemeriksaan portal ini.")
@ROOT
@FORMAT
@click.option("--tanpa-peramban", "is_unopened", is_flag=True, help="Jangan buka halaman di peramban.")
@click.option(
    "--hasil",
    "target",
    type=click.Path(path_type=Path),
    help="Simpan situs yang dicoba di folder ini, yang belum ada; bawaannya dibuang lagi.",
)
@click.option("--mampat", "is_compressed", is_flag=True, help="Siapkan juga salinan .gz dan .br.")
@TODAY
def uji(
    akar: Path,
    style: str,
    day: date | None,
    target: Path | None,
    *,
    is_unopened: bool,
    is_compressed: bool,
) -> None:
    """Periksa data, bangun situs di folder sementara, dan buka halamannya di peramban bila ada.

    Tautan, alamat ganda, dan data pribadi diperiksa ketika membangun. Folder site/ tidak disentuh.
    """
    from generator.portal import check

    if target and target.exists():
        message = f"{target} sudah ada, jadi tidak disentuh. Pilih nama folder lain."
        raise Misuse(message)
    findings = check(akar, system_clock(day), is_whole=True).diagnostics
    click.echo(format_findings(findings, lines_at(akar, [each.at.path for each in findings]), Format(style)))
    if has_errors(findings):
        sys.exit(1)
    with TemporaryDirectory(prefix="kinerja-uji-") as name:
        site = _built(akar, Path(name).resolve(), day, is_compressed=is_compressed)
        faults = 0 if is_unopened else _opened(*site.place)
        if target:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(site.folder, target)
    if faults:
        sys.exit(1)
    click.echo("Semua lulus.", err=True)


@dataclass(frozen=True, slots=True)
class _Site:
    """A site that was built: its folder, and the folder and path below which it is opened."""

    folder: Path
    place: tuple[Path, str]


def _built(root: Path, folder: Path, day: date | None, *, is_compressed: bool) -> _Site:
    """Build the site below an empty folder; ends the command where that can't be."""
    from generator.pages.shared.links import base_path
    from generator.plugin import build_site
    from generator.portal import check_settings

    base = base_path(check_settings(root).value[0].site_url)
    site = folder / base.strip("/") if base != "/" else folder / "situs"
    code = build_site(root, site, is_compressed=is_compressed, day=day)
    if code:
        sys.exit(code)
    click.echo("Situs: dapat dibangun; tautan, alamat, dan data pribadi diperiksa.", err=True)
    return _Site(site, (site, "/") if base == "/" else (folder, base))


def _opened(folder: Path, base: str) -> int:
    """Open the pages in a browser, where there is one; return how many faults were told."""
    from generator.preview.in_browser import NOT_INSTALLED, browser_path, open_pages

    browser = browser_path()
    if browser is None:
        click.echo(f"Peramban: dilewati. {NOT_INSTALLED}", err=True)
        return 0
    opened = open_pages(folder, base, browser)
    for fault in opened.faults:
        click.echo(f"galat: {fault}", err=True)
    if not opened.faults:
        click.echo(f"Peramban: {opened.count} halaman dibuka, tanpa galat.", err=True)
    return len(opened.faults)
