"""The command ``kinerja``: each module beside this one holds a few commands of one kind."""

import sys

import click

from generator import __version__
from generator.cli.auditing import telaah
from generator.cli.building import bangun, sajikan
from generator.cli.checking import jelaskan, periksa
from generator.cli.commenting import komentar
from generator.cli.comparing import beda
from generator.cli.copying import salin
from generator.cli.days import hari_kerja, tenggat, tenggat_lapor
from generator.cli.documents import dokumen
from generator.cli.indonesian import Commands
from generator.cli.scaffolding import indikator, kantor, tahun
from generator.cli.starting import mulai
from generator.cli.trying import uji
from generator.cli.workbooks import lembar, masukkan


@click.group(cls=Commands, context_settings={"help_option_names": ["--bantuan", "--help", "-h"]})
@click.version_option(
    __version__, "--versi", prog_name="kinerja", message="%(prog)s %(version)s", help="Tampilkan versi."
)
def main() -> None:
    """Periksa data kinerja satker dan bangun portal keterbukaannya."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


# The order of the help.
_COMMANDS = (
    mulai,
    kantor,
    tahun,
    indikator,
    periksa,
    beda,
    komentar,
    jelaskan,
    lembar,
    masukkan,
    telaah,
    salin,
    dokumen,
    tenggat,
    tenggat_lapor,
    hari_kerja,
    bangun,
    sajikan,
    uji,
)
for _command in _COMMANDS:
    main.add_command(_command)
