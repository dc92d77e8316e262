"""The command ``kinerja``: check the data, explain a finding, build the portal."""

import gc
import re
import sys
import textwrap
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from generator import __version__
from generator.clock import UnreadableMomentError, system_clock
from generator.domain.portal.ledger import Portal
from generator.findings.shared.catalog import CAUSES
from generator.findings.shared.diagnostic import Severity, has_errors
from generator.loading.shared.suggestion import calendar_day
from generator.report.disk_errors import explained
from generator.report.findings import Format, written
from generator.values.shared.key import nearest

HELP_FOLDER = Path("content/bantuan/galat")
_HELP_TEXT = "Tampilkan bantuan ini."
_KINDS_OF_CODES = {
    "B": "Berkas",
    "D": "Isian",
    "R": "Rujukan antarberkas",
    "A": "Aturan penilaian",
    "P": "Data pribadi",
}


# How a command ends that was stopped by Ctrl+C, as shells expect.
_STOPPED: Final = 130


class _Misuse(click.UsageError):
    """A command asked in a way that can't be carried out, told in Indonesian."""


def _portal_folder(_context: click.Context, _option: click.Parameter, folder: Path) -> Path:
    if not (folder / "data").is_dir():
        name = folder.resolve().name
        told = f"Di folder {name} tidak ada folder data/. Pindah dahulu ke folder portal, atau pakai --akar."
        raise _Misuse(told)
    return folder


_ROOT = click.option(
    "--akar",
    type=click.Path(path_type=Path),
    default=Path(),
    help="Folder portal, yang memuat data/ dan mkdocs.yml; bawaannya folder ini.",
    callback=_portal_folder,
)


def _day(_context: click.Context, option: click.Parameter, text: str | None) -> date | None:
    """Read a day as the data files write it; anything else is told with an example."""
    parts = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text or "", re.ASCII)
    day = calendar_day(*parts.groups()) if parts else None
    if day is None and (text is not None or option.required):
        told = f"Tanggal {text} tidak dapat dibaca. Tulis tahun-bulan-tanggal, misalnya 2026-03-02."
        raise _Misuse(told)
    return day


_TODAY = click.option(
    "--hari",
    "day",
    metavar="TANGGAL",
    callback=_day,
    help="Anggap hari ini tanggal itu, misalnya 2026-03-02; bawaannya tanggal sekarang di zona waktu portal.",
)


class _Command(click.Command):
    """A command whose help is Indonesian."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Say in Indonesian what the help option does."""
        option = super().get_help_option(ctx)
        if option:
            option.help = _HELP_TEXT
        return option


class _Commands(_Command, click.Group):
    """The commands together; what was asked wrongly is told in Indonesian."""

    command_class: type[click.Command] | None = _Command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever a command returns
        """Run a command; a person who stops it (Ctrl+C) is answered in Indonesian."""
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
            told = f"Perintah {args[0]} tidak dikenal. {hint}"
            raise _Misuse(told)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **rest: Any) -> Any:  # noqa: ANN401
        """Run a command; a misuse is told in Indonesian and ends with exit code 2."""
        try:
            sys.exit(super().main(*args, **(rest | {"standalone_mode": False})) or 0)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            sys.exit(2)
        except click.ClickException as error:
            click.echo(f"{_told(error)}\nBantuan: kinerja --bantuan", err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            sys.exit(130)
        except UnreadableMomentError as error:
            click.echo(str(error), err=True)
            sys.exit(2)
        except OSError as error:
            click.echo(explained(error), err=True)
            sys.exit(1)


def _told(error: click.ClickException) -> str:
    if isinstance(error, _Misuse):
        return error.message
    if isinstance(error, click.NoSuchOption):
        return f"Pilihan {error.option_name} tidak dikenal."
    option = error.param if isinstance(error, click.BadParameter) else None
    if option is None:
        return "Perintah ini tidak dapat dijalankan: ada isian yang kurang, berlebih, atau salah tulis."
    fault = "belum diisi" if isinstance(error, click.MissingParameter) else "tidak dapat dipakai"
    known = option.type.choices if isinstance(option.type, click.Choice) else ()
    hint = f" Pilih salah satu: {', '.join(known)}." if known else ""
    name = option.opts[0] if isinstance(option, click.Option) else str(option.name).upper()
    return f"Isian {name} {fault}.{hint}"


@click.group(cls=_Commands, context_settings={"help_option_names": ["--bantuan", "--help", "-h"]})
@click.version_option(
    __version__, "--versi", prog_name="kinerja", message="%(prog)s %(version)s", help="Tampilkan versi."
)
def main() -> None:
    """Periksa data kinerja satker dan bangun portal keterbukaannya."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


@main.command(short_help="Tampilkan semua temuan di data/.")
@_ROOT
@click.option(
    "--format",
    "style",
    type=click.Choice([each.value for each in Format]),
    default=Format.TEXT.value,
    help="teks untuk dibaca (bawaan), github untuk anotasi, json untuk program lain.",
)
@_TODAY
def periksa(akar: Path, style: str, day: date | None) -> None:
    """Periksa semua berkas di data/ dan tampilkan semua temuan sekaligus."""
    from generator.portal import check  # noqa: PLC0415 - help and version answer without reading code for data

    checked = check(akar, system_clock(day), is_whole=True)
    click.echo(written(checked.diagnostics, checked.value.lines, Format(style)))
    sys.exit(1 if has_errors(checked.diagnostics) else 0)


@main.command()
@click.argument("kode")
@click.option(
    "--akar", type=click.Path(path_type=Path), default=Path(), help="Folder portal, tempat content/."
)
def jelaskan(kode: str, akar: Path) -> None:
    """Jelaskan satu kode temuan, misalnya D201."""
    cause = CAUSES.get(kode.upper())
    if cause is None:
        raise _Misuse(_unknown_code(kode))
    page = akar / HELP_FOLDER / f"{cause.code}.md"
    click.echo(f"{cause.code} ({cause.severity.value}): {cause.title}")
    if page.is_file():
        click.echo("\n" + page.read_text("utf-8").split("\n---\n", 1)[-1].strip())


def _unknown_code(code: str) -> str:
    """Tell the codes that may be meant with their titles, and all codes on short lines by their kind."""
    begun = [each for each in sorted(CAUSES) if each.startswith(code.upper())]
    close = nearest(code, CAUSES)
    meant = begun or ([close] if close else [])
    lines = [f"Kode {code} tidak dikenal.{' Maksud Anda:' if meant else ''}"]
    lines += [f"  {each}  {CAUSES[each].title}" for each in meant]
    lines.append("Semua kode:")
    for kind, title in _KINDS_OF_CODES.items():
        known = ", ".join(each for each in sorted(CAUSES) if each.startswith(kind))
        lines.append(f"  {title}:")
        lines += textwrap.wrap(known, width=72, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(lines)


@main.command(short_help="Catat sidik jari dan tanggal dokumen.")
@_ROOT
@click.option("--periksa", "is_trial", is_flag=True, help="Tampilkan saja; tidak ada yang ditulis.")
@_TODAY
def dokumen(akar: Path, day: date | None, *, is_trial: bool) -> None:
    """Tulis sidik jari dokumen yang baru atau berubah ke dokumen.csv, dengan tanggalnya.

    Dokumen yang berubah mendapat tanggal hari ini. Yang baru memakai tanggal yang sudah ditulis, atau hari
    ini bila kosong. Isi lain berkas itu tidak disentuh.
    """
    from generator.portal import DOCUMENT_CACHE  # noqa: PLC0415 - as above
    from generator.report.document_updates import renewals  # noqa: PLC0415 - as above
    from generator.sources.shared.atomic_write import replace_file  # noqa: PLC0415 - as above

    made = tuple(renewals(akar, akar / DOCUMENT_CACHE, system_clock(day)))
    for each in made:
        for row in each.kept:
            click.echo(f"{each.path}, {row}", err=True)
        if not each.told:
            continue
        if each.content is None:
            click.echo(
                f"{each.path}: tambahkan kolom tanggal dan sha256 di baris judul, lalu ulangi.", err=True
            )
            continue
        if not is_trial:
            replace_file(akar / each.path, each.content)
        click.echo("\n  ".join([f"{each.path} {'akan diubah' if is_trial else 'diubah'}:", *each.told]))
    if not made:
        click.echo("Semua dokumen yang terdaftar cocok dengan sidik jarinya; tidak ada yang diubah.")
    is_open = any(each.content is None or each.kept for each in made)
    sys.exit(1 if is_open or (is_trial and made) else 0)


def _shared_facts(folder: Path) -> Portal:
    """Read the time limits and the days off; errors in them must be mended first."""
    from generator.portal import check  # noqa: PLC0415 - as above

    checked = check(folder)
    wrong = [each.at.path for each in checked.diagnostics if each.severity is Severity.ERROR]
    if any(path.startswith("data/acuan/") for path in wrong):
        told = "Ada galat di data/acuan/, jadi tenggat belum dapat dihitung. Jalankan dahulu: kinerja periksa"
        raise _Misuse(told)
    return checked.value.loaded.portal


def _beyond(portal: Portal) -> _Misuse:
    from generator.compute.disclosure.working_days import calendar_of  # noqa: PLC0415 - as above
    from generator.report.deadlines import told_years  # noqa: PLC0415

    return _Misuse(f"Hari kerja di tahun itu belum dapat dihitung. {told_years(calendar_of(portal))}")


@main.command(short_help="Hitung tenggat permintaan informasi.")
@click.argument("tanggal", callback=_day)
@_ROOT
def tenggat(tanggal: date, akar: Path) -> None:
    """Hitung hari terakhir setiap langkah bagi permintaan informasi yang masuk pada TANGGAL."""
    from generator.report.deadlines import told_deadlines  # noqa: PLC0415 - as above

    portal = _shared_facts(akar)
    told = told_deadlines(portal, tanggal)
    if told is None:
        raise _beyond(portal)
    click.echo(told)


@main.command("hari-kerja", short_help="Hitung banyak hari kerja di antara dua tanggal.")
@click.argument("awal", callback=_day)
@click.argument("akhir", callback=_day)
@_ROOT
def hari_kerja(awal: date, akhir: date, akar: Path) -> None:
    """Hitung hari kerja sesudah AWAL sampai dengan AKHIR, seperti kolom hari_kerja di register permohonan."""
    from generator.report.deadlines import told_working_days  # noqa: PLC0415 - as above

    if akhir < awal:
        told = f"Tanggal akhir {akhir} mendahului tanggal awal {awal}. Tulis yang lebih awal dahulu."
        raise _Misuse(told)
    portal = _shared_facts(akar)
    counted = told_working_days(portal, awal, akhir)
    if counted is None:
        raise _beyond(portal)
    click.echo(counted)


@main.command(short_help="Periksa data lalu bangun portal.")
@_ROOT
@click.option("--hasil", type=click.Path(path_type=Path), help="Folder hasil; bawaannya site/.")
@click.option(
    "--mampat",
    "is_compressed",
    is_flag=True,
    help="Siapkan juga salinan .gz dan .br, untuk server web yang diatur seperti di deploy/.",
)
@_TODAY
def bangun(akar: Path, hasil: Path | None, day: date | None, *, is_compressed: bool) -> None:
    """Periksa data lalu bangun portal; bila ada galat, hasil lama dibiarkan utuh."""
    from generator.plugin import build_site  # noqa: PLC0415 - MkDocs is slow to import; no other command needs it
    from generator.portal import without_cycle_search  # noqa: PLC0415 - as above

    with without_cycle_search():
        code = build_site(akar, hasil, is_compressed=is_compressed, day=day)
        # The command ends with the build: nothing that it made is searched for circles of dead objects.
        gc.freeze()
    if not code:
        click.echo(f"Portal sudah jadi di folder {hasil or akar / 'site'}.")
    sys.exit(code)


@main.command(short_help="Lihat portal sambil mengubahnya.")
@_ROOT
@click.option("--alamat", default="127.0.0.1:8000", help="Alamat dan porta; bawaannya 127.0.0.1:8000.")
def sajikan(akar: Path, alamat: str) -> None:
    """Tampilkan portal di komputer ini dan bangun ulang setiap kali berkas berubah."""
    from generator.preview.serve import serve_site  # noqa: PLC0415 - as above

    sys.exit(serve_site(akar, alamat))
