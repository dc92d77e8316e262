"""Commands that build the site, or show it while people work on it."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.indonesian import ROOT, TODAY, Command, Misuse
from generator.clock import system_clock

if TYPE_CHECKING:
    from generator.phases.executor import Executor


def _executor(count: int | None, cluster: str | None) -> "Executor | None":
    """Return where offices are shown, ``None`` for the default; raise ``Misuse`` where that can't be."""
    from generator.phases.cluster import LOCAL, NOT_INSTALLED, Cluster, is_installed
    from generator.phases.executor import processes

    if cluster is None:
        return None if count is None else processes(count)
    if not is_installed():
        raise Misuse(NOT_INSTALLED)
    if count is not None and cluster != LOCAL:
        message = "--proses tidak berlaku di kluster; banyaknya proses diatur pada `dask worker`."
        raise Misuse(message)
    return Cluster(cluster, count or 0)


@click.command(cls=Command, short_help="Periksa data lalu bangun portal.")
@ROOT
@click.option("--hasil", type=click.Path(path_type=Path), help="Folder hasil; bawaannya site/.")
@click.option(
    "--mampat",
    "is_compressed",
    is_flag=True,
    help="Siapkan juga salinan .gz dan .br, untuk server web yang diatur seperti di deploy/.",
)
@click.option(
    "--zip",
    "archive",
    metavar="BERKAS",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Tulis juga seluruh portal sebagai satu berkas ZIP, yang dapat dibuka dari folder tanpa server web.",
)
@TODAY
@click.option(
    "--proses",
    "count",
    metavar="N",
    type=click.IntRange(min=1),
    help="Banyaknya proses yang mengerjakan satker; bawaannya sebanyak inti komputer ini.",
)
@click.option(
    "--kluster",
    "cluster",
    metavar="ALAMAT",
    help="Kerjakan satker di kluster Dask, misalnya tcp://10.0.0.1:8786; lokal untuk mencobanya di sini.",
)
def bangun(  # noqa: PLR0913 - one for each option
    akar: Path,
    hasil: Path | None,
    day: date | None,
    *,
    is_compressed: bool,
    archive: Path | None,
    count: int | None,
    cluster: str | None,
) -> None:
    """Periksa data lalu bangun portal; bila ada galat, hasil lama dibiarkan utuh."""
    from generator.phases.whole_inputs import whole_digest
    from generator.publication.site_state import is_up_to_date

    if archive:
        _require_place(archive, akar, hasil)
    inputs = whole_digest(akar, system_clock(day), str(is_compressed))
    if is_up_to_date(akar, hasil, inputs):
        click.echo(f"Portal di folder {hasil or akar / 'site'} sudah sesuai; tidak ada yang berubah.")
        if archive:
            _write_archive(akar, hasil, archive)
        return
    from generator.plugin import build_site

    executor = _executor(count, cluster)
    code = build_site(akar, hasil, is_compressed=is_compressed, day=day, executor=executor, inputs=inputs)
    if not code:
        click.echo(f"Portal sudah jadi di folder {hasil or akar / 'site'}.")
        if archive:
            _write_archive(akar, hasil, archive)
    sys.exit(code)


def _require_place(archive: Path, akar: Path, hasil: Path | None) -> None:
    """Raise ``Misuse`` where a ZIP file can't stand, or would become part of what it holds."""
    place = archive.resolve()
    taken = (hasil or akar / "site", *(akar / name for name in ("data", "content", "theme")))
    if any(place.is_relative_to(folder.resolve()) for folder in taken):
        message = f"Berkas ZIP {archive} tidak boleh berada di folder portal itu sendiri; pilih folder lain."
        raise Misuse(message)
    if not place.parent.is_dir():
        message = f"Folder untuk berkas ZIP {archive} belum ada; buat dahulu, atau pilih folder lain."
        raise Misuse(message)


def _write_archive(akar: Path, hasil: Path | None, archive: Path) -> None:
    from generator.pages.shared.links import base_path
    from generator.plugin.settings import open_settings
    from generator.publication.offline import write_zip

    settings = open_settings(akar / "mkdocs.yml")
    count = write_zip(hasil or Path(settings.site_dir), base_path(settings.site_url), archive)
    click.echo(f"Portal sebagai {archive}: {count} berkas. Keluarkan isinya, lalu buka index.html.")


@click.command(cls=Command, short_help="Lihat portal sambil mengubahnya.")
@ROOT
@click.option("--alamat", default="127.0.0.1:8000", help="Alamat dan porta; bawaannya 127.0.0.1:8000.")
def sajikan(akar: Path, alamat: str) -> None:
    """Tampilkan portal di komputer ini dan bangun ulang setiap kali berkas berubah."""
    from generator.preview.serve import serve_site

    sys.exit(serve_site(akar, alamat))
