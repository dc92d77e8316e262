"""The command that keeps one comment on a request of a forge up to date."""

import os
from pathlib import Path

import click

from generator.cli.comparing import address, read_comparison
from generator.cli.indonesian import Command, Misuse

_FORGES = ("github", "gitlab", "forgejo")
# The token comes from the environment: what stands in a command line is seen by all users of a machine.
_TOKEN = "KINERJA_TOKEN"  # noqa: S105 - its name


@click.command(cls=Command, short_help="Tulis komentar di usulan perubahan (untuk alur kerja forge).")
@click.option("--forge", type=click.Choice(_FORGES), required=True, help="Jenis forge.")
@click.option("--api", metavar="ALAMAT", required=True, callback=address, help="Alamat antarmuka forge.")
@click.option("--proyek", "project", required=True, help="Nama atau nomor proyek di forge.")
@click.option("--usulan", "number", type=click.IntRange(min=1), help="Nomor usulan.")
@click.option(
    "--kepala", "head", metavar="PEMILIK:CABANG", default="", help="Cabang usulan, bila nomornya tidak ada."
)
@click.option("--commit", default="", help="Commit di ujung cabang itu.")
@click.option(
    "--alur",
    "workflow",
    metavar="BERKAS",
    default="",
    help="Alur yang membuat pratinjau, misalnya usulan.yml; --unduhan lalu alamat daftar jalannya (Forgejo).",
)
@click.option(
    "--pratinjau", "preview", metavar="ALAMAT", default="", callback=address, help="Alamat pratinjau."
)
@click.option(
    "--unduhan",
    "download",
    metavar="ALAMAT",
    default="",
    callback=address,
    help="Alamat tempat mengunduh pratinjau.",
)
@click.option(
    "--baca",
    "written",
    metavar="BERKAS",
    type=click.Path(path_type=Path),
    required=True,
    help="Hasil `kinerja beda --format json`.",
)
def komentar(  # noqa: PLR0913 - one for each option
    *,
    forge: str,
    api: str,
    project: str,
    number: int | None,
    head: str,
    commit: str,
    workflow: str,
    preview: str,
    download: str,
    written: Path,
) -> None:
    """Tulis atau perbarui satu komentar tentang angka terbit yang berubah.

    Tokennya dibaca dari KINERJA_TOKEN. Isi BERKAS dianggap tulisan orang asing.
    """
    from generator.changes.comment import CommentError, Forge, Project
    from generator.changes.formats.markdown_format import as_markdown

    token = os.environ.get(_TOKEN, "").strip()
    if not token or not token.isascii() or not token.isprintable():
        message = f"{_TOKEN} belum diisi. Isi dengan token yang boleh menulis komentar di proyek ini."
        raise Misuse(message)
    target = Project(Forge(forge), api, project, token)
    run = target.run_of(workflow, commit) if workflow else None
    if run:
        download = f"{download.rstrip('/')}/runs/{run}"
    text = as_markdown(read_comparison(written), preview, download)
    try:
        request = number or target.request_of(head, commit)
        if request is None:
            click.echo("Usulan itu sudah ditutup atau berubah; tidak ada komentar yang ditulis.")
            return
        was_there = target.write_comment(request, text)
    except CommentError as error:
        raise Misuse(str(error)) from error
    click.echo(f"Komentar di usulan {request} {'diperbarui' if was_there else 'ditulis'}.")
