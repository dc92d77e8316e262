"""The stable addresses of the portal: pages end in a slash, files for machines in their kind."""

import re
import unicodedata
from typing import Final

from generator.loading.portal.file_topics import topic_of
from generator.loading.shared.schema import FileKind

SCHEMA: Final = "data/skema.json"
_WRITTEN: Final = "content/"
DATA: Final = "data/"
DATABASE: Final = "data/kinerja-terbuka.sqlite"
PACKAGE: Final = "data/datapackage.json"
DIGESTS: Final = "data/SHA256SUMS"
# How the copies for Excel with Indonesian settings end, and the kind that they are.
EXCEL: Final = "-excel.csv"
EXCEL_KIND: Final = "excel"
# The machine copies of a page with figures, those first that most people open.
COPIES: Final = ("xlsx", EXCEL_KIND, "csv", "json")
CITATION: Final = "data/KUTIPAN.txt"
SCHEMA_ORG: Final = "data/schema-org.jsonld"
# Pages that people write and that every portal leads to.
EXPECTED_PAGES: Final = ("panduan/", "metodologi/", "bantuan/", "aksesibilitas/")
# The tables of the whole portal, each with a page and its files.
TABLES: Final = (
    "dik", "dip", "dokumen", "indikator", "kelengkapan", "kinerja", "kolom", "laporan", "pelayanan",
    "perbandingan", "saq", "satker", "satuan", "sumber", "tabel",
)  # fmt: skip
# The areas of an office that are told in English too: what was paid, what was served, what users said.
ENGLISH_AREAS: Final = ("anggaran", "survei")
_WITH_ENGLISH: Final = re.compile(
    rf"|halaman/(?:ppid/)?\d+/|ppid/|data/(?:(?:{'|'.join(TABLES)})/)?"
    rf"|satker/[^/]+/(?:indikator/[^/]+/|(?:{'|'.join((*ENGLISH_AREAS, 'ppid'))})/)?"
)
_EMBEDDED: Final = "sematan/"
_SHEETS: Final = "halaman/"
_LINK_PICTURE: Final = "gambar-tautan.png"
_NO_LETTERS: Final = re.compile(r"[^a-z0-9]+")
# Stands for the portal's own address in files that must name it; the builder of the site knows it.
HOST: Final = "https://portal.invalid/"


def file_kinds(topic: str = "") -> str:
    """Return the address of the page that lists the kinds of data files, or tells those of one subject."""
    return f"bantuan/berkas/{topic}/" if topic else "bantuan/berkas/"


def file_kind(kind: FileKind) -> str:
    """Return the address of what is told of one kind of data file."""
    return f"{file_kinds(topic_of(kind))}#{kind.id}"


def _copy(stem: str, kind: str) -> str:
    return f"{stem}{EXCEL}" if kind == EXCEL_KIND else f"{stem}.{kind}"


def dataset(name: str) -> str:
    """Return the address of the page that explains a table of the whole portal."""
    return f"data/{name}/"


def dataset_file(name: str, kind: str, year: str = "") -> str:
    """Return the address of a table of the whole portal, or of one of its years, in one of its forms."""
    return _copy(f"data/{name}{f'-{year}' if year else ''}", kind)


def excel_file(name: str) -> str:
    """Return the address of a table of the whole portal as Excel with Indonesian settings opens it."""
    return dataset_file(name, EXCEL_KIND)


def catalog(kind: str) -> str:
    """Return the address of the catalogue (DCAT) of all tables."""
    return f"data/katalog.{kind}"


def english(path: str) -> str:
    """Return the address of the English page of what is at ``path`` in Indonesian."""
    return f"en/{path}"


def indonesian(path: str) -> str:
    """Return the address of the Indonesian page of what is at ``path``, in either language."""
    return path.removeprefix(english(""))


def has_english(path: str) -> bool:
    """Whether the Indonesian page at ``path`` has an English twin."""
    return _WITH_ENGLISH.fullmatch(path) is not None


def is_english(path: str) -> bool:
    """Whether an address is that of an English page, or of a picture of one."""
    return path.removeprefix(_EMBEDDED).startswith(english(""))


def feed(slug: str = "") -> str:
    """Return the address of the news of an office, or of the whole portal, for feed readers."""
    return f"satker/{slug}/kabar.atom" if slug else "kabar.atom"


def office(slug: str) -> str:
    """Return the address of an office."""
    return f"satker/{slug}/"


def year(slug: str, number: int) -> str:
    """Return the address of the scorecard of a year."""
    return f"satker/{slug}/{number}/"


def quarter(slug: str, number: int, of: int) -> str:
    """Return the address of the scorecard up to a quarter."""
    return f"satker/{slug}/{number}/tw{of}/"


def printed(slug: str, number: int) -> str:
    """Return the address of the list of printed figures of a year."""
    return f"satker/{slug}/{number}/angka-tercetak/"


def indicator(slug: str, key: str) -> str:
    """Return the address of an indicator across the years."""
    return f"satker/{slug}/indikator/{key}/"


def data_file(path: str, line: int = 0) -> str:
    """Return the address of the page that shows a data file, at a line; a written page has its own."""
    if path.startswith(_WRITTEN):
        name = path.removeprefix(_WRITTEN).removesuffix(".md").removesuffix("index").rstrip("/")
        return f"{name}/" if name else ""
    page = f"berkas/{path.removeprefix('data/')}/"
    return f"{page}#b{line}" if line else page


def rule(family: str) -> str:
    """Return the address of a family of rules."""
    return f"aturan/{family}/"


def office_file(slug: str, kind: str) -> str:
    """Return the address of the machine copy of an office."""
    return _copy(f"satker/{slug}/kinerja", kind)


def year_file(slug: str, number: int, kind: str) -> str:
    """Return the address of the machine copy of a year."""
    return _copy(f"satker/{slug}/{number}/kinerja", kind)


def indicator_file(slug: str, key: str, kind: str) -> str:
    """Return the address of the machine copy of an indicator."""
    return _copy(f"satker/{slug}/indikator/{key}/kinerja", kind)


def area(slug: str, key: str) -> str:
    """Return the address of an area of an office: budget, revenue, services and so on."""
    return f"satker/{slug}/{key}/"


def area_file(slug: str, key: str, kind: str) -> str:
    """Return the address of the machine copy of an area."""
    return _copy(f"satker/{slug}/{key}/tabel", kind)


def cascade(slug: str) -> str:
    """Return the address of the tree of performance of an office."""
    return f"satker/{slug}/pohon-kinerja/"


def disclosure(slug: str = "") -> str:
    """Return the address of the public information (PPID) of an office, or of the whole portal."""
    return f"satker/{slug}/ppid/" if slug else "ppid/"


def item_anchor(code: str) -> str:
    """Name the place of an item of the law on the page of an office's public information."""
    return f"butir-{code}"


def procedure() -> str:
    """Return the address of the procedure of requests, objections and disputes."""
    return "ppid/cara/"


def information_service(slug: str) -> str:
    """Return the address of the information service of an office."""
    return f"satker/{slug}/ppid/layanan/"


def information_list(slug: str) -> str:
    """Return the address of the list of public information (DIP) of an office."""
    return f"satker/{slug}/ppid/daftar/"


def exempt_list(slug: str) -> str:
    """Return the address of the list of exempt information (DIK) of an office."""
    return f"satker/{slug}/ppid/dikecualikan/"


def self_assessment(slug: str) -> str:
    """Return the address of the evidence map of the self-assessment (SAQ) of an office."""
    return f"satker/{slug}/ppid/saq/"


def duties(slug: str = "") -> str:
    """Return the address of the duties of an office, or of what is due in the whole portal."""
    return f"satker/{slug}/tenggat/" if slug else "tenggat/"


def duty_calendar(slug: str) -> str:
    """Return the address of the duties of an office as a calendar."""
    return f"satker/{slug}/tenggat.ics"


def library(slug: str) -> str:
    """Return the address of the documents of an office; each stored file has its own below it."""
    return f"satker/{slug}/dokumen/"


def document(slug: str, name: str) -> str:
    """Return the address of a document that an office keeps in the portal; it stays while its name does."""
    return f"satker/{slug}/dokumen/{name}"


def library_file(slug: str, kind: str) -> str:
    """Return the address of the machine copy of the list of documents, outside the folder of documents."""
    return _copy(f"satker/{slug}/dokumen", kind)


def service_report(slug: str, year: int) -> str:
    """Return the address of the annual report on information services of an office."""
    return f"satker/{slug}/ppid/laporan/{year}/"


def full(path: str) -> str:
    """Return the absolute address of a page or file, for texts that are read outside the portal."""
    return f"{HOST}{path}"


def chart_file(page: str, name: str, kind: str) -> str:
    """Return the address of a picture of a page, as a file in the folder of that page."""
    return f"{page}grafik-{name}.{kind}"


def link_picture(page: str = "") -> str:
    """Return the address of the picture that other sites show beside a link to a page, or to the portal."""
    return f"{page}{_LINK_PICTURE}"


def embedded(page: str, name: str) -> str:
    """Return the address of the view of a picture that other sites embed."""
    return f"{_EMBEDDED}{page}{name}/"


def copy_in(folder: str, kind: str) -> str:
    """Return the address of the machine copy of a page that stands in a folder of its own."""
    return _copy(f"{folder}data", kind)


def design() -> str:
    """Return the address of the page that shows every component."""
    return "desain/"


def sheet(base: str, number: int) -> str:
    """Return the address of a page of a long list, whose first page is at ``base``."""
    return base if number == 1 else f"{_SHEETS}{base}{number}/"


def is_sheet(path: str) -> bool:
    """Whether an address is that of a further page of a long list."""
    return path.startswith(_SHEETS)


def choice(below: str) -> str:
    """Return the address of the list of offices that have a page, by its address below an office's folder."""
    return f"pilih/{below}" if below else "satker/"


def body(ministry: str, name: str = "") -> str:
    """Return the address of a body above several offices, by its ministry and name, or of a ministry."""
    below = f"{_as_address(name)}/" if name else ""
    return f"induk/{_as_address(ministry)}/{below}"


def _as_address(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return _NO_LETTERS.sub("-", plain).strip("-") or "lain"


def explore() -> str:
    """Return the address of the list of all pages by topic, year and indicator."""
    return "jelajah/"


def search(letter: str = "") -> str:
    """Return the address of the search with the index from A to Z, or a letter of a long index."""
    return f"cari/{letter}/" if letter else "cari/"


def search_file() -> str:
    """Return the address of the search index that the browser loads."""
    return "cari/indeks.json"


def search_part(number: int) -> str:
    """Return the address of a part of a long search index: what single offices have, from 1."""
    return f"cari/bagian-{number}.json"


def checked(slug: str = "") -> str:
    """Return the address of the list of printed figures that differ, of an office or of the whole portal."""
    return f"satker/{slug}/periksa-angka/" if slug else "periksa-angka/"


def identities(slug: str = "") -> str:
    """Return the address of the list of what is held against what, in an office or in the whole portal."""
    return f"satker/{slug}/yang-diperiksa/" if slug else "yang-diperiksa/"


def ranking(measure: str = "", year: int = 0) -> str:
    """Return the address of the comparison of units in one measure and year, or the list of all of them."""
    return f"perbandingan/{measure}/{year}/" if measure else "perbandingan/"


def peer(key: str) -> str:
    """Return the address of a unit that is compared."""
    return f"perbandingan/unit/{key}/"


def compare(key: str = "") -> str:
    """Return the address of the comparison of offices, or of one indicator where there are many."""
    return f"bandingkan/indikator/{key}/" if key else "bandingkan/"


def offices_overview() -> str:
    """Return the address of the key figures of many offices."""
    return "bandingkan/sekilas/"


def tables_of(page: str) -> str:
    """Return the address of the workbook with the tables of a page that has no other."""
    return f"{page}tabel-halaman.xlsx"


def compared_money(year: int) -> str:
    """Return the address of the money of all offices through a year."""
    return f"bandingkan/uang/{year}/"
