"""The command that takes what a build has made once to another machine, for workflows of a forge."""

from pathlib import Path

import click

from generator.cli.indonesian import ROOT, Command, Misuse

_UNPACK = "muat"
_PACK = "kemas"


@click.command(cls=Command, short_help="Kemas atau muat simpanan pembangunan (untuk alur kerja forge).")
@click.argument("tindakan", type=click.Choice((_UNPACK, _PACK)))
@click.argument("berkas", type=click.Path(path_type=Path))
@ROOT
def simpanan(tindakan: str, berkas: Path, akar: Path) -> None:
    """Kemas yang sudah pernah dibuat ke BERKAS, atau muat dari sana, supaya hanya yang berubah dibangun lagi.

    Muat hanya BERKAS buatan cabang utama portal ini: isinya dipercaya seperti buatan sendiri. Yang dikemas
    hanya yang dipakai tiga hari terakhir. BERKAS yang tidak ada atau rusak berarti semuanya dibangun.
    """
    import tarfile

    from generator.sources.cache.packing import pack_caches, unpack_caches

    if tindakan == _PACK:
        try:
            click.echo(f"Simpanan dikemas: {pack_caches(akar, berkas)} isi.")
        except OSError as error:
            message = f"{berkas} tidak dapat ditulis: {error.strerror or error}."
            raise Misuse(message) from error
        return
    try:
        click.echo(f"Simpanan dimuat: {unpack_caches(akar, berkas)} isi.")
    except (OSError, tarfile.TarError):
        click.echo(f"{berkas} tidak ada atau tidak terbaca; semuanya akan dibangun.")
