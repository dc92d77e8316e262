"""What is told of two states: published figures, never lines."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.changes.changes import Cause, Changes, FigureChange, ValueChange
from generator.changes.state import judged_state
from generator.changes.state_changes import state_changes
from generator.clock import system_clock
from generator.loading.portal.offices import SHARED, office_of
from tests.small import (
    AGREEMENT,
    CARD,
    FILES,
    FORMULAS,
    OFFICE,
    PROFILE,
    RESULT,
    SOURCES,
    STATUS,
    THIRD_CARD,
    TODAY,
    changed,
    unprinted,
    write,
)

BEFORE = unprinted(FILES)
HEAD, FIRST, SECOND = FILES[RESULT].strip().split("\n")


def after(root: Path, texts: Mapping[str, str], before: Mapping[str, str] = BEFORE) -> Changes:
    """Compare two states of a portal, each in a folder of its own."""
    paths = {path for path in {*before, *texts} if before.get(path) != texts.get(path)}
    slugs = frozenset(map(office_of, (*before, *texts))) - {SHARED}
    old, new = (
        judged_state(write(root / name, state), slugs, system_clock(TODAY), root)
        for name, state in (("dulu", before), ("kini", texts))
    )
    return state_changes(("dulu", "kini"), (old, new), paths)


def of(changes: Changes, subject: str) -> FigureChange:
    """Return what differs of one subject."""
    return next(each for each in changes.figures if each.subject == subject)


def test_a_cell_is_told_with_all_figures_that_follow(tmp_path: Path) -> None:
    """One changed cell changes its value, its achievement, its status and the means; the cell is named."""
    changes = after(tmp_path, {**BEFORE, RESULT: FILES[RESULT].replace("3,63", "3,4")})
    change = of(changes, "Indeks kepuasan masyarakat")
    assert change.values[:2] == (
        ValueChange("realisasi", "3,63\u00a0Indeks", "3,40\u00a0Indeks"),
        ValueChange("capaian_persen", "103,71%", "97,14%"),
    )
    assert change.exact[0] == ValueChange("realisasi", "3.63", "3.4")
    assert change.statuses == (ValueChange("status", "Tercapai", "Belum tercapai"),)
    assert [(each.cause, each.places) for each in change.reasons] == [(Cause.CELL, (f"{RESULT}:2",))]
    assert (change.office, change.period) == ("balai-uji", "Tahun 2023")
    mean = of(changes, "Rata-rata capaian kantor")
    assert mean.values[0] == ValueChange("rata_rata_persen", "104,36%", "101,07%")
    assert mean.reasons[0].cause is Cause.CELL


@pytest.mark.parametrize(
    "texts",
    [
        {**BEFORE, RESULT: f"{HEAD}\n{SECOND}\n{FIRST}\n"},
        {**BEFORE, RESULT: FILES[RESULT].replace("\n", "\r\n")},
        {**BEFORE, RESULT: FILES[RESULT].replace("3,63", "3,630")},
        {
            RESULT.replace("laporan", "lakin") if path == RESULT else path: text
            for path, text in BEFORE.items()
        },
    ],
    ids=["sorted anew", "other line ends", "a zero more", "another name"],
)
def test_what_publishes_the_same_is_no_change(tmp_path: Path, texts: Mapping[str, str]) -> None:
    """Rows in another order, other line ends, or a file under another name change nothing."""
    assert after(tmp_path, texts).is_empty


def test_a_rule_is_named_where_it_turns_a_status(tmp_path: Path) -> None:
    """A rule that turns a status is a change although no figure differs, and it is the cause."""
    changes = after(tmp_path, {**BEFORE, STATUS: FILES[STATUS].replace('"100"', '"105"')})
    change = of(changes, "Indeks kepuasan masyarakat")
    assert not change.values
    assert change.statuses == (ValueChange("status", "Tercapai", "Belum tercapai"),)
    assert [each.cause for each in change.reasons] == [Cause.RULE]
    assert change.reasons[0].places[0].startswith(f"{STATUS}:")


def test_a_rule_and_a_cell_are_told_apart(tmp_path: Path) -> None:
    """Where both a rule and a cell have changed, each figure names the one that it follows."""
    texts = {
        **BEFORE,
        STATUS: FILES[STATUS].replace('"100"', '"105"'),
        RESULT: FILES[RESULT].replace(";42;", ";43;"),
    }
    changes = after(tmp_path, texts)
    assert [each.cause for each in of(changes, "Indeks kepuasan masyarakat").reasons] == [Cause.RULE]
    assert [each.cause for each in of(changes, "Jumlah pengguna layanan").reasons] == [Cause.CELL]


def test_both_are_named_where_a_figure_follows_both(tmp_path: Path) -> None:
    """A status that neither the rule nor the cell alone would give names both."""
    texts = {
        **BEFORE,
        STATUS: FILES[STATUS].replace('"100"', '"102"'),
        RESULT: FILES[RESULT].replace("3,63", "3,55"),
    }
    causes = [each.cause for each in of(after(tmp_path, texts), "Indeks kepuasan masyarakat").reasons]
    assert causes == [Cause.CELL, Cause.RULE]


def test_a_target_is_told(tmp_path: Path) -> None:
    """A changed target is told with the line of the agreement."""
    changes = after(tmp_path, {**BEFORE, AGREEMENT: FILES[AGREEMENT].replace("3,5;", "3,7;")})
    change = of(changes, "Indeks kepuasan masyarakat")
    assert change.values[0] == ValueChange("target", "3,50\u00a0Indeks", "3,70\u00a0Indeks")
    assert change.reasons[0].places[0].startswith(AGREEMENT)


def test_a_card_is_the_cause_where_no_cell_has_changed(tmp_path: Path) -> None:
    """An indicator whose direction changes names its card."""
    changes = after(tmp_path, {**BEFORE, CARD: FILES[CARD].replace("arah: maksimum", "arah: minimum")})
    causes = {reason for each in changes.figures for reason in each.reasons}
    assert {each.cause for each in causes} == {Cause.FILE}
    assert {each.places[0].partition(":")[0] for each in causes} == {CARD}
    assert ("Indeks kepuasan masyarakat", (ValueChange("arah", "maksimum", "minimum"),)) in [
        (each.subject, each.values) for each in changes.texts
    ]


def test_what_comes_and_goes_is_listed(tmp_path: Path) -> None:
    """A new source and a renamed one are listed by name, with the texts of what only changed."""
    texts = {
        **BEFORE,
        SOURCES: f"{FILES[SOURCES]}lakip;Laporan 2024;lakin;2024;2025-01-31;Balai Uji;\n",
        PROFILE: FILES[PROFILE].replace("kedudukan: Manado", "kedudukan: Bitung"),
    }
    changes = after(tmp_path, texts)
    assert ("Dokumen sumber", "Laporan 2024", True) in [
        (each.kind, each.name, each.is_new) for each in changes.arrivals
    ]
    assert [each.values for each in changes.texts] == [(ValueChange("kedudukan", "Manado", "Bitung"),)]


def test_an_indicator_that_comes_brings_pages(tmp_path: Path) -> None:
    """An indicator that a portal did not have comes with its page, and goes with it."""
    without = {path: text for path, text in BEFORE.items() if path != THIRD_CARD}
    without["data/satker/balai-uji/renstra-2021-2024.csv"] = "\n".join(
        line
        for line in FILES["data/satker/balai-uji/renstra-2021-2024.csv"].split("\n")
        if "antrean" not in line
    )
    changes = after(tmp_path, BEFORE, without)
    found = {(each.kind, each.name, each.is_new) for each in changes.arrivals}
    assert ("Indikator", "Panjang antrean", True) in found
    assert ("Halaman", "satker/balai-uji/indikator/antrean/", True) in found
    gone = {(each.kind, each.name, not each.is_new) for each in after(tmp_path, without, BEFORE).arrivals}
    assert gone == found


def test_a_new_office_is_one_line(tmp_path: Path) -> None:
    """An office that comes is named with the number of its figures, not figure by figure."""
    second = {path.replace("balai-uji", "balai-dua"): text for path, text in BEFORE.items() if OFFICE in path}
    second["data/satker/balai-dua/satker.yml"] = (
        FILES[PROFILE].replace("Balai Uji", "Balai Dua").replace("123456", "654321")
    )
    changes = after(tmp_path, {**BEFORE, **second})
    (office,) = changes.arrivals
    assert office.kind == "Kantor"
    assert office.name.startswith("Balai Dua (")
    assert office.is_new
    assert not changes.figures


def test_an_error_is_a_finding_and_nothing_is_compared(tmp_path: Path) -> None:
    """An office with an error has no figures to compare, which is said; mending it says so too."""
    texts = {**BEFORE, RESULT: FILES[RESULT].replace(";42;", ";x;")}
    changes = after(tmp_path, texts)
    assert [(each.code, each.is_new) for each in changes.findings] == [("D204", True)]
    assert changes.notes == ("Balai Uji: ada galat, jadi angkanya tidak dapat dibandingkan.",)
    mended = after(tmp_path, BEFORE, texts)
    assert [(each.code, each.is_new) for each in mended.findings] == [("D204", False)]
    assert mended.notes == ("Balai Uji: sebelumnya ada galat, jadi angkanya tidak dapat dibandingkan.",)


def test_an_error_in_what_all_share_stops_all(tmp_path: Path) -> None:
    """Where a shared list can't be read, no office is judged."""
    changes = after(tmp_path, {**BEFORE, FORMULAS: "jenis: [\n"})
    assert any(each.is_new for each in changes.findings)
    assert not changes.figures
    assert changes.notes


def test_a_finding_that_moved_to_another_line_is_none(tmp_path: Path) -> None:
    """A finding is the same wherever in the file its row stands."""
    wrong = changed(RESULT, "3,63", "9,99")
    rows = wrong[RESULT].strip().split("\n")
    texts = {**wrong, RESULT: "\n".join((rows[0], rows[2], rows[1], ""))}
    assert after(tmp_path, texts, wrong).is_empty


def test_the_first_report_is_told_once(tmp_path: Path) -> None:
    """A year that is reported for the first time gets a value and a status; its target is nothing new."""
    unreported = {path: text for path, text in BEFORE.items() if path != RESULT}
    change = of(after(tmp_path, BEFORE, unreported), "Indeks kepuasan masyarakat")
    assert [each.column for each in change.values][:2] == ["realisasi", "capaian_persen"]
    assert change.values[0] == ValueChange("realisasi", "", "3,63\u00a0Indeks")
    assert change.statuses[0] == ValueChange("status", "Belum ada realisasi", "Tercapai")
    back = of(after(tmp_path, unreported, BEFORE), "Indeks kepuasan masyarakat")
    assert back.statuses[0] == ValueChange("status", "Tercapai", "Belum ada realisasi")
