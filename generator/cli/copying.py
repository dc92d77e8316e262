"""The command that copies tables of a report to data files, with their places."""

import re
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.auditing import read_or_refuse
from generator.cli.indonesian import TODAY, Command, Misuse, require_office
from generator.cli.questions import Question, asked, is_terminal
from generator.clock import system_clock
from generator.values.privacy.search import masked
from generator.values.shared.period import read_year

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.audit.reading.document import Document
    from generator.copying.answers import Answers, Doubt
    from generator.copying.copying import Copying
    from generator.copying.report_table import ReportTable
    from generator.exchange.shared.office import OfficeState
    from generator.loading.shared.schema import FileKind

_MOST_FITTING: Final = 4
_RANGE: Final = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?")


@click.command(cls=Command, short_help="Pindahkan tabel sebuah laporan ke berkas data.")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option(
    "--tabel", "numbers", type=int, multiple=True, metavar="NOMOR", help="Nomor tabelnya; dapat diulang."
)
@click.option(
    "--ke", "register", metavar="BERKAS", help="Berkas data tujuan, misalnya pegawai atau pnbp-layanan."
)
@click.option("--satker", "office", metavar="SLUG", help="Nama folder kantornya.")
@click.option("--tahun", "year", metavar="TAHUN", help="Tahun yang dilaporkan tabel itu.")
@click.option("--sumber", "source", metavar="ID", help="Kunci laporan itu di sumber.csv kantornya.")
@click.option(
    "--kolom",
    "columns",
    multiple=True,
    metavar="JUDUL=KOLOM",
    help="Arti satu kolom tabel; KOLOM `-` bila tidak disalin.",
)
@click.option(
    "--isi", "constants", multiple=True, metavar="KOLOM=ISIAN", help="Isian yang sama untuk semua baris."
)
@click.option(
    "--sel",
    "cells",
    multiple=True,
    metavar="TERCETAK=ISIAN",
    help="Arti satu sel yang tercetak; ISIAN `-` bila dikosongkan.",
)
@click.option(
    "--lewati",
    "left_out",
    multiple=True,
    metavar="BARIS",
    help="Nomor baris tabel yang tidak disalin, misalnya 3 atau 7-9.",
)
@click.option(
    "--desimal",
    type=click.Choice(["koma", "titik"]),
    help="Tanda desimal tabel itu, bila angkanya sendiri tidak memastikan.",
)
@click.option(
    "--satuan", type=click.Choice(["penuh", "ribu", "juta", "miliar"]), help="Satuan rupiah di tabel itu."
)
@click.option(
    "--balik/--tidak-balik", "is_turned", default=None, help="Baca baris tabel sebagai kolom, atau jangan."
)
@click.option(
    "--coba", "is_trial", is_flag=True, help="Tampilkan saja yang akan ditulis; tidak ada yang ditulis."
)
@click.option(
    "--akar",
    "root",
    type=click.Path(path_type=Path),
    default=Path(),
    help="Folder portal; bawaannya folder ini.",
)
@TODAY
def salin(  # noqa: PLR0913 - a parameter for each option
    berkas: Path, *, numbers: tuple[int, ...], register: str | None, office: str | None, year: str | None,
    source: str | None, columns: tuple[str, ...], constants: tuple[str, ...], cells: tuple[str, ...],
    left_out: tuple[str, ...], desimal: str | None, satuan: str | None, root: Path, day: date | None,
    is_turned: bool | None, is_trial: bool,
) -> None:  # fmt: skip
    """Daftar tabel BERKAS (LAKIN, laporan PP 39, dan sejenisnya), atau salin satu tabel ke berkas data.

    Judul kolom dicocokkan dengan kolom berkas data, nama indikator dengan kuncinya. Yang belum pasti
    ditanyakan, tidak ditebak. Setiap baris membawa letaknya di laporan. Baris lama tidak berubah, dan tidak
    ada yang ditulis bila hasilnya tidak lulus pemeriksaan.
    """
    from generator.copying.answers import DECIMAL_MARKS, UNIT_POWERS, Answers, CopyingError
    from generator.copying.copying import chosen_tables, kind_named
    from generator.copying.report_table import report_tables
    from generator.copying.telling import copying_as_text, table_as_text, tables_as_text

    document = read_or_refuse(berkas)
    try:
        if not numbers:
            click.echo(tables_as_text(document, tuple(report_tables(document))))
            return
        tables = chosen_tables(document, numbers)
        if register is None:
            for table in tables:
                click.echo(table_as_text(document, table, _fitting(table)))
            return
        kind = kind_named(register)
        answers = Answers(
            columns, _pairs(constants), cells, DECIMAL_MARKS[desimal] if desimal else None,
            UNIT_POWERS[satuan] if satuan else None, is_turned, _rows(left_out), _year(year) if year else "",
        )  # fmt: skip
        state = _office(root, office, day)
        copying = _copied(state, document, tables, kind, _source(state, source), answers)
    except CopyingError as error:
        raise Misuse(masked(str(error))) from None
    if copying.may_be_written and not is_trial:
        _write(root, copying)
    click.echo(copying_as_text(copying, is_trial=is_trial))
    sys.exit(0 if copying.may_be_written else 1)


def _copied(
    state: "OfficeState", document: "Document", tables: "Sequence[ReportTable]", kind: "FileKind",
    source: str, answers: "Answers",
) -> "Copying":  # fmt: skip
    """Return what is copied; at a terminal every doubt is asked until none is left."""
    from generator.copying.copying import copying_of

    def attempt(tried: "Answers") -> "Copying":
        return copying_of(state, document, tables, kind, source, tried)

    copying = attempt(answers)
    given: list[str] = []
    while copying.doubts and is_terminal():
        doubt = copying.doubts[0]
        answer = _asked(doubt, partial(_fault, answers, doubt, attempt))
        answers = answers.with_answer(doubt, answer)
        given.append(doubt.answered(answer))
        copying = attempt(answers)
    if given:
        click.echo(masked(f"Jawaban yang sama tanpa bertanya lagi: {' '.join(given)}\n"))
    return copying


def _fault(answers: "Answers", doubt: "Doubt", attempt: "Callable[[Answers], Copying]", answer: str) -> str:
    """Say why an answer can't be followed, or nothing."""
    from generator.copying.answers import CopyingError

    if doubt.is_closed and answer not in doubt.choices:
        return f"pilih 1 sampai {len(doubt.choices)}"
    if doubt.option == "--tahun" and read_year(answer) is None:
        return "tulis empat angka, misalnya 2026"
    try:
        attempt(answers.with_answer(doubt, answer))
    except CopyingError as error:
        return masked(str(error))
    return ""


def _asked(doubt: "Doubt", fault: "Callable[[str], str]") -> str:
    """Ask one doubt at a terminal: a number of the list, or the answer itself."""
    click.echo(masked(f"\n{doubt.words[:1].upper()}{doubt.words[1:]}."))
    for number, choice in enumerate(doubt.choices, 1):
        click.echo(masked(f"  {number}) {'tidak disalin' if choice == '-' else choice or '(kosong)'}"))

    def chosen(text: str) -> str:
        return doubt.choices[int(text) - 1] if _is_number_of(text, doubt) else text

    words = "Nomor pilihan, atau jawabannya" if doubt.choices else "Jawaban"
    return chosen(asked(Question(doubt.option, words, "", lambda text: fault(chosen(text))), {}))


def _is_number_of(text: str, doubt: "Doubt") -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) <= len(doubt.choices)


def _office(root: Path, office: str | None, day: date | None) -> "OfficeState":
    from generator.exchange.shared.office import office_state
    from generator.phases.one_office import slugs_of

    if not office:
        message = "Sebut kantornya dengan --satker, misalnya --satker bspji-contoh."
        raise Misuse(message)
    require_office(office, slugs_of(root))
    state = office_state(root, office, system_clock(day))
    if state is None or state.ledger is None:
        message = f"Profil kantor {office} belum benar. Betulkan dahulu menurut `kinerja periksa {office}`."
        raise Misuse(message)
    return state


def _source(state: "OfficeState", source: str | None) -> str:
    """Return the key of the report among the documents of the office."""
    documents = {each.id: each.title for each in state.ledger.documents} if state.ledger else {}
    if source in documents:
        return str(source)
    listed = "; ".join(f"{key} ({title})" for key, title in documents.items())
    problem = (
        f"Dokumen {source} tidak ada di sumber.csv" if source else "Sebut kunci laporan ini dengan --sumber"
    )
    message = f"{problem}. Yang ada: {listed or 'belum ada; tambahkan dahulu barisnya di sumber.csv'}."
    raise Misuse(message)


def _fitting(table: "ReportTable") -> list[tuple[str, str]]:
    """Return the kinds of files whose columns the heads of a table name best, at least two of them."""
    from generator.copying.copying import fitting_kinds

    return [(kind.id, kind.title) for kind in fitting_kinds(table)[:_MOST_FITTING]]


def _pairs(constants: "Sequence[str]") -> dict[str, str]:
    strange = next((each for each in constants if not re.match(r"[a-z_]+=", each)), None)
    if strange is not None:
        message = f"Isian --isi {strange} tidak dapat dibaca. Tulis kolom=isian, misalnya susunan=golongan."
        raise Misuse(message)
    return {name.strip(): text.strip() for name, _, text in (each.partition("=") for each in constants)}


def _year(text: str) -> str:
    if read_year(text) is None:
        message = f"Tahun {text} tidak dapat dibaca. Tulis empat angka, misalnya 2026."
        raise Misuse(message)
    return text


def _rows(texts: "Sequence[str]") -> frozenset[int]:
    rows: set[int] = set()
    for text in ",".join(texts).split(",") if texts else ():
        span = _RANGE.fullmatch(text.strip())
        if span is None:
            message = f"Isian --lewati {text} tidak dapat dibaca. Tulis nomor baris tabel, misalnya 3,7-9."
            raise Misuse(message)
        rows.update(range(int(span[1]), int(span[2] or span[1]) + 1))
    return frozenset(rows)


def _write(root: Path, copying: "Copying") -> None:
    from generator.sources.shared.atomic_write import write_together

    present = [path for path in copying.contents if (root / path).exists()]
    write_together(root, copying.contents, present)
