"""What the library for command lines says, in Indonesian, and the options that several commands share."""

import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from generator.clock import UnreadableMomentError
from generator.loading.shared.suggestion import calendar_day
from generator.report.disk_errors import disk_error_message
from generator.report.findings import Format
from generator.values.shared.key import nearest

_HELP_TEXT = "Tampilkan bantuan ini."
# How a command ends that was stopped by Ctrl+C, as shells expect.
_STOPPED: Final = 130


class Misuse(click.UsageError):
    """A command called wrongly, with a message in Indonesian."""


def _portal_folder(_context: click.Context, _option: click.Parameter, folder: Path) -> Path:
    if not (folder / "data").is_dir():
        name = folder.resolve().name
        message = (
            f"Di folder {name} tidak ada folder data/. Pindah dahulu ke folder portal, atau pakai --akar."
        )
        raise Misuse(message)
    return folder


ROOT = click.option(
    "--akar",
    type=click.Path(path_type=Path),
    default=Path(),
    help="Folder portal, yang memuat data/ dan mkdocs.yml; bawaannya folder ini.",
    callback=_portal_folder,
)

FORMAT = click.option(
    "--format",
    "style",
    type=click.Choice([each.value for each in Format]),
    default=Format.TEXT.value,
    help="teks untuk dibaca (bawaan), github untuk anotasi, gitlab untuk laporan mutu, json untuk lainnya.",
)


def read_day(_context: click.Context, option: click.Parameter, text: str | None) -> date | None:
    """Read a day as the data files write it; raise ``Misuse`` with an example for anything else."""
    parts = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text or "", re.ASCII)
    day = calendar_day(*parts.groups()) if parts else None
    if day is None and (text is not None or option.required):
        message = f"Tanggal {text} tidak dapat dibaca. Tulis tahun-bulan-tanggal, misalnya 2026-03-02."
        raise Misuse(message)
    return day


def require_office(slug: str, slugs: Sequence[str]) -> None:
    """Raise ``Misuse`` with the nearest name, or all of them, where no office has this folder."""
    if slug not in slugs:
        close = nearest(slug, slugs)
        listed = f"Yang ada: {', '.join(slugs)}. " if slugs else ""
        hint = f"Maksud Anda {close}?" if close else f"{listed}Untuk kantor baru: kinerja kantor {slug}"
        message = f"Kantor {slug} tidak ada di data/satker/. {hint}"
        raise Misuse(message)


TODAY = click.option(
    "--hari",
    "day",
    metavar="TANGGAL",
    callback=read_day,
    help="Anggap hari ini tanggal itu, misalnya 2026-03-02; bawaannya tanggal sekarang di zona waktu portal.",
)


class Command(click.Command):
    """A command whose help is Indonesian."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option with its help in Indonesian."""
        option = super().get_help_option(ctx)
        if option:
            option.help = _HELP_TEXT
        return option


class Commands(Command, click.Group):
    """The group of commands; its error messages are Indonesian."""

    command_class: type[click.Command] | None = Command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever a command returns
        """Run a command; Ctrl+C prints a message in Indonesian."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\nDihentikan.", err=True)
            sys.exit(_STOPPED)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command by name, and suggest the nearest one."""
        if args[0] not in self.commands:
            close = nearest(args[0], self.commands)
            hint = f"Maksud Anda {close}?" if close else f"Yang ada: {', '.join(self.commands)}."
            message = f"Perintah {args[0]} tidak dikenal. {hint}"
            raise Misuse(message)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **rest: Any) -> Any:  # noqa: ANN401
        """Run a command; a misuse prints a message in Indonesian and ends with exit code 2."""
        try:
            sys.exit(super().main(*args, **(rest | {"standalone_mode": False})) or 0)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            sys.exit(2)
        except click.ClickException as error:
            click.echo(f"{_usage_message(error)}\nBantuan: kinerja --bantuan", err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            sys.exit(130)
        except UnreadableMomentError as error:
            click.echo(str(error), err=True)
            sys.exit(2)
        except OSError as error:
            click.echo(disk_error_message(error), err=True)
            sys.exit(1)


def _usage_message(error: click.ClickException) -> str:
    if isinstance(error, Misuse):
        return error.message
    if isinstance(error, click.NoSuchOption):
        return f"Pilihan {error.option_name} tidak dikenal."
    option = error.param if isinstance(error, click.BadParameter) else None
    if option is None:
        return "Perintah ini tidak dapat dijalankan: ada isian yang kurang, berlebih, atau salah tulis."
    problem = "belum diisi" if isinstance(error, click.MissingParameter) else "tidak dapat dipakai"
    choices = option.type.choices if isinstance(option.type, click.Choice) else ()
    hint = f" Pilih salah satu: {', '.join(choices)}." if choices else ""
    name = option.opts[0] if isinstance(option, click.Option) else str(option.name).upper()
    return f"Isian {name} {problem}.{hint}"
