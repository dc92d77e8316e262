"""No wrong cell, key or file ends in a traceback: whatever is accepted can be judged as well."""

from collections.abc import Mapping
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks.shared.context import Material
from generator.findings.shared.diagnostic import Diagnostic, has_errors
from generator.loading.portal.kinds import KINDS
from generator.loading.portal.ledger import load
from generator.record.record import judge_portal
from generator.report.findings import Format, format_findings
from tests.checking import check_all
from tests.small import OFFICE, TODAY, as_files, findings
from tests.whole import WHOLE
from tests.wrong import wrong_files

# Every so manieth wrong text is tried here, so that all are within as many runs of ``benchmarks/sapu.py``.
STEP = 97
YEARLY = OFFICE + "layanan-volume.csv"
CELLS = OFFICE + "2023/tercetak-tabel.csv"
IDENTITIES = """\
nama: Uji
hubungan:
  - kunci: uji
    nama: Uji
    arti: Satu sama dengan seratus.
    dasar: Logika
    kiri: {daftar: anggaran-tahunan}
    hubungan: sama
    kanan:
      - {nilai: "100"}
"""
SOUND = {**WHOLE, "data/identitas/uji.yml": IDENTITIES}


def _looked_at(texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """Read and check a portal, say what was found, and judge it where it may be published."""
    files = as_files(texts)
    loaded = load(files)
    portal, rules = loaded.value.portal, loaded.value.rules
    found = (
        *loaded.diagnostics,
        *check_all(loaded.value, Material(()), today=TODAY, before=loaded.diagnostics),
    )
    assert format_findings(found, {file.path: file.lines for file in files}, Format.TEXT)
    if not has_errors(found):
        judge_portal(portal, rules, today=TODAY)
    return found


def test_the_portal_has_every_kind_of_file() -> None:
    """The portal that is spoilt here has a sound file of every kind; a new kind is tried by itself."""
    assert [kind.id for kind in KINDS if all(kind.match(path) is None for path in SOUND)] == []
    assert not has_errors(findings(SOUND))


@pytest.mark.parametrize("place", range(len(SOUND)), ids=[*SOUND])
def test_no_wrong_text_ends_in_a_traceback(place: int) -> None:
    """Whatever stands in a cell, a key or a whole file, there are findings or there is a judgement."""
    path = [*SOUND][place]
    for wrong in islice(wrong_files(path, SOUND[path]), place % STEP, None, STEP):
        _looked_at(SOUND | {path: wrong})


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_two_wrong_texts_end_in_no_traceback(data: st.DataObject) -> None:
    """Two slips at once are answered like one, also where a file is gone."""
    texts = dict(SOUND)
    for path in data.draw(st.lists(st.sampled_from([*SOUND]), min_size=2, max_size=2, unique=True)):
        every = [*wrong_files(path, SOUND[path])]
        wrong = data.draw(st.integers(-1, len(every) - 1))
        texts = {other: text for other, text in texts.items() if other != path}
        texts |= {path: every[wrong]} if wrong >= 0 else {}
    _looked_at(texts)


@pytest.mark.parametrize("year", ["", "x", "²", "20 23", "9" * 10_000, "1999"])
def test_an_unreadable_year_beside_printed_figures_is_a_finding(year: str) -> None:
    """A register that has printed figures is not judged while one of its years can't be read."""
    texts = WHOLE | {YEARLY: WHOLE[YEARLY].replace("2023;", f"{year};", 1)}
    assert CELLS in texts
    told = {(each.code, each.at.field) for each in _looked_at(texts) if each.at.path == YEARLY}
    assert told in ({("D208", "tahun")}, {("D211", "tahun")})


@pytest.mark.parametrize(
    ("path", "right", "wrong", "code"),
    [
        ("data/acuan/ppid-tenggat.csv", ";10;", ";3650000;", "D206"),
        (OFFICE + "dokumen.csv", ";100;", f";{'9' * 5000};", "D206"),
        (OFFICE + "ppid/dip.csv", "2023-05-05", "000045000" + "9" * 5000, "D210"),
        (OFFICE + "2023/prioritas-nasional.csv", "1;Isi nama", f"{'9' * 5000};Isi nama", ""),
        (OFFICE + "layanan-pelanggan.csv", "Isi layanan", "²", ""),
        (OFFICE + "2023/evaluasi/rekomendasi.csv", "Isi pemeriksa", "²", ""),
    ],
)
def test_digits_that_are_no_number_of_the_calendar_or_of_bytes(
    path: str, right: str, wrong: str, code: str
) -> None:
    """Digits without end, superscripts and counts beyond the calendar are findings, or mere names."""
    found = _looked_at(WHOLE | {path: WHOLE[path].replace(right, wrong)})
    assert {each.code for each in found if each.at.path == path and has_errors([each])} == ({code} - {""})
