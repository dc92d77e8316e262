"""The command that tells what a change of the data changes in what is published."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.indonesian import ROOT, TODAY, Command, Misuse
from generator.clock import system_clock

if TYPE_CHECKING:
    from generator.changes.changes import Changes

_FORMATS: Final = ("teks", "markdown", "json")


def address(_context: click.Context, option: click.Parameter, text: str) -> str:
    """Return a plain web address as it is; raise ``Misuse`` for anything else that is written."""
    from generator.changes.formats.markdown_format import is_address

    if text and not is_address(text):
        message = f"Alamat {option.opts[0]} tidak dapat dipakai. Contoh: https://contoh.go.id/pratinjau/12/"
        raise Misuse(message)
    return text


@click.command(cls=Command, short_help="Tampilkan angka terbit yang berubah.")
@click.argument("sebelum", required=False, default="")
@click.argument("sesudah", required=False, default="")
@ROOT
@click.option(
    "--format",
    "style",
    type=click.Choice(_FORMATS),
    default="teks",
    help="teks untuk dibaca (bawaan), markdown untuk komentar usulan, json untuk program lain.",
)
@click.option(
    "--pratinjau",
    "preview",
    metavar="ALAMAT",
    default="",
    callback=address,
    help="Alamat portal yang dibangun dari keadaan sesudahnya; barisnya menautkan halaman di sana.",
)
@click.option(
    "--baca",
    "written",
    metavar="BERKAS",
    type=click.Path(path_type=Path),
    help="Tampilkan perbandingan yang sudah dibuat dengan --format json; tidak ada yang dinilai lagi.",
)
@TODAY
def beda(  # noqa: PLR0913 - one for each option
    sebelum: str,
    sesudah: str,
    *,
    akar: Path,
    style: str,
    preview: str,
    written: Path | None,
    day: date | None,
) -> None:
    """Tampilkan angka terbit, status, halaman, dan temuan yang berbeda di antara dua keadaan data.

    SEBELUM dan SESUDAH adalah cabang atau commit. Tanpa SESUDAH yang dibandingkan isi folder sekarang; tanpa
    keduanya pembandingnya titik temu dengan cabang utama.
    """
    from generator.changes.formats.json_format import as_json
    from generator.changes.formats.markdown_format import as_markdown
    from generator.changes.formats.text_format import as_text

    changes = read_comparison(written) if written else _compared(akar, sebelum, sesudah, day)
    if style == "json":
        click.echo(as_json(changes))
    elif style == "markdown":
        click.echo(as_markdown(changes, preview), nl=False)
    else:
        click.echo(as_text(changes))


def _compared(root: Path, before: str, after: str, day: date | None) -> "Changes":
    from generator.changes.differences import differences
    from generator.changes.repository import HistoryError
    from generator.phases.judging import ChangedError

    try:
        return differences(root, system_clock(day), before, after)
    except HistoryError as error:
        raise Misuse(str(error)) from error
    except ChangedError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def read_comparison(path: Path) -> "Changes":
    """Read what was compared before; raise ``Misuse`` where a file is none of ours."""
    from generator.changes.formats.json_format import LARGEST, UnreadableChangesError, from_json

    try:
        with path.open("rb") as stream:
            return from_json(stream.read(LARGEST + 1).decode("utf-8", "replace"))
    except UnreadableChangesError as error:
        message = f"{path.name} bukan hasil `kinerja beda --format json` versi ini. Buat lagi berkas itu."
        raise Misuse(message) from error
