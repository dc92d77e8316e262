"""Commands that begin something new: an office, a year, an indicator. What exists is left as it is."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from generator.cli.indonesian import ROOT, Command, Misuse
from generator.cli.questions import Question, asked, is_terminal, slug_fault
from generator.clock import system_clock

if TYPE_CHECKING:
    from generator.scaffold.changes import Change
    from generator.scaffold.portal_files import PortalFiles
    from generator.scaffold.year import Span

_MOST_NAMED: Final = 12
F = TypeVar("F", bound=Callable[..., Any])

_LATER: Final = "Tekan Enter untuk yang belum diketahui. Yang wajib lalu ditulis `belum diisi`."
_OF_AN_OFFICE: Final = ("nama", "nama_pendek", "kode", "induk", "kementerian", "kedudukan", "ringkasan")
_OF_AN_INDICATOR: Final = (
    "nama", "satuan", "arah", "akumulasi", "minimum", "maksimum", "desimal", "iku", "definisi",
    "cara_menghitung", "penanggung_jawab",
)  # fmt: skip
_DOCUMENT: Final = Question("--dokumen", "Judul dokumen sumbernya", "Laporan Kinerja 2025", is_optional=True)
_OBJECTIVE: Final = Question("--sasaran", "Kode sasaran di atasnya", "SK1", is_optional=True)
_TARGET: Final = Question("--target", "Target tahun perjanjian terakhir", "3,60", is_optional=True)
_NEXT = "Yang masih perlu diisi ditampilkan oleh: kinerja periksa {slug}"


def _one_line(_context: click.Context, option: click.Parameter, text: str | None) -> str:
    """Read a text of one line; raise ``Misuse`` for an empty one, or one with signs that don't show."""
    if text is None:
        return ""
    line = re.sub(r"\s+", " ", text).strip()
    if not line or not line.isprintable():
        message = f"Isian {option.opts[0]} kosong, atau memuat tanda yang tidak terlihat. Ketik ulang isinya."
        raise Misuse(message)
    return line


def _year_fault(text: str) -> str:
    is_year = re.fullmatch(r"20\d\d", text, re.ASCII)
    return "" if is_year else f"Tahun {text} tidak dapat dibaca. Tulis empat angka, misalnya 2026."


def _span_fault(text: str) -> str:
    years = re.fullmatch(r"(20\d\d)-(20\d\d)", text, re.ASCII)
    if years and years[1] <= years[2]:
        return ""
    return f"Masa Renstra {text} tidak dapat dibaca. Tulis tahun awal dan akhirnya, misalnya 2025-2029."


def _span(_context: click.Context, _option: click.Parameter, text: str | None) -> "Span | None":
    if text is None:
        return None
    if fault := _span_fault(text):
        raise Misuse(fault)
    return _years(text)


def _years(text: str) -> "Span":
    first, _, last = text.partition("-")
    return int(first), int(last)


def _argument(name: str, given: str | None, question: Question) -> str:
    """Return what a call names, or what is answered at a terminal; raise ``Misuse`` for a fault of it."""
    if given is None:
        if is_terminal():
            return asked(question, {})
        message = f"Isian {name} belum diisi."
        raise Misuse(message)
    return given


def _office(root: Path, given: str | None) -> str:
    """Return the folder of an office that is there; another one is told by what reads it."""
    from generator.phases.one_office import slugs_of

    slugs = slugs_of(root)
    question = Question(
        "SATKER",
        f"Nama folder kantor: {', '.join(slugs)}" if len(slugs) <= _MOST_NAMED else "Nama folder kantor",
        "" if len(slugs) <= _MOST_NAMED else slugs[0],
        lambda slug: "" if slug in slugs else f"tidak ada; buat dahulu: kinerja kantor {slug}",
    )
    return _argument("SATKER", given, question)


def _questions(kind: str, names: Sequence[str]) -> dict[str, Question]:
    """Return a question for each key of a kind of documents, in the words of its description."""
    from generator.scaffold.templates import example_of, kind_named

    columns = {column.name: column for column in kind_named(kind).columns}
    return {
        name: Question(
            f"--{name.replace('_', '-')}",
            columns[name].meaning[:1].upper() + columns[name].meaning[1:],
            example_of(kind, columns[name]),
            is_optional=True,
        )
        for name in names
    }


def _completed(
    given: dict[str, str], questions: dict[str, Question], attempt: "Callable[[dict[str, str]], object]"
) -> dict[str, str]:
    """Return what was given, and what is answered at a terminal for the rest, if this is one.

    An answer is tried at once: where ``attempt`` refuses it, it is asked for again with the reason.
    """
    from generator.scaffold.changes import RefusedError

    answers = _stated(given)
    if not is_terminal():
        return answers
    click.echo(_LATER)

    def refusal(name: str, text: str) -> str:
        try:
            attempt({**answers, name: text})
        except RefusedError as error:
            return str(error)
        return ""

    for name, question in questions.items():
        if name not in answers:
            fault = partial(refusal, name)
            answers[name] = asked(replace(question, fault=fault), answers)
    return _stated(answers)


def _text(name: str, help_text: str) -> Callable[[F], F]:
    """Return an option that takes a text of one line."""
    return click.option(name, callback=_one_line, metavar="TEKS", help=help_text)


def _stated(given: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in given.items() if text}


def _planned(
    root: Path, slug: str, plan: "Callable[[PortalFiles], tuple[Change, ...]]"
) -> "tuple[PortalFiles, tuple[Change, ...]]":
    """Return the files of an office and what ``plan`` makes of them; raise ``Misuse`` where it refuses."""
    from generator.scaffold.changes import RefusedError
    from generator.scaffold.portal_files import read_office, require_slug

    try:
        require_slug(slug, "kantor", "bspji-ambon")
        files = read_office(root, slug, system_clock())
        return files, plan(files)
    except RefusedError as error:
        raise Misuse(str(error)) from None


def _write(root: Path, changes: "Sequence[Change]") -> None:
    from generator.scaffold.changes import RefusedError, write_changes

    try:
        write_changes(root, changes)
    except RefusedError as error:
        raise Misuse(str(error)) from None
    for change in changes:
        click.echo(f"{'ditambah' if change.added else 'dibuat'}  {change.message}")


@click.command(cls=Command, short_help="Mulai satu kantor baru.")
@click.argument("slug", required=False)
@ROOT
@_text("--nama", "Nama resmi lengkap.")
@_text("--nama-pendek", "Nama yang biasa dipakai.")
@_text("--kode", "Kode satker, enam angka.")
@_text("--induk", "Unit yang membawahi kantor ini.")
@_text("--kementerian", "Kementeriannya.")
@_text("--kedudukan", "Kota tempat kantor.")
@_text("--ringkasan", "Satu atau dua kalimat tentang kantor ini.")
@_text("--dokumen", "Judul dokumen sumbernya, misalnya laporan kinerja.")
def kantor(slug: str | None, akar: Path, **given: str) -> None:
    """Tulis berkas yang diperlukan kantor baru di data/satker/SLUG/, dan daftarkan di daftar unit.

    SLUG menjadi nama folder dan alamatnya, misalnya bspji-ambon. Yang belum disebut ditulis `belum diisi`.
    Yang sudah ada tidak disentuh. Di terminal, yang belum disebut ditanyakan.
    """
    from generator.scaffold.office import new_office, unlisted_hint

    folder = Question("SLUG", "Nama folder kantor, yang menjadi alamatnya", "bspji-ambon", slug_fault)
    slug = _argument("SLUG", slug, folder)

    def plan(files: "PortalFiles") -> "tuple[Change, ...]":
        def office(answers: dict[str, str]) -> "tuple[Change, ...]":
            known = {name: text for name, text in answers.items() if name != "dokumen"}
            return new_office(files, known, answers.get("dokumen", ""))

        office(_stated(given))  # what can't be is told before anything is asked
        questions = {**_questions("satker", _OF_AN_OFFICE), "dokumen": _DOCUMENT}
        return office(_completed(given, questions, office))

    files, changes = _planned(akar, slug, plan)
    _write(akar, changes)
    hint = unlisted_hint(files, changes)
    click.echo("\n".join(filter(None, [hint, _NEXT.format(slug=slug)])))


@click.command(cls=Command, short_help="Mulai tahun, atau triwulan, satu kantor.")
@click.argument("satker", required=False)
@click.argument("tahun", required=False)
@ROOT
@click.option("--renstra", "span", callback=_span, help="Masa Renstra yang baru, misalnya 2025-2029.")
@click.option("--triwulan", type=click.Choice(["1", "2", "3", "4"]), help="Mulai realisasi triwulan ini.")
@click.option("--penulis", default="realisasi", help="Nama berkas realisasinya; bawaannya realisasi.")
def tahun(
    satker: str | None, tahun: str | None, akar: Path, span: "Span | None", triwulan: str | None, penulis: str
) -> None:
    """Tulis berkas perjanjian SATKER untuk TAHUN: indikator dan sasarannya dari tahun sebelumnya.

    Target ditulis `belum diisi`; realisasi tidak pernah disalin. Bila belum ada Renstra yang memuat tahun
    itu, berkas sasaran dan target Renstra juga dimulai. Di terminal, yang belum disebut ditanyakan.
    """
    from generator.scaffold.quarter import new_quarter
    from generator.scaffold.year import new_year

    satker = _office(akar, satker)
    words = _argument("TAHUN", tahun, Question("TAHUN", "Tahun", "2026", _year_fault))
    if fault := _year_fault(words):
        raise Misuse(fault)
    year = int(words)
    if triwulan:
        _, changes = _planned(akar, satker, lambda files: new_quarter(files, year, int(triwulan), penulis))
    else:
        _, changes = _planned(
            akar, satker, lambda files: new_year(files, year, span or _new_span(files, year))
        )
    _write(akar, changes)
    click.echo(_NEXT.format(slug=satker))


def _new_span(files: "PortalFiles", year: int) -> "Span | None":
    """Return the years of the plan that begins with a year, as answered at a terminal; else ``None``."""
    from generator.scaffold.portal_files import require_office
    from generator.scaffold.year import span_of, usual_span

    if not is_terminal() or span_of(require_office(files), year):
        return None
    first, last = usual_span(year)

    def fault(text: str) -> str:
        outside = f"Renstra {text} tidak memuat tahun {year}"
        return _span_fault(text) or ("" if _years(text)[0] <= year <= _years(text)[1] else outside)

    words = f"Masa Renstra yang memuat {year}"
    return _years(asked(Question("--renstra", words, "", fault, lambda _: f"{first}-{last}"), {}))


@click.command(cls=Command, short_help="Mulai satu indikator kantor.")
@click.argument("satker", required=False)
@click.argument("kunci", required=False)
@ROOT
@_text("--nama", "Nama resmi indikator.")
@_text("--satuan", "Kunci satuan dari data/acuan/satuan.csv, misalnya indeks.")
@_text("--arah", "maksimum (makin besar makin baik), minimum, atau stabil.")
@_text("--akumulasi", "jumlah, rata-rata, atau nilai-terakhir.")
@_text("--minimum", "Nilai terkecil yang masuk akal; angka di bawahnya ditolak.")
@_text("--maksimum", "Nilai terbesar yang masuk akal, misalnya 4 untuk indeks 1 sampai 4.")
@_text("--desimal", "Banyak angka di belakang koma.")
@_text("--iku", "ya bila indikator kinerja utama.")
@_text("--definisi", "Apa yang diukur.")
@_text("--cara-menghitung", "Rumus dalam kata-kata.")
@_text("--penanggung-jawab", "Jabatan atau unit, bukan nama orang.")
@_text("--jenjang", "Kunci aturan jenjang, misalnya mutu-pelayanan.")
@_text("--sumber", "Kunci dokumen dari sumber.csv; bawaannya perjanjian kinerja terakhir.")
@_text("--letak", "Tempatnya di dokumen itu, misalnya halaman 12.")
@_text("--sasaran", "Kode sasaran di atasnya, misalnya SK1.")
@_text("--target", "Target tahun terakhir yang perjanjiannya sudah dimulai.")
def indikator(satker: str | None, kunci: str | None, akar: Path, **given: str) -> None:
    """Tulis kartu indikator KUNCI di folder SATKER, dan barisnya di perjanjian tahun terakhir.

    KUNCI menjadi nama berkas dan alamatnya, misalnya kepuasan-masyarakat. Di terminal, yang belum disebut
    ditanyakan.
    """
    from generator.scaffold.indicator import new_indicator

    satker = _office(akar, satker)
    file = Question("KUNCI", "Nama berkasnya, yang menjadi alamat", "kepuasan-masyarakat", slug_fault)
    key = _argument("KUNCI", kunci, file)

    def plan(files: "PortalFiles") -> "tuple[Change, ...]":
        def indicator(answers: dict[str, str]) -> "tuple[Change, ...]":
            known = {name: text for name, text in answers.items() if name not in {"sasaran", "target"}}
            objective, target = answers.get("sasaran", ""), answers.get("target", "")
            return new_indicator(files, key, known, objective=objective, target=target)

        indicator(_stated(given))  # what can't be is told before anything is asked
        promise = (
            {"sasaran": _OBJECTIVE, "target": _TARGET} if files.ledger and files.ledger.revisions else {}
        )
        return indicator(_completed(given, {**_questions("kartu", _OF_AN_INDICATOR), **promise}, indicator))

    _, changes = _planned(akar, satker, plan)
    _write(akar, changes)
    click.echo(_NEXT.format(slug=satker))
