"""Lists of identities: every word of the vocabulary, and every slip in one."""

import pytest

from generator.domain.verification.identity import (
    Combination,
    Condition,
    IdentityTerm,
    Pairing,
    Relation,
    RowChoice,
    Totalling,
)
from generator.loading.portal.kinds import kind_of
from generator.loading.registers.registers import REGISTERS
from tests import identities, small
from tests.small import FILES

LIST = "data/identitas/uji.yml"
LEAST = """\
nama: Uji
hubungan:
  - kunci: uji
    nama: Uji
    arti: Satu sama dengan dua.
    dasar: Logika
    kiri: {daftar: satu}
    hubungan: sama
    kanan:
      - {nilai: "100"}
"""
# Rows that are no register of an office by themselves, see `held_figures`.
MADE = {
    "realisasi", "hasil", "perjanjian", "renstra", "target-antara", "pembanding", "triwulan-kumulatif",
    "smart-tertimbang",
    "pembanding-lain", "predikat", "jenjang-bawah", "jenjang-atas", "tahun-dinilai",
    "perjanjian-anggaran", "perjanjian-dipa",
    "narasi", "narasi-angka", "narasi-kata", "narasi-banding",
}  # fmt: skip


def test_an_identity_says_all_that_it_means() -> None:
    """Every key is read to what it stands for; what is left out has its plainest meaning."""
    text = """\
nama: Uji
hubungan:
  - kunci: uji
    nama: Uji
    arti: Satu sama dengan dua.
    dasar: Logika
    menurut: tahun kode
    angka: pagu realisasi
    kiri:
      daftar: satu
      syarat: [bulan=12, jenis!=a|b, triwulan=]
      baris: terbawah
      hitung: jumlah
      banyak: 3
    hubungan: antara
    kanan:
      - {daftar: dua, angka: a b, per_baris: dikali, geser: tahun -1, lengkap: ya, lewati_kosong: ya}
      - {nilai: "2,5", menurut: tahun}
    rumus: persen-dari
    pasangan: anak
    salinan: ya
    ribuan: ya
    kode: R371
"""
    outcome = small.loaded(FILES | {LIST: text})
    assert outcome.diagnostics == ()
    (identity,) = outcome.value.portal.identities
    assert (identity.area, identity.key, identity.by) == ("uji", "uji", ("tahun", "kode"))
    assert (identity.columns, identity.relation) == (("pagu", "realisasi"), Relation.BETWEEN)
    assert identity.left == IdentityTerm(
        "satu",
        conditions=(
            Condition("bulan", frozenset({"12"})),
            Condition("jenis", frozenset({"a", "b"}), is_negated=True),
            Condition("triwulan", frozenset({""})),
        ),
        choice=RowChoice.LOWEST,
        totalling=Totalling.SUM,
        count=3,
    )
    first, second = identity.right
    assert (first.columns, first.within, first.shift) == (("a", "b"), Combination.PRODUCT, ("tahun", -1))
    assert (first.is_complete, first.skips_empty, second.by) == (True, True, ("tahun",))
    assert str(second.constant) == "2.5"
    assert (identity.combination, identity.pairing) == (Combination.SHARE, Pairing.CHILDREN)
    assert (identity.is_copied, identity.thousands, identity.code) == (True, True, "R371")
    (least,) = small.loaded(FILES | {LIST: LEAST}).value.portal.identities
    assert (least.by, least.columns, least.combination) == ((), ("",), Combination.SUM)


@pytest.mark.parametrize(
    ("right", "wrong", "code", "field"),
    [
        ("kiri: {daftar: satu}", "kiri:", "D208", "kiri"),
        ('      - {nilai: "100"}\n', "", "D208", "kanan"),
        ("kiri: {daftar: satu}", "kiri: {angka: pagu}", "D208", "daftar"),
        ("hubungan: sama", "hubungan: serupa", "D209", "hubungan"),
        ("kiri: {daftar: satu}", "kiri: {daftar: satu, syarat: [bulan 12]}", "D209", "syarat"),
        ("kiri: {daftar: satu}", "kiri: {daftar: satu, geser: setahun}", "D209", "geser"),
        ("    hubungan: sama", "    kode: R999\n    hubungan: sama", "D209", "kode"),
        ("kunci: uji", "kunci: Uji Coba", "D212", "kunci"),
        ("nilai: ", "nilia: ", "B113", "nilia"),
        ("dasar: Logika", "dasar: [", "B111", ""),
    ],
)
def test_a_slip_in_a_list_has_its_place(right: str, wrong: str, code: str, field: str) -> None:
    """An identity that can't be used is told with its line and left out; the others stay."""
    assert LEAST.count(right) == 1
    outcome = small.loaded(FILES | {LIST: LEAST.replace(right, wrong)})
    found = [(each.code, each.at.path, each.at.field) for each in outcome.diagnostics]
    assert (code, LIST, field) in found
    if code != "B113":
        assert outcome.value.portal.identities == ()


def test_a_list_that_could_not_be_read_holds_nothing() -> None:
    """A file without text is told where it is read, and says nothing here."""
    outcome = small.loaded(FILES | {LIST: ""})
    assert outcome.value.portal.identities == ()


def test_what_the_program_brings_names_registers_columns_and_labels_that_there_are() -> None:
    """No identity speaks of a register or a column that no file has, and no key stands twice in an area."""
    outcome = small.loaded(FILES | identities.LISTS)
    assert [each for each in outcome.diagnostics if each.at.path.startswith("data/identitas/")] == []
    brought = outcome.value.portal.identities
    keys = [(each.area, each.key) for each in brought]
    assert sorted(set(keys)) == sorted(keys)
    assert len(keys) > 60
    kinds = {kind.id: set(kind.names) | {"tahun"} for kind in REGISTERS}
    for identity in brought:
        for term in (identity.left, *identity.right):
            if term.register in MADE or term.constant is not None:
                continue
            columns = term.columns or identity.columns
            assert term.register in kinds, identity.key
            named = {*columns, *(term.by or ()), *(each.name for each in term.conditions)}
            assert named <= kinds[term.register], (identity.key, named - kinds[term.register])


def test_a_list_is_a_kind_of_file() -> None:
    """The page about files explains it, and its area is its name."""
    match = kind_of("data/identitas/pnbp.yml")
    assert match is not None
    assert (match[0].id, match[1]) == ("identitas", {"bidang": "pnbp"})
