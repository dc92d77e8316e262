"""The whole journey: read, load, check, judge, record, show."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator import portal
from generator.domain.portal.ledger import Ledger, Portal
from generator.findings.shared.diagnostic import has_errors
from generator.phases import judging
from generator.portal import check
from generator.record.published import everything, is_above_index, is_picture_or_index
from generator.record.record import OfficeRecord, judge_ledger
from generator.rules.book import RuleBook
from generator.sources.cache.folders import CHART_CACHE
from generator.sources.shared.files import lines_at
from tests.building import build
from tests.published import ROOT, contents
from tests.small import FILES, OFFICE, RESULT, changed, write
from tests.whole import TWO_OFFICES

_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


def test_check_reads_everything_and_keeps_the_lines(tmp_path: Path) -> None:
    """Checking gives facts, findings, and the paths of the data files."""
    checked = check(write(tmp_path))
    assert [ledger.office.slug for ledger in checked.value.loaded.portal.ledgers] == ["balai-uji"]
    assert RESULT in {file.name for file in checked.value.files}
    assert lines_at(tmp_path, [RESULT])[RESULT][1].startswith("2023;4;kepuasan;;3,63")
    assert not has_errors(checked.diagnostics)


def test_nothing_is_published_from_data_with_errors(tmp_path: Path) -> None:
    """One wrong cell and there are findings, but no page, no file, and no picture."""
    outcome = build(write(tmp_path, changed(RESULT, "3,63", "3.63")))
    assert outcome.value.pages == ()
    assert outcome.value.files == ()
    assert {each.at.path for each in outcome.diagnostics} == {RESULT}
    assert not (tmp_path / ".cache").exists()


def test_a_portal_is_judged_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check that holds lists against the judged portal leaves its judgement to the pages."""
    judged = []

    def judge(facts: Portal, ledger: Ledger, rules: RuleBook, today: date) -> OfficeRecord:
        judged.append(facts.name)
        return judge_ledger(facts, ledger, rules, today)

    monkeypatch.setattr(judging, "judge_ledger", judge)
    row = "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas\n"
    row += "2026;1;Isi;TU;TU;2026;PDF;5 tahun;berkala\n"
    outcome = build(write(tmp_path, FILES | {f"{OFFICE}ppid/dip.csv": row}))
    assert "R329" in {each.code for each in outcome.diagnostics}
    assert (judged, bool(outcome.value.pages)) == (["Portal Uji"], True)


def test_an_empty_folder_is_a_finding_and_not_a_crash(tmp_path: Path) -> None:
    """A portal without any data is told what is missing."""
    (tmp_path / "data").mkdir()
    outcome = build(tmp_path)
    assert has_errors(outcome.diagnostics)
    assert outcome.value.pages == ()


def test_a_build_is_the_same_with_and_without_pictures_in_the_cache(tmp_path: Path) -> None:
    """The first build draws, the second finds the pictures; pages and files are the same bytes."""
    write(tmp_path)
    cold = contents(build(tmp_path).value)
    assert {path.name for path in (tmp_path / ".cache").iterdir()} == {"grafik", "lembar", "nilai"}
    assert contents(build(tmp_path).value) == cold


def test_a_build_again_loads_no_heavy_library(tmp_path: Path) -> None:
    """Pictures and workbooks are found as they were made, and nothing else needs pandas."""
    build(write(tmp_path))
    program = (
        "import sys; from pathlib import Path; from tests.building import build;"
        "assert build(Path(sys.argv[1])).value.pages;"
        "print(*({'altair', 'numpy', 'pandas', 'vl_convert', 'xlsxwriter'} & set(sys.modules)))"
    )
    again = [sys.executable, "-c", program, str(tmp_path)]
    assert subprocess.run(again, capture_output=True, text=True, check=True).stdout.strip() == ""


def test_a_build_writes_nothing_but_its_cache(tmp_path: Path) -> None:
    """Data stay untouched, and nothing appears beside them but the cache of pictures."""
    write(tmp_path)
    build(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"data", ".cache"}
    files = (path for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert {path.relative_to(tmp_path).as_posix() for path in files} == FILES.keys()
    assert all((tmp_path / path).read_text("utf-8") == text for path, text in FILES.items())


def test_the_order_of_files_on_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files written in another order, in another folder, give the same portal."""
    monkeypatch.setattr(portal, "CHART_CACHE", ROOT / CHART_CACHE)
    first = contents(build(write(tmp_path / "a")).value)
    turned = dict(reversed(FILES.items()))
    assert contents(build(write(tmp_path / "b", turned)).value) == first


def test_every_page_is_published_with_its_pictures(tmp_path: Path) -> None:
    """Drawn pictures stand in the pages, for a phone and for a desk, with their finding in sight."""
    pages = {page.path: page.body for page in build(write(tmp_path)).value.pages}
    body = pages["satker/balai-uji/2023/"]
    assert body.count('<svg class="grafik"') == 2
    assert 'role="img"' in body
    assert "<figcaption>" in body


def test_hand_written_pages_are_checked_and_not_shown_as_data(tmp_path: Path) -> None:
    """A number in a page that people write stops publication; pictures beside it are passed over."""
    root = write(tmp_path)
    (root / "content").mkdir()
    (root / "content/logo.png").write_bytes(_PICTURE)
    (root / "content/tentang.md").write_text("Hubungi 0812-0000-0000", "utf-8")
    outcome = build(root)
    assert [(each.code, each.at.path) for each in outcome.diagnostics] == [("P503", "content/tentang.md")]
    assert "content/tentang.md" not in {each.name for each in check(root).value.files}
    (root / "content/tentang.md").write_text("Hubungi loket", "utf-8")
    assert build(root).diagnostics == ()


def test_a_declared_figure_passes_the_gate(tmp_path: Path) -> None:
    """An amount of rupiah that looks like a resident's number is published as an amount."""
    head = "tahun;target;penerimaan;sumber;catatan\n"
    revenue = {"data/satker/balai-uji/pnbp-tahunan.csv": f"{head}2023;9;9699994101000001;laporan;Besar\n"}
    outcome = build(write(tmp_path, FILES | revenue))
    assert not has_errors(outcome.diagnostics)
    assert any(b"9699994101000001" in file.content for file in outcome.value.files)


# Goals with targets, of which no indicator speaks yet.
_GOALS_ONLY = {
    path: text
    for path, text in FILES.items()
    if not any(part in path for part in ("/2023/", "/indikator/", "/renstra"))
}


@pytest.mark.parametrize(
    "texts", [FILES, _GOALS_ONLY, TWO_OFFICES], ids=["results", "goals only", "two offices with everything"]
)
def test_addresses_are_known_before_pages_are_made(texts: dict[str, str], tmp_path: Path) -> None:
    """All that is published, but for pictures and the letters of a long index, is foreseen."""
    root = write(tmp_path, texts)
    made = build(root).value
    real = {each.path for part in (made.pages, made.files, made.documents) for each in part}
    checked = check(root).value
    foreseen = everything(checked.addresses.facts, checked.offices.summaries)
    assert {path for path in real if not (is_picture_or_index(path) or is_above_index(path))} == foreseen
