"""The command that keeps the register of documents."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.cli.indonesian import ROOT, TODAY, Command
from generator.clock import system_clock


@click.command(cls=Command, short_help="Catat sidik jari dan tanggal dokumen.")
@ROOT
@click.option("--periksa", "is_trial", is_flag=True, help="Tampilkan saja; tidak ada yang ditulis.")
@TODAY
def dokumen(akar: Path, day: date | None, *, is_trial: bool) -> None:
    """Tulis sidik jari dokumen yang baru atau berubah ke dokumen.csv, dengan tanggalnya.

    Dokumen yang berubah mendapat tanggal hari ini. Yang baru memakai tanggal yang sudah ditulis, atau hari
    ini bila kosong. Isi lain berkas itu tidak disentuh.
    """
    from generator.report.document_updates import register_updates
    from generator.sources.cache.folders import DOCUMENT_CACHE
    from generator.sources.shared.atomic_write import replace_file

    updates = tuple(register_updates(akar, akar / DOCUMENT_CACHE, system_clock(day)))
    for update in updates:
        for row in update.unchanged:
            click.echo(f"{update.path}, {row}", err=True)
        if not update.changes:
            continue
        if update.content is None:
            click.echo(
                f"{update.path}: tambahkan kolom tanggal dan sha256 di baris judul, lalu ulangi.", err=True
            )
            continue
        if not is_trial:
            replace_file(akar / update.path, update.content)
        click.echo(
            "\n  ".join([f"{update.path} {'akan diubah' if is_trial else 'diubah'}:", *update.changes])
        )
    if not updates:
        click.echo("Semua dokumen yang terdaftar cocok dengan sidik jarinya; tidak ada yang diubah.")
    is_open = any(update.content is None or update.unchanged for update in updates)
    sys.exit(1 if is_open or (is_trial and updates) else 0)
