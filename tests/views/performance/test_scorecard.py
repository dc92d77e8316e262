"""Scorecards: what was promised, what came of it, and how many of how many."""

import re

import pytest

from tests.published import demo, pages_of, row_with, rows_of, seen
from tests.small import (
    CARD,
    FILES,
    FORMULAS,
    GOALS,
    OFFICE,
    PLAN,
    PORTAL,
    PRINTED,
    PROFILE,
    RESULT,
    SOURCES,
    STATUS,
    THIRD_CARD,
    TREE,
    UNITS,
    changed,
)
from tests.tiny import OFFICE_PATH, RULES, tiny

YEAR = OFFICE_PATH + "2023/"


def _words(texts: dict[str, str], path: str = YEAR) -> str:
    return seen(pages_of(texts)[path].body)


def test_the_answer_counts_promises_kept() -> None:
    """The first screen says how many of the promised indicators met the target of the year."""
    words = _words(tiny(agreed={2023: "3"}, results={(2023, 4): "3"}))
    assert "Apakah kantor ini menepati janjinya? 1 dari 1 indikator mencapai target 2023" in words
    assert "Rata-rata capaian 100,00% dari 1 indikator, tanpa batas atas." in words


@pytest.mark.parametrize(("result", "before"), [("28", " (933,33% sebelum dibatasi)"), ("3,3", "")])
def test_a_mean_says_what_a_cap_did(result: str, before: str) -> None:
    """A mean under a rule with a cap names the cap, and the mean before it where it differs."""
    words = _words(tiny(agreed={2023: "3"}, results={(2023, 4): result}, formulas="berbatas"))
    assert f"dari 1 indikator, dengan batas atas 120%{before}." in words


def test_the_last_quarter_of_a_planned_year_is_the_year() -> None:
    """A year with a plan only is told the same by its page and by the page of its last quarter."""
    texts = tiny(planned={2023: "3"}, results={(2023, 4): "3,3"})
    for path in (YEAR, f"{YEAR}tw4/"):
        words = _words(texts, path)
        assert "1 dari 1 indikator mencapai target 2023" in words
        assert (
            "Perjanjian kinerja 2023 belum disajikan; hasilnya dibandingkan dengan target Renstra." in words
        )


def test_an_earlier_quarter_is_shown_as_it_stood() -> None:
    """The page of a quarter looks back, without the means of the whole year."""
    texts = tiny(agreed={2023: "4"}, results={(2023, 2): "1", (2023, 4): "4"})
    words = _words(texts, f"{YEAR}tw2/")
    assert "0 dari 1 indikator sudah mencapai target 2023 sampai akhir Triwulan II" in words
    assert "1,00 25,00 Menuju target" in words
    assert "Rata-rata capaian" not in words


def test_a_planned_year_answers_what_was_promised() -> None:
    """A year without results asks what was promised, and counts it."""
    words = _words(tiny(planned={2022: "3", 2023: "4"}, results={(2022, 4): "3"}))
    assert "Apa yang dijanjikan kantor ini? 1 indikator dijanjikan untuk 2023" in words
    assert "Target tahun 2023" in words


def test_an_indicator_outside_the_agreement_is_held_against_the_plan() -> None:
    """What the agreement leaves out is judged by the plan, as on its own page, and not counted."""
    rows = f"{FILES[RESULT].splitlines()[0]}\n2023;4;antrean;;20;;;;laporan;halaman 7\n"
    pages = pages_of(FILES | RULES | {f"{OFFICE}2023/realisasi/tw4/lain.csv": rows})
    row = row_with(pages[YEAR].body, "II Panjang antrean")
    assert row.endswith("40 orang 20 orang 150,00 Tercapai")
    assert row_with(pages[f"{OFFICE_PATH}indikator/antrean/"].body, "2023").count("150,00 Tercapai") == 1
    assert "2 dari 2 indikator mencapai target 2023" in seen(pages[YEAR].body)


def _physical(rows: str, plan: str = "") -> dict[str, str]:
    texts = tiny(agreed={2023: "4"}, results={(2023, 4): "4"})
    texts[f"{OFFICE}2023/realisasi/tw1/laporan.csv"] = (
        f"tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak\n{rows}"
    )
    if plan:
        texts[f"{OFFICE}2023/target-antara.csv"] = (
            f"indikator;triwulan;target;target_fisik;sumber;letak\nukuran;1;;{plan};laporan;halaman 5\n"
        )
    return texts


@pytest.mark.parametrize(
    ("done", "plan", "expected"),
    [
        ("30", "25", "25 30 +5 Sesuai rencana"),
        ("20", "25", "25 20 −5 Di bawah rencana"),
        ("20", "", "tidak ditetapkan 20 tidak dihitung Belum disajikan"),
    ],
)
def test_a_quarter_without_values_is_told_by_its_physical_progress(
    done: str, plan: str, expected: str
) -> None:
    """Where no value is due yet, a quarter shows planned and actual physical progress."""
    row = f"2023;1;ukuran;;;belum-jatuh-tempo;{done};;laporan;halaman 7\n"
    pages = pages_of(_physical(row, plan))
    body = pages[f"{YEAR}tw1/"].body
    assert "Apakah pekerjaannya berjalan sesuai rencana?" in seen(body)
    assert row_with(body, "I Ukuran contoh").endswith(expected)


@pytest.mark.parametrize(
    ("done", "expected"), [("80", "Kemajuan fisik 80% dari rencana 90%."), ("", "belum disajikan dari")]
)
def test_physical_progress_is_noted_beside_a_value(done: str, expected: str) -> None:
    """A value with a plan of physical progress notes both."""
    texts = tiny(agreed={2023: "4"})
    texts[f"{OFFICE}2023/realisasi/tw3/laporan.csv"] = (
        "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak\n"
        f"2023;3;ukuran;;2;;{done};;laporan;halaman 7\n"
    )
    texts[f"{OFFICE}2023/target-antara.csv"] = (
        "indikator;triwulan;target;target_fisik;sumber;letak\nukuran;3;;90;laporan;halaman 5\n"
    )
    assert expected in row_with(pages_of(texts)[YEAR].body, "I Ukuran contoh")


def test_what_is_planned_and_has_no_progress_is_not_counted_in_a_quarter() -> None:
    """Without an agreement, a quarter told by its progress counts only what has any."""
    unchanged = (PORTAL, UNITS, STATUS, FORMULAS, PROFILE, SOURCES, TREE, CARD, THIRD_CARD)
    texts = {path: FILES[path] for path in unchanged} | {PLAN: FILES[PLAN].replace(";2022;", ";2023;")}
    texts[f"{OFFICE}2023/realisasi/tw1/laporan.csv"] = (
        f"{FILES[RESULT].splitlines()[0]}\n2023;1;kepuasan;;;belum-jatuh-tempo;30;;laporan;halaman 7\n"
    )
    words = _words(texts, f"{YEAR}tw1/")
    assert "0 dari 1 indikator dikerjakan sesuai rencana sampai akhir Triwulan I 2023" in words
    assert "Panjang antrean" not in words


@pytest.mark.demo
def test_answers_and_pictures_have_the_order_of_the_table() -> None:
    """On every scorecard of the demo portal, what is tallied and drawn stands in the order of the table."""
    files = {file.path: file.content.decode() for file in demo().files if file.path.endswith("capaian.csv")}
    pages = [page for page in demo().pages if page.path.startswith("satker/")]
    cards = [page for page in pages if '<table class="scorecard"' in page.body]
    drawn = [page for page in cards if f"{page.path}grafik-capaian.csv" in files]
    for page in cards:
        answer, _, table = page.body.partition('<table class="scorecard"')
        _, _, tally = answer.partition('<ol class="cells">')
        hrefs = re.findall(r'<a class="status--[^"]*" href="([^"]*)"', tally)
        assert hrefs == [path for path in re.findall(r'__name" href="([^"]*)"', table) if path in hrefs]
    for page in drawn:
        rows = [row["letak"] for row in rows_of(files[f"{page.path}grafik-capaian.csv"])]
        names = re.findall(r'<tr id="indikator-[^"]*">(.*?</a>)', page.body, re.DOTALL)
        assert rows == [name for name in map(seen, names) if name in rows]
    assert len(cards) > 2 * len(drawn)
    assert len(drawn) >= 10


def test_goals_are_written_in_their_own_unit() -> None:
    """The target of a goal is shown in its own unit; what a report printed about it stands beside."""
    printed = changed(PRINTED, "rata-rata-capaian;S1;;104,36", "rata-rata-capaian;T1;;104,40")
    words = _words(printed)
    assert "Target tujuan ini menurut Renstra 3,5 Indeks; laporan membandingkannya dengan rata-rata" in words
    assert "Laporan mencetak rata-rata capaian 104,40% (halaman 8)." in words
    alone = _words(changed(PRINTED, "rata-rata-capaian;S1;;104,36", "target-tujuan;T1;;5"))
    assert "Target tujuan ini menurut Renstra 3,5 Indeks." in alone
    assert "Laporan mencetak target tujuan 5 (halaman 8)." in alone
    percent = changed(PRINTED, "rata-rata-capaian;S1;;104,36", "target-tujuan;T1;;5")
    percent |= {GOALS: percent[GOALS].replace(";indeks;", ";persen;")}
    percent |= {"data/acuan/satuan.csv": percent["data/acuan/satuan.csv"] + "persen;Persen;%;tidak;;\n"}
    assert "Laporan mencetak target tujuan 5% (halaman 8)." in _words(percent)


def test_indicators_without_a_place_in_the_tree_come_last() -> None:
    """What no objective holds is listed by itself."""
    texts = {path: text.replace("antrean;II;S1;", "antrean;;;") for path, text in FILES.items()}
    assert "Indikator lain yang dicatat Panjang antrean 40 orang" in _words(texts)
    planned = tiny(planned={2023: "3"}).items()
    alone = {path: text.replace("ukuran;I;S1;", "ukuran;;;") for path, text in planned}
    assert "Status Indikator Ukuran contoh 3,00" in _words(alone)


def test_revisions_of_the_agreement_are_told() -> None:
    """The history of the agreement names each revision with its date and what it says."""
    texts = tiny(agreed={2023: "3"})
    texts[f"{OFFICE}2023/perjanjian-revisi.csv"] += "1;;Target dinaikkan;laporan;halaman 6\n"
    words = _words(texts)
    assert "Perjanjian awal 2 Januari 2023. Tanpa keterangan. (halaman 6)" in words
    assert "Revisi 1 Target dinaikkan. (halaman 6)" in words
