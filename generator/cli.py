"""The command ``kinerja``: check the data, explain a finding, build the portal."""

import sys
from pathlib import Path

import click

from generator import __version__
from generator.findings.catalog import CAUSES
from generator.findings.diagnostic import has_errors
from generator.report.findings import Format, written
from generator.values.key import nearest

HELP_FOLDER = Path("content/bantuan/galat")
_ROOT = click.option(
    "--akar",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="folder ini",
    help="Folder portal, yang memuat data/ dan mkdocs.yml.",
)


@click.group(context_settings={"help_option_names": ["--bantuan", "--help", "-h"]})
@click.version_option(__version__, "--versi", prog_name="kinerja", message="%(prog)s %(version)s", help="Tampilkan versi.")
def main() -> None:
    """Periksa data kinerja satker dan bangun portal keterbukaannya."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


@main.command()
@_ROOT
@click.option(
    "--format",
    "style",
    type=click.Choice([each.value for each in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="teks untuk dibaca, github untuk anotasi, json untuk program lain.",
)
def periksa(akar: Path, style: str) -> None:
    """Periksa semua berkas di data/ dan tampilkan semua temuan sekaligus."""
    from generator.portal import check  # noqa: PLC0415 - help and version answer without reading code for data

    checked = check(akar)
    click.echo(written(checked.diagnostics, checked.value.lines, Format(style)))
    sys.exit(1 if has_errors(checked.diagnostics) else 0)


@main.command()
@click.argument("kode")
@_ROOT
def jelaskan(kode: str, akar: Path) -> None:
    """Jelaskan satu kode temuan, misalnya D201."""
    cause = CAUSES.get(kode.upper())
    if cause is None:
        close = nearest(kode.lower(), [each.lower() for each in CAUSES])
        hint = f" Maksud Anda {close.upper()}?" if close else ""
        raise click.UsageError(f"Kode {kode} tidak dikenal.{hint} Kode yang ada: {', '.join(sorted(CAUSES))}")
    page = akar / HELP_FOLDER / f"{cause.code}.md"
    click.echo(f"{cause.code} ({cause.severity.value}): {cause.title}")
    if page.is_file():
        click.echo("\n" + page.read_text("utf-8").split("\n---\n", 1)[-1].strip())


@main.command()
@_ROOT
@click.option("--hasil", type=click.Path(file_okay=False, path_type=Path), help="Folder hasil; bawaannya site/.")
def bangun(akar: Path, hasil: Path | None) -> None:
    """Periksa data lalu bangun portal; bila ada galat, hasil lama dibiarkan utuh."""
    from generator.plugin import build_site  # noqa: PLC0415 - MkDocs is slow to import and other commands don't need it

    sys.exit(build_site(akar, hasil))


@main.command()
@_ROOT
@click.option("--alamat", default="127.0.0.1:8000", show_default=True, help="Alamat dan porta.")
def sajikan(akar: Path, alamat: str) -> None:
    """Tampilkan portal di komputer ini dan bangun ulang setiap kali berkas berubah."""
    from generator.plugin import serve_site  # noqa: PLC0415 - as above

    serve_site(akar, alamat)
