"""The command that tells what a change of the data changes in what is published."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.indonesian import ROOT, TODAY, Command, Misuse
from generator.clock import system_clock

if TYPE_CHECKING:
    from generator.changes.changes import Changes
    from generator.changes.publication import Publication

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
@click.option(
    "--simpan",
    "target",
    metavar="BERKAS",
    type=click.Path(path_type=Path),
    help="Simpan semua angka terbit commit SEBELUM (bawaannya HEAD) menurut program ini.",
)
@click.option(
    "--dari",
    "published",
    metavar="BERKAS",
    type=click.Path(path_type=Path),
    help="Bandingkan dengan angka yang disimpan --simpan, juga oleh versi lain program ini.",
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
    target: Path | None,
    published: Path | None,
    day: date | None,
) -> None:
    """Tampilkan angka terbit, status, halaman, dan temuan yang berbeda di antara dua keadaan data.

    SEBELUM dan SESUDAH adalah cabang atau commit. Tanpa SESUDAH yang dibandingkan isi folder sekarang; tanpa
    keduanya pembandingnya titik temu dengan cabang utama. Setelah program diganti, --dari memisahkan angka
    yang berubah karena program dari yang berubah karena datanya; di sana satu cabang berarti SESUDAH.
    """
    from generator.changes.formats.json_format import as_json
    from generator.changes.formats.markdown_format import as_markdown
    from generator.changes.formats.text_format import as_text

    if sum(map(bool, (written, target, published))) > 1 or (sesudah and (target or published)):
        message = "Pakai salah satu saja dari --baca, --simpan, atau --dari, dan paling banyak satu cabang."
        raise Misuse(message)
    if target:
        _keep(akar, sebelum, target, day)
        return
    if written:
        changes = read_comparison(written)
    else:
        changes = _compared(akar, sebelum, sesudah, day, _read_publication(published) if published else None)
    if style == "json":
        click.echo(as_json(changes))
    elif style == "markdown":
        click.echo(as_markdown(changes, preview), nl=False)
    else:
        click.echo(as_text(changes))


def _compared(
    root: Path, before: str, after: str, day: date | None, published: "Publication | None"
) -> "Changes":
    from generator.changes.differences import differences, differences_from

    clock = system_clock(day)
    with _faults_as_messages():
        if published:
            return differences_from(published, root, clock, before)
        return differences(root, clock, before, after)


def _keep(root: Path, name: str, target: Path, day: date | None) -> None:
    """Write what this program publishes of a commit into a new file."""
    from generator.changes.differences import publication
    from generator.changes.formats.publication_format import publication_text

    with _faults_as_messages():
        snapshot = publication(root, system_clock(day), name or "HEAD")
    if target.exists():
        message = f"{target} sudah ada. Pilih nama lain, atau hapus dahulu."
        raise Misuse(message)
    target.write_text(publication_text(snapshot), "utf-8")
    click.echo(f"Disimpan: {target}, {len(snapshot.offices)} kantor dari commit {snapshot.commit[:10]}.")


def _read_publication(path: Path) -> "Publication":
    from generator.changes.formats.publication_format import read_publication
    from generator.changes.formats.strict_json import UnreadableJsonError

    try:
        return read_publication(path.read_text("utf-8", "replace"))
    except UnreadableJsonError as error:
        message = f"{path.name} bukan hasil `kinerja beda --simpan`, atau rusak. Buat lagi berkas itu."
        raise Misuse(message) from error


@contextmanager
def _faults_as_messages() -> Iterator[None]:
    """Say in a sentence what git can't tell, or that files have changed meanwhile; ends the command."""
    from generator.changes.repository import HistoryError
    from generator.phases.judging import ChangedError

    try:
        yield
    except HistoryError as error:
        raise Misuse(str(error)) from error
    except ChangedError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def read_comparison(path: Path) -> "Changes":
    """Read what was compared before; raise ``Misuse`` where a file is none of ours."""
    from generator.changes.formats.json_format import LARGEST, from_json
    from generator.changes.formats.strict_json import UnreadableJsonError

    try:
        with path.open("rb") as stream:
            return from_json(stream.read(LARGEST + 1).decode("utf-8", "replace"))
    except UnreadableJsonError as error:
        message = f"{path.name} bukan hasil `kinerja beda --format json` versi ini. Buat lagi berkas itu."
        raise Misuse(message) from error
