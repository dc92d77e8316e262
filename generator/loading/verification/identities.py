"""The lists of identities (hubungan): figures that must agree, declared once, one file for each area."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final, TypeVar

from generator.domain.verification.identity import (
    Combination,
    Condition,
    Identity,
    IdentityTerm,
    Pairing,
    Relation,
    RowChoice,
    Totalling,
)
from generator.findings.shared.diagnostic import Diagnostic, has_errors
from generator.loading.shared.fields import MapFields
from generator.loading.shared.reader import check_keys
from generator.loading.shared.schema import Column, FileKind, Shape
from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import read_document

E = TypeVar("E", bound=Enum)
_CONDITION: Final = re.compile(r"([a-z_]+)(!?=)([^=]*)")
_SHIFT: Final = re.compile(r"([a-z_]+) (-?[1-9])", re.ASCII)
# The code of the finding that tells of an identity at its row.
_CODES: Final = frozenset({"R371", "R382", "R383"})


def _words(options: type[Enum]) -> str:
    return ", ".join(f"`{each.value}`" for each in options)


# The help page ``bantuan/hubungan.md`` explains these keys, which the page about files need not tell twice.
_TERM: Final = tuple(
    Column(name, "", required=False, many=name == "syarat")
    for name in (
        "daftar", "nilai", "angka", "syarat", "baris", "hitung", "per_baris", "geser", "lewati_kosong",
        "menurut", "banyak", "lengkap",
    )
)  # fmt: skip
_IDENTITY: Final = (
    Column("kunci", "kuncinya"),
    Column("nama", "bunyinya"),
    Column("arti", "artinya, satu kalimat"),
    Column("dasar", "peraturan, atau logika"),
    Column("kiri", "sisi kiri; kuncinya di bantuan/hubungan/", keys=_TERM),
    Column("hubungan", _words(Relation)),
    Column("kanan", "daftar sisi kanan", many=True, keys=_TERM),
    *(
        Column(name, "", required=False)
        for name in ("menurut", "angka", "rumus", "pasangan", "salinan", "ribuan", "kode")
    ),
)
IDENTITIES: Final = FileKind(
    "identitas", "data/identitas/<bidang>.yml", "Hubungan antarangka",
    "Angka yang harus cocok satu sama lain, dengan arti dan dasarnya.", Shape.DOCUMENT,
    (
        Column("nama", "nama bidang"),
        Column("hubungan", "daftar hubungan", many=True, keys=_IDENTITY),
    ),
)  # fmt: skip


def read_identities(files: Iterable[TextFile], findings: list[Diagnostic]) -> tuple[Identity, ...]:
    """Read every list of identities; one that can't be used is a finding and left out."""
    identities: list[Identity] = []
    for file in files:
        outcome = read_document(file) if file.is_read else None
        findings.extend(outcome.diagnostics if outcome else ())
        if outcome is None or has_errors(outcome.diagnostics):
            continue
        top = MapFields(check_keys(outcome.value, IDENTITIES.columns, findings), findings)
        top.required("nama")
        area = file.path.rpartition("/")[2].removesuffix(".yml")
        identities += [each for fields in top.maps("hubungan") if (each := _identity(fields, area))]
    return tuple(identities)


def _identity(fields: MapFields, area: str) -> Identity | None:
    before = len(fields.findings)
    left = fields.under("kiri")
    right = fields.maps("kanan")
    for name, is_given in (("kiri", left), ("kanan", right)):
        if not is_given:
            fields.report("D208", name, f"`{name}` belum diisi", f"isi `{name}` dengan `daftar` atau `nilai`")
    code = fields.text("kode")
    if code and code not in _CODES:
        fields.report(
            "D209",
            "kode",
            f"`{code}` bukan temuan hubungan",
            "tulis `R371`, `R382`, `R383`, atau hapus isiannya",
        )
    identity = Identity(
        key=fields.required_key("kunci"),
        name=fields.required("nama"),
        meaning=fields.required("arti"),
        area=area,
        basis=fields.required("dasar"),
        by=tuple(fields.text("menurut").split()),
        columns=tuple(fields.text("angka").split()) or ("",),
        left=_term(left) if left else IdentityTerm(""),
        relation=fields.chosen("hubungan", Relation) or Relation.EQUAL,
        right=tuple(map(_term, right)),
        at=fields.at(),
        combination=_chosen(fields, "rumus", Combination.SUM),
        pairing=_chosen(fields, "pasangan", Pairing.SAME),
        is_copied=fields.yes("salinan"),
        thousands=fields.yes("ribuan"),
        code=code,
    )
    return None if has_errors(fields.findings[before:]) else identity


def _chosen(fields: MapFields, name: str, default: E) -> E:
    return fields.choice(name, type(default)) or default


def _term(fields: MapFields) -> IdentityTerm:
    register = fields.text("daftar")
    constant = fields.number("nilai", "")
    if not register and not fields.text("nilai"):
        fields.report(
            "D208", "daftar", "sisi ini tanpa `daftar`", "isi `daftar`, atau `nilai` untuk angka tetap"
        )
    return IdentityTerm(
        register,
        tuple(fields.text("angka").split()),
        tuple(_conditions(fields)),
        _chosen(fields, "baris", RowChoice.ALL),
        _chosen(fields, "hitung", Totalling.EACH),
        _chosen(fields, "per_baris", Combination.SUM),
        _shift(fields),
        constant,
        fields.yes("lengkap"),
        fields.yes("lewati_kosong"),
        tuple(fields.text("menurut").split()),
        fields.count("banyak", 0),
    )


def _conditions(fields: MapFields) -> Iterator[Condition]:
    for text in fields.texts("syarat"):
        match = _CONDITION.fullmatch(text)
        if match:
            name, sign, values = match.groups()
            yield Condition(name, frozenset(values.split("|")), sign == "!=")
        else:
            remedy = "tulis seperti `bulan=12`, `kelompok!=semua`, atau `triwulan=` untuk isian kosong"
            fields.report("D209", "syarat", f"`{text}` bukan syarat baris", remedy)


def _shift(fields: MapFields) -> tuple[str, int]:
    text = fields.text("geser")
    match = _SHIFT.fullmatch(text)
    if text and not match:
        fields.report("D209", "geser", f"`{text}` bukan geseran", "tulis seperti `tahun -1`")
    return (match[1], int(match[2])) if match else ("", 0)
