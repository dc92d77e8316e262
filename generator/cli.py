"""The command ``kinerja``: check the data, explain a finding, build the portal."""

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
from generator.report.disk_errors import disk_error_message
from generator.report.findings import Format, format_findings
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
    """A command called wrongly, with a message in Indonesian."""


def _portal_folder(_context: click.Context, _option: click.Parameter, folder: Path) -> Path:
    if not (folder / "data").is_dir():
        name = folder.resolve().name
        message = (
            f"Di folder {name} tidak ada folder data/. Pindah dahulu ke folder portal, atau pakai --akar."
        )
        raise _Misuse(message)
    return folder


_ROOT = click.option(
    "--akar",
    type=click.Path(path_type=Path),
    default=Path(),
    help="Folder portal, yang memuat data/ dan mkdocs.yml; bawaannya folder ini.",
    callback=_portal_folder,
)


def _day(_context: click.Context, option: click.Parameter, text: str | None) -> date | None:
    """Read a day as the data files write it; raise ``_Misuse`` with an example for anything else."""
    parts = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text or "", re.ASCII)
    day = calendar_day(*parts.groups()) if parts else None
    if day is None and (text is not None or option.required):
        message = f"Tanggal {text} tidak dapat dibaca. Tulis tahun-bulan-tanggal, misalnya 2026-03-02."
        raise _Misuse(message)
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
        """Return the help option with its help in Indonesian."""
        option = super().get_help_option(ctx)
        if option:
            option.help = _HELP_TEXT
        return option


class _Commands(_Command, click.Group):
    """The group of commands; its error messages are Indonesian."""

    command_class: type[click.Command] | None = _Command

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
            raise _Misuse(message)
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
    if isinstance(error, _Misuse):
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
    click.echo(format_findings(checked.diagnostics, checked.value.lines, Format(style)))
    sys.exit(1 if has_errors(checked.diagnostics) else 0)


@main.command()
@click.argument("kode")
@click.option(
    "--akar", type=click.Path(path_type=Path), default=Path(), help="Folder portal, tempat content/."
)
def jelaskan(kode: str, akar: Path) -> None:
    """Jelaskan satu kode temuan, misalnya D201."""
    finding_type = CAUSES.get(kode.upper())
    if finding_type is None:
        raise _Misuse(_unknown_code(kode))
    page = akar / HELP_FOLDER / f"{finding_type.code}.md"
    click.echo(f"{finding_type.code} ({finding_type.severity.value}): {finding_type.title}")
    if page.is_file():
        click.echo("\n" + page.read_text("utf-8").split("\n---\n", 1)[-1].strip())


def _unknown_code(code: str) -> str:
    """Return a message with the most similar codes and their titles, and all codes by their kind."""
    matching_codes = [each for each in sorted(CAUSES) if each.startswith(code.upper())]
    nearest_code = nearest(code, CAUSES)
    suggestions = matching_codes or ([nearest_code] if nearest_code else [])
    lines = [f"Kode {code} tidak dikenal.{' Maksud Anda:' if suggestions else ''}"]
    lines += [f"  {each}  {CAUSES[each].title}" for each in suggestions]
    lines.append("Semua kode:")
    for kind, title in _KINDS_OF_CODES.items():
        codes = ", ".join(each for each in sorted(CAUSES) if each.startswith(kind))
        lines.append(f"  {title}:")
        lines += textwrap.wrap(codes, width=72, initial_indent="    ", subsequent_indent="    ")
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
    from generator.report.document_updates import register_updates  # noqa: PLC0415 - as above
    from generator.sources.shared.atomic_write import replace_file  # noqa: PLC0415 - as above

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


def _shared_facts(folder: Path) -> Portal:
    """Return the portal with its time limits and days off; raise ``_Misuse`` if they have errors."""
    from generator.portal import check  # noqa: PLC0415 - as above

    checked = check(folder)
    faulty_paths = [each.at.path for each in checked.diagnostics if each.severity is Severity.ERROR]
    if any(path.startswith("data/acuan/") for path in faulty_paths):
        message = (
            "Ada galat di data/acuan/, jadi tenggat belum dapat dihitung. Jalankan dahulu: kinerja periksa"
        )
        raise _Misuse(message)
    return checked.value.loaded.portal


def _outside_known_years(portal: Portal) -> _Misuse:
    from generator.compute.disclosure.working_days import calendar_of  # noqa: PLC0415 - as above
    from generator.report.deadlines import known_years_message  # noqa: PLC0415

    return _Misuse(
        f"Hari kerja di tahun itu belum dapat dihitung. {known_years_message(calendar_of(portal))}"
    )


@main.command(short_help="Hitung tenggat permintaan informasi.")
@click.argument("tanggal", callback=_day)
@_ROOT
def tenggat(tanggal: date, akar: Path) -> None:
    """Hitung hari terakhir setiap langkah bagi permintaan informasi yang masuk pada TANGGAL."""
    from generator.report.deadlines import deadlines_message  # noqa: PLC0415 - as above

    portal = _shared_facts(akar)
    message = deadlines_message(portal, tanggal)
    if message is None:
        raise _outside_known_years(portal)
    click.echo(message)


@main.command("hari-kerja", short_help="Hitung banyak hari kerja di antara dua tanggal.")
@click.argument("awal", callback=_day)
@click.argument("akhir", callback=_day)
@_ROOT
def hari_kerja(awal: date, akhir: date, akar: Path) -> None:
    """Hitung hari kerja sesudah AWAL sampai dengan AKHIR, seperti kolom hari_kerja di register permohonan."""
    from generator.report.deadlines import working_days_message  # noqa: PLC0415 - as above

    if akhir < awal:
        message = f"Tanggal akhir {akhir} mendahului tanggal awal {awal}. Tulis yang lebih awal dahulu."
        raise _Misuse(message)
    portal = _shared_facts(akar)
    answer = working_days_message(portal, awal, akhir)
    if answer is None:
        raise _outside_known_years(portal)
    click.echo(answer)


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
def bangun(
    akar: Path,
    hasil: Path | None,
    day: date | None,
    *,
    is_compressed: bool,
    count: int | None,
    cluster: str | None,
) -> None:
    """Periksa data lalu bangun portal; bila ada galat, hasil lama dibiarkan utuh."""
    from generator.phases.workplace import workplace  # noqa: PLC0415 - as above
    from generator.plugin import build_site  # noqa: PLC0415 - MkDocs is slow to import; no other command needs it

    executor = workplace(count, cluster, _Misuse)
    code = build_site(akar, hasil, is_compressed=is_compressed, day=day, executor=executor)
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
