"""The head of a page that people write: its title, what it is about and the way to it, and nothing else.

Whatever else stands there would reach the theme, which would obey it; so it is a finding, and dropped.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic, has_errors
from generator.loading.shared.fields import MapFields
from generator.loading.shared.reader import check_keys
from generator.loading.shared.schema import Column
from generator.sources.prose.article import body_start
from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import read_document
from generator.values.shared.address import is_rooted
from generator.values.shared.place import Place
from generator.values.shared.prose_figures import figures_in

HEAD: Final = (
    Column("title", "judul halaman", required=False),
    Column("description", "satu kalimat tentang isi halaman", required=False),
    Column("satker", "folder kantor yang dibicarakan halaman ini; angkanya lalu dicocokkan", required=False),
    Column("tahun", "tahun yang dibicarakan, bila bukan yang terakhir", required=False),
    Column("angka_lain", "angka di luar data kantor itu, dipisah `;`", required=False),
    Column(
        "remah", "halaman di atasnya, dari yang terluas", required=False, many=True,
        keys=(Column("judul", "judul halaman itu"), Column("alamat", "alamatnya, misalnya `bantuan/`")),
    ),
)  # fmt: skip
# A first line like `Title: …`, which the site builder would take for the head and not show.
_LIKE_HEAD: Final = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above this one: its title and its address without the slash before it."""

    title: str
    address: str
    at: Place


@dataclass(frozen=True, slots=True)
class PageHead:
    """The head of a page; what is not stated is empty.

    ``office`` and ``year`` are what it speaks of, ``apart`` its figures that are not the office's own.
    """

    title: str = ""
    description: str = ""
    crumbs: tuple[Crumb, ...] = ()
    office: str = ""
    office_at: Place | None = None
    year: int = 0
    apart: tuple[Decimal, ...] = ()


def page_head(file: TextFile, findings: list[Diagnostic]) -> PageHead:
    """Read the head of a page; what can't be used is a finding and left out. Never raises."""
    start = body_start(file.lines)
    if not start:
        findings.extend(_no_head(file))
        return PageHead()
    read = read_document(file, 2, lines=file.lines[1 : start - 1])
    findings.extend(read.diagnostics)
    if has_errors(read.diagnostics):
        return PageHead()
    fields = MapFields(check_keys(read.value, HEAD, findings), findings)
    crumbs = tuple(crumb for each in fields.maps("remah") if (crumb := _crumb(each)))
    year = fields.year("tahun") if fields.text("tahun") else None
    return PageHead(
        fields.text("title"), fields.text("description"), crumbs, fields.text("satker"),
        fields.at("satker") if fields.has("satker") else None, year or 0,
        figures_in(fields.text("angka_lain")),
    )  # fmt: skip


def _no_head(file: TextFile) -> tuple[Diagnostic, ...]:
    first = file.lines[0] if file.lines else ""
    if first.rstrip() == "---":
        remedy = "tulis baris `---` sesudah isian terakhir, sebelum teks halaman"
        return (finding("B111", Place(file.path, 1), "kepala halaman tidak ditutup", remedy),)
    if _LIKE_HEAD.match(first):
        remedy = "sisipkan baris kosong di atasnya, atau tulis di antara dua baris `---`"
        message = "baris pertama ini terbaca sebagai kepala halaman, jadi tidak tampil"
        return (finding("B111", Place(file.path, 1), message, remedy, mark=first.strip()),)
    return ()


def _crumb(fields: MapFields) -> Crumb | None:
    title, address = fields.required("judul"), fields.required("alamat")
    if address and not is_rooted(f"/{address}"):
        message = f"`{address}` bukan alamat halaman portal ini, tanpa garis miring di depannya"
        fields.report("R343", "alamat", message, "tulis misalnya `bantuan/`")
        return None
    return Crumb(title, address, fields.at("alamat")) if title and address else None
