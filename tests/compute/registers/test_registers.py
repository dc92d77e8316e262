"""The registers of an office become tables: from the text of the files to exact figures."""

from decimal import Decimal

import pytest

from generator.compute.comparison.league import Standing, efficiency_value, rankings
from generator.compute.performance.plan_period import consolidated
from generator.compute.portal.areas import tables_of
from generator.compute.portal.years import judge_office
from generator.compute.registers.surveys import of_newest
from generator.compute.shared.arithmetic import (
    difference,
    gap,
    growth,
    mean,
    plus,
    quotient,
    ratio,
    reduction,
    saving,
    total,
    weighted,
    weighted_mean,
)
from generator.compute.shared.tables import Line, Table
from generator.domain.performance.indicator import Accumulation
from tests import small
from tests.compute.cells import GRADES, made
from tests.small import FILES, OFFICE


def _tables(files: dict[str, str]) -> dict[str, Table]:
    return made({OFFICE + path: text for path, text in files.items()})[0]


def _grade(line: Line) -> str:
    return line.grade.words if line.grade else ""


def _figure(table: Table, row: str, column: str) -> Decimal | None:
    return next(line.figures.get(column) for line in table.lines if line.key == row)


def _rounded(table: Table, row: str, column: str) -> str:
    value = _figure(table, row, column)
    assert value is not None
    return f"{value:.2f}"


def test_missing_stays_missing() -> None:
    """No arithmetic makes a figure out of one that is not there, and nothing is divided by zero."""
    one, none = Decimal(1), None
    for pure in (ratio, quotient, difference, growth, reduction, saving, gap, weighted):
        assert pure(none, one) is None
        assert pure(one, none) is None
    for pure in (ratio, quotient, growth, saving):
        assert pure(one, Decimal()) is None
    assert (plus(one, none), plus(none, none)) == (one, None)
    assert (total([]), mean([none]), weighted_mean([(one, none)])) == (None, None, None)


def test_growth_of_revenue_is_measured_from_the_year_before() -> None:
    """Revenue of 1.199.509.750 after 1.026.571.632 has grown by 16,85% (Manado 2023, baris 1466)."""
    text = "tahun;target;penerimaan;sumber\n2022;;1026571632;laporan\n2023;1150000000;1199509750;laporan\n"
    table = _tables({"pnbp-tahunan.csv": text})["pnbp-tahunan"]
    assert _rounded(table, "2023", "pertumbuhan") == "16.85"
    assert _rounded(table, "2023", "capaian") == "104.31"
    assert _figure(table, "2022", "capaian") is None
    assert [line.key for line in table.lines] == ["2023", "2022"]


def test_sums_shares_and_means_stand_below_their_lines() -> None:
    """Each group is summed, each line has its share of the sum, and the mean stands beside the sum."""
    orders = "layanan;bulan;jatuh_tempo;tepat_waktu;sumber\nUji;1;10;10;laporan\nUji;2;30;15;laporan\n"
    people = "susunan;kelompok;jumlah;sumber\nstatus;PNS;3;laporan\nstatus;PPPK;1;laporan\n"
    tables = _tables({"2023/layanan/ketepatan.csv": orders, "2023/pegawai.csv": people})
    assert _figure(tables["layanan-ketepatan"], "Uji semua", "persen") == Decimal("62.5")
    assert _figure(tables["layanan-ketepatan"], "Uji rata-rata", "persen") == Decimal(75)
    assert _figure(tables["pegawai"], "status semua", "jumlah") == 4
    services = (
        "tahun;jenis;layanan;penerimaan;sumber\n"
        "2023;fungsional;Uji;30;laporan\n2023;pengembalian;Uji;-10;laporan\n"
    )
    table = _tables({"pnbp-layanan.csv": services})["pnbp-layanan"]
    assert [line.figures.get("bagian") for line in table.lines] == [150, -50, 100]


def test_services_of_one_group_are_one_line() -> None:
    """A group of a report's table is the sum of its services; a service without a group is in none."""
    services = (
        "tahun;jenis;layanan;kelompok;target;penerimaan;sumber\n"
        "2023;fungsional;Uji;Lab;20;30;laporan\n2023;fungsional;Kalibrasi;Lab;20;10;laporan\n"
        "2023;fungsional;Latih;Latih;;60;laporan\n2022;fungsional;Uji;;;5;laporan\n"
    )
    months = (
        "bulan;jenis;layanan;kelompok;sampai_bulan_lalu;bulan_ini;sumber\n"
        "6;fungsional;Uji;Lab;30;1;laporan\n6;fungsional;Kalibrasi;Lab;10;2;laporan\n"
        "6;fungsional;Latih;;60;3;laporan\n"
    )
    tables = _tables({"pnbp-layanan.csv": services, "2023/pnbp/bulan.csv": months})
    table = tables["pnbp-kelompok"]
    assert [line.key for line in table.lines] == ["2023 Lab", "2023 Latih", "2023 semua"]
    assert [_figure(table, "2023 Lab", name) for name in ("target", "penerimaan", "capaian", "bagian")] == [
        40, 40, 100, 40,
    ]  # fmt: skip
    assert _figure(table, "2023 Latih", "capaian") is None
    assert _figure(tables["pnbp-bulan-kelompok"], "6 Lab", "sampai_bulan_ini") == 43
    assert "pnbp-kelompok" not in _tables(
        {"pnbp-layanan.csv": services.replace("Lab", "").replace(";Latih;;", ";;;")}
    )


def test_people_of_one_post_are_summed_and_have_their_share() -> None:
    """Posts of several levels have a sum of their own, and each line its share of its breakdown."""
    people = (
        "susunan;kelompok;jenjang;jumlah;sumber\n"
        "jabatan;PMB;Ahli Muda;3;laporan\njabatan;PMB;Mahir;4;laporan\njabatan;Arsiparis;Mahir;1;laporan\n"
    )
    table = _tables({"2023/pegawai.csv": people})["pegawai"]
    assert _figure(table, "jabatan PMB semua", "jumlah") == 7
    assert _figure(table, "jabatan semua", "jumlah") == 8
    assert _figure(table, "jabatan PMB semua", "bagian") == Decimal("87.5")


def test_punctuality_is_held_against_its_promise() -> None:
    """The share that was on time is held against the share that was promised, month by month."""
    orders = (
        "layanan;bulan;jatuh_tempo;tepat_waktu;target;sumber\n"
        "Uji;1;10;10;80;laporan\nUji;2;30;15;80;laporan\n"
    )
    table = _tables({"2023/layanan/ketepatan.csv": orders})["layanan-ketepatan"]
    assert [_figure(table, f"Uji {row}", "capaian") for row in ("1", "2", "rata-rata", "semua")] == [
        125, Decimal("62.5"), Decimal("93.75"), None,
    ]  # fmt: skip


def test_the_tree_of_the_budget_is_summed_from_its_lowest_rows() -> None:
    """A branch is the sum of the rows below it; a row that says all others is no part of a sum."""
    text = (
        "kode;nama;pagu;blokir;realisasi;sumber\nEC;Program;;;;laporan\n"
        "EC.1;Kegiatan;100;20;40;laporan\nEC.2;Kegiatan;50;;;laporan\n"
    )
    kinds = "sumber_dana;jenis_belanja;pagu;sumber\nsemua;51;5;laporan\nsemua;52;6;laporan\nRM;51;4;laporan\n"
    tables = _tables({"2023/anggaran/rincian.csv": text, "2023/anggaran/jenis-belanja.csv": kinds})
    tree = tables["anggaran-rincian"]
    assert [(line.key, line.depth) for line in tree.lines] == [
        ("EC", 0),
        ("EC.1", 1),
        ("EC.2", 1),
        ("semua", 0),
    ]
    assert _figure(tree, "semua", "pagu") == 150
    assert _figure(tree, "EC", "realisasi") == 40
    assert _figure(tree, "EC.1", "penyerapan_efektif") == 50
    assert _figure(tree, "EC.2", "pagu_efektif") is None
    assert [line.key for line in tables["anggaran-jenis"].lines if "semua" in line.key] == [
        "semua 51",
        "semua 52",
        "semua",
    ]


def test_efficiency_is_money_per_result() -> None:
    """IBT 10 and IBR 4 make an efficiency of 60%; key indicators have a mean of their own."""
    text = "indikator;pagu;realisasi;sumber\nkepuasan;35;14,52;laporan\npengguna;400;420;laporan\n"
    table = _tables({"2023/anggaran/indikator.csv": text})["efisiensi"]
    assert _figure(table, "kepuasan", "ibt") == 10
    assert _figure(table, "kepuasan", "ibr") == 4
    assert _figure(table, "kepuasan", "efisiensi") == 60
    assert _figure(table, "pengguna", "efisiensi") == 0
    assert _figure(table, "rata-rata", "efisiensi") == 30
    assert _figure(table, "rata-rata-iku", "efisiensi") == 60


def test_requests_are_counted_by_their_fate() -> None:
    """Average working days and punctuality are those of the requests that are finished."""
    rows = (
        "tahun;bulan;masuk;dikabulkan_penuh;dikabulkan_sebagian;ditolak;proses;dicabut;hari_kerja;tepat_waktu\n"
        "2023;1;40;20;10;10;0;0;200;30\n2023;2;60;40;0;0;20;0;120;40\n"
    )
    refusals = "tahun;huruf;jumlah\n2023;b;30\n2023;h;10\n"
    tables = _tables({"ppid/permohonan.csv": rows, "ppid/penolakan.csv": refusals})
    assert _figure(tables["permohonan"], "2023 semua", "selesai") == 80
    assert _figure(tables["permohonan"], "2023 semua", "rata_hari") == 4
    assert _figure(tables["permohonan"], "2023 semua", "persen") == Decimal("87.5")
    assert _figure(tables["penolakan"], "2023 b", "bagian") == 75


def test_an_indicator_costs_what_supports_it() -> None:
    """Without a file of its own the money of an indicator is added up from the tree."""
    tree = (
        "kode;nama;pagu;realisasi;indikator;sumber\nEC;Program;;;kepuasan;laporan\n"
        "EC.1;A;10;8;kepuasan;laporan\nEC.2;B;5;;kepuasan;laporan\nEC.3;C;4;4;;laporan\n"
    )
    path = "2023/anggaran/rincian.csv"
    (line,) = _tables({path: tree})["anggaran-indikator"].lines
    assert line.key == "kepuasan"
    assert [line.figures[name] for name in ("pagu", "realisasi")] == [Decimal(15), Decimal(8)]
    assert line.entries[0].note == "dijumlahkan dari 2 baris rincian anggaran"
    written = "indikator;pagu;realisasi;sumber\nkepuasan;99;9;laporan\n"
    (line,) = _tables({path: tree, "2023/anggaran/indikator.csv": written})["anggaran-indikator"].lines
    assert line.figures["pagu"] == 99


def test_a_mean_without_figures_is_left_out() -> None:
    """Where no indicator has an efficiency, no mean is shown."""
    table = _tables({"2023/anggaran/indikator.csv": "indikator;pagu;sumber\npengguna;400;laporan\n"})[
        "efisiensi"
    ]
    assert [line.key for line in table.lines] == ["pengguna"]


def test_before_and_after_by_the_formula_of_the_row() -> None:
    """64 hours that become 32 save 50%; 5 that become 10 gain 100%; the indicator has their mean."""
    text = (
        "indikator;kegiatan;rumus;satuan;sebelum;sesudah;sumber\nkepuasan;Satu;efisiensi;jam;64;32;laporan\n"
        "kepuasan;Dua;produktivitas;ton;5;10;laporan\n"
    )
    table = _tables({"2023/layanan/sebelum-sesudah.csv": text})["layanan-sebelum-sesudah"]
    assert [line.figures["persen"] for line in table.lines] == [50, 100, 75]


def test_both_means_of_a_survey_are_shown() -> None:
    """Services weigh alike in one mean and by their respondents in the other; elements weigh 1/n."""
    text = (
        "layanan;unsur;nilai;jumlah_nilai;responden;sumber\nUji;persyaratan;3;;30;laporan\nUji;prosedur;4;;30;laporan\n"
        "Latih;persyaratan;;20;10;laporan\n"
    )
    indices = "layanan;indeks;responden;sumber\nSewa;3,6;;laporan\n"
    promoters = (
        "layanan;responden;promotor;pasif;detraktor;sumber\n"
        "Uji;30;80;10;10;laporan\nLatih;10;50;0;50;laporan\n"
    )
    files = {"survei/skm": text, "survei/indeks-layanan": indices, "survei/nps": promoters}
    tables, _ = made({f"{OFFICE}2023/{name}.csv": each for name, each in files.items()} | GRADES)
    table = tables["survei-indeks"]
    assert _figure(table, "Uji", "konversi") == Decimal("87.5")
    assert _figure(table, "Latih", "indeks") == 2
    assert _rounded(table, "rata-rata-layanan", "indeks") == "3.03"
    assert _figure(table, "tertimbang", "indeks") == Decimal("3.125")
    assert next(_grade(line) for line in table.lines if line.key == "Sewa") == "A (Sangat Baik)"
    assert _figure(tables["survei-nps"], "rata-rata-layanan", "nps") == 35
    assert _figure(tables["survei-nps"], "tertimbang", "nps") == Decimal("52.5")


def test_a_survey_of_one_service_has_no_mean_of_services() -> None:
    """A single service is its own mean; without a rule of the year there is no grade."""
    one = "layanan;responden;promotor;detraktor;sumber\nUji;30;80;10;laporan\n"
    whole = "layanan;unsur;nilai;sumber\nsemua;persyaratan;3,5;laporan\n"
    tables = _tables({"2023/survei/nps.csv": one, "2023/survei/skm.csv": whole})
    assert [line.key for line in tables["survei-nps"].lines] == ["Uji"]
    assert [(line.key, _grade(line)) for line in tables["survei-indeks"].lines] == [("semua", "")]
    only = _tables({"2023/survei/nps.csv": one})
    assert set(only) == {"survei-nps", "renstra-2021-2024"}


def test_a_reported_index_stands_before_its_elements() -> None:
    """What a report states is the index and has the grade; what its elements give stands beside it."""
    elements = (
        "layanan;unsur;nilai;responden;sumber\nsemua;waktu;3,5;10;laporan\nsemua;biaya;3,5;10;laporan\n"
    )
    stated = "layanan;indeks;responden;sumber\nsemua;3,6;10;laporan\nUji;3,1;4;laporan\n"
    files = {OFFICE + "2023/survei/skm.csv": elements, OFFICE + "2023/survei/indeks-layanan.csv": stated}
    table = made(files | GRADES)[0]["survei-indeks"]
    indices = {line.key: (line.figures["indeks"], line.figures.get("hitungan")) for line in table.lines}
    assert indices == {"semua": (Decimal("3.6"), Decimal("3.5")), "Uji": (Decimal("3.1"), None)}
    assert [_grade(line) for line in table.lines] == ["A (Sangat Baik)", "D (Tidak Baik)"]


def test_every_survey_of_a_year_is_shown_by_its_period() -> None:
    """The newest quarter stands first under its own name; earlier ones follow, each with its own means."""
    rows = "".join(
        f"{quarter};{service};{index};10;laporan\n"
        for quarter, index in (("1", "3,2"), ("3", "3,6"), ("2", "3,4"))
        for service in ("Uji", "Latih")
    )
    elements = "triwulan;layanan;unsur;nilai;sumber\n1;Uji;waktu;3;laporan\n3;Uji;waktu;4;laporan\n"
    tables = _tables(
        {
            "2023/survei/indeks-layanan.csv": f"triwulan;layanan;indeks;responden;sumber\n{rows}",
            "2023/survei/skm.csv": elements,
        }
    )
    table = tables["survei-indeks"]
    assert table.label_names == ("layanan", "triwulan")
    assert [
        (line.key, line.labels[-1], line.figures["indeks"]) for line in table.lines if "Uji" in line.key
    ] == [
        ("Uji", "3", Decimal("3.6")),
        ("Uji 2", "2", Decimal("3.4")),
        ("Uji 1", "1", Decimal("3.2")),
    ]
    means = {line.key: line.figures["indeks"] for line in table.lines if line.labels[0] == "tertimbang"}
    assert means == {
        "tertimbang": Decimal("3.6"),
        "tertimbang 2": Decimal("3.4"),
        "tertimbang 1": Decimal("3.2"),
    }
    assert {line.labels[-1] for line in of_newest(table)} == {"3"}
    assert [line.key for line in tables["survei-skm"].lines] == ["Uji waktu", "Uji waktu 1"]


@pytest.mark.parametrize(
    ("quarters", "labels"),
    [
        (("", "2"), ["setahun", "2"]),
        (("4", "1"), ["4", "1"]),
        (("2",), ["2"]),
        (("",), []),
    ],
)
def test_a_survey_says_its_period(quarters: tuple[str, ...], labels: list[str]) -> None:
    """A survey of a whole year comes before those of its quarters; a year with no other needs no word."""
    text = "triwulan;layanan;responden;promotor;detraktor;sumber\n"
    text += "".join(f"{quarter};Uji;10;80;10;laporan\n" for quarter in quarters)
    table = _tables({"2023/survei/nps.csv": text})["survei-nps"]
    assert [line.labels[-1] for line in table.lines if table.label_names[-1] == "triwulan"] == labels
    assert of_newest(table) == table.lines[:1]


def test_elements_stand_in_the_order_of_their_regulation() -> None:
    """However a report orders the elements, a service's lines follow the regulation of the year."""
    rows = "layanan;unsur;nilai;sumber\nUji;sarana;3;laporan\nUji;pengaduan;4;laporan\nUji;waktu;2;laporan\n"
    table = _tables({"2023/survei/skm.csv": rows})["survei-skm"]
    assert [line.key for line in table.lines] == ["Uji waktu", "Uji pengaduan", "Uji sarana"]


def test_a_missing_component_follows_from_the_score() -> None:
    """SAKIP is the sum of its components, so a single one that is missing follows; two do not."""

    def standing(parts: str) -> Standing:
        text = "unit;komponen;nilai;sumber;catatan\nuji;;79,1;laporan;Menilai tahun 2023\n" + parts
        shared = {
            "data/acuan/unit.csv": "id;nama;nama_pendek;jenis\nuji;Balai Uji;Uji;balai\nlain;L;L;balai\n",
            "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlaporan;Laporan;lakin;2023\n",
            "data/pembanding/2024/sakip.csv": text,
        }
        league = small.loaded(FILES | shared).value.portal.league
        (ranking,) = rankings(league)
        return next(each for each in ranking.standings if each.peer.id == "uji")

    parts = "uji;perencanaan;25,5;laporan;\nuji;pengukuran;21,6;laporan;\nlain;pelaporan;12;laporan;\n"
    told = standing(parts)
    assert (told.components["pelaporan"], [*told.derived]) == (Decimal("32.0"), ["pelaporan"])
    assert len(told.entries) == 3
    two = standing(parts + "lain;evaluasi-internal;19;laporan;\n")
    assert (two.components["pelaporan"], two.derived) == (None, frozenset())
    over = standing(parts.replace("25,5", "75,5"))
    assert over.derived == frozenset()


def test_a_service_without_figures_has_no_grade() -> None:
    """A service without any figure keeps its line without index and grade."""
    text = "layanan;responden;sumber\nUji;4;laporan\n"
    tables, _ = made({OFFICE + "2023/survei/indeks-layanan.csv": text} | GRADES)
    assert [(line.figures["indeks"], _grade(line)) for line in tables["survei-indeks"].lines] == [(None, "")]


def test_components_make_the_score() -> None:
    """SAKIP adds its points, the public service index weighs its aspects; the grade is of the year judged."""
    text = (
        "instrumen;komponen;bobot;nilai;sumber\nsakip;Perencanaan;30;40;laporan\nsakip;Pengukuran;30;36,8;laporan\n"
        "ipp;Kebijakan;40;4;laporan\nipp;Inovasi;60;3;laporan\nlaporan-keuangan;Satu;;90;laporan\n"
        "pelaksanaan-anggaran;Satu;;9;laporan\npelaksanaan-anggaran;Dua;;9;laporan\n"
    )
    tables, _ = made({OFFICE + "2023/evaluasi/komponen.csv": text} | GRADES)
    table = tables["evaluasi-komponen"]
    assert _figure(table, "sakip semua", "nilai") == Decimal("76.8")
    assert next(_grade(line) for line in table.lines if line.key == "sakip semua") == "BB (Sangat Baik)"
    assert _figure(table, "ipp semua", "tertimbang") == Decimal("3.4")
    assert next(_grade(line) for line in table.lines if line.key == "ipp semua") == ""
    assert "laporan-keuangan semua" not in {line.key for line in table.lines}


def test_a_plan_is_closed_by_its_whole_period() -> None:
    """Years are added, averaged or the last one kept; a year without a target is no zero."""
    values = [Decimal(2), None, Decimal(4)]
    assert consolidated(Accumulation.SUM, values) == 6
    assert consolidated(Accumulation.MEAN, values) == 3
    assert consolidated(Accumulation.LAST, values) == 4
    assert consolidated(Accumulation.LAST, [None]) is None
    table = _tables({})["renstra-2021-2024"]
    assert _figure(table, "antrean total", "capaian") is None


QUARTERS = "kode;triwulan;dasar;rencana_keuangan;realisasi_keuangan;sumber\n"
TREE_OF_TWO = "kode;nama;pagu;sumber\nEC;Program;;laporan\nEC.1;A;100;laporan\nEC.2;B;300;laporan\n"


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        ("EC.1;1;kumulatif;20;40;laporan\nEC.2;1;kumulatif;60;;laporan\n",
         {"rencana_keuangan": Decimal(50)}),
        ("EC;1;kumulatif;1;1;laporan\nEC.1;1;kumulatif;20;;laporan\nEC.2;1;kumulatif;60;;laporan\n",
         {"rencana_keuangan": Decimal(50)}),
        ("EC.1;1;kumulatif;20;40;laporan\n", None),
        ("EC.1;1;triwulan;20;40;laporan\nEC.2;1;triwulan;60;;laporan\n", None),
        ("EC.3;1;kumulatif;20;40;laporan\nEC.1;1;kumulatif;2;4;laporan\n", None),
        ("satker;1;kumulatif;20;40;laporan\nEC.1;1;kumulatif;20;1;laporan\nEC.2;1;kumulatif;60;1;laporan\n",
         None),
    ],
)  # fmt: skip
def test_absorption_of_the_office_is_weighted_by_its_parts(
    rows: str, whole: dict[str, Decimal] | None
) -> None:
    """Only cumulative parts that have the whole allocation are joined, and only columns all of them have."""
    tables = _tables(
        {"2023/anggaran/triwulan.csv": QUARTERS + rows, "2023/anggaran/rincian.csv": TREE_OF_TWO}
    )
    lines = [line for line in tables["anggaran-triwulan"].lines if line.key == "tertimbang 1"]
    assert [line.figures for line in lines] == ([whole] if whole else [])


def test_other_units_stand_beside_the_office() -> None:
    """Another unit's achievement is computed with the formula of the office's own."""
    text = (
        "indikator;unit;tahun;target;realisasi;sumber\nkepuasan;padang;2023;3;3,3;laporan\n"
        "kepuasan;samarinda;2023;3;;laporan\nkepuasan;padang;2019;3;3,3;laporan\n"
    )
    outcome = small.loaded(FILES | {OFFICE + "2023/pembanding-indikator.csv": text})
    (ledger,) = outcome.value.portal.ledgers
    years = judge_office(ledger, outcome.value.rules).years
    tables = [each for each in tables_of(ledger, years, outcome.value.rules) if each.id == "satker-lain"]
    assert [table.year for table in tables] == [2023, 2019]
    lines = {line.key: line.figures["capaian"] for line in tables[0].lines}
    assert list(lines) == ["kepuasan Balai Uji", "kepuasan padang", "kepuasan samarinda"]
    assert lines["kepuasan padang"] == Decimal(110)
    assert lines["kepuasan samarinda"] is None
    assert tables[1].lines[0].figures["capaian"] is None


def test_efficiency_is_kept_between_twenty_below_and_above() -> None:
    """E of -20 and less is 0, of 20 and more 100, of 1,47 it is 53,68 (PMK 22/PMK.02/2021)."""
    assert [efficiency_value(Decimal(each)) for each in (-30, 0, 30)] == [0, 50, 100]
    assert f"{efficiency_value(Decimal('1.47')):.2f}" == "53.68"


UNITS = (
    "id;nama;nama_pendek;jenis\na;Balai A;A;balai\nb;Balai B;B;balai\nc;Balai C;C;balai\nd;Balai D;D;balai\n"
)
SOURCES = "id;judul;jenis;tahun\nlakin;Laporan;lakin;2023\n"
HEAD = "unit;komponen;nilai;sumber\n"


def _league(measure: str, rows: str) -> dict[str, str]:
    return {
        "data/acuan/unit.csv": UNITS,
        "data/pembanding/sumber.csv": SOURCES,
        f"data/pembanding/2023/{measure}.csv": HEAD + rows,
    }


def test_ties_share_a_rank_and_absence_has_none() -> None:
    """Equal scores share a rank, the next rank is left out, and what is not reported is no zero."""
    files = FILES | _league("ikm", "a;;3;lakin\nb;;3;lakin\nc;;2;lakin\n")
    (ranking,) = rankings(small.loaded(files).value.portal.league)
    assert [(each.peer.id, each.rank) for each in ranking.standings] == [
        ("a", 1),
        ("b", 1),
        ("c", 3),
        ("d", None),
    ]
    assert ranking.reported == 3
    assert ranking.lowest == 2
    assert f"{ranking.middle:.2f}" == "2.67"
    assert ranking.standings[0].computed is None


def test_a_unit_outside_stands_only_where_a_list_has_its_figure() -> None:
    """It is missed in no list of the units that are compared."""
    files = FILES | _league("ikm", "a;;3;lakin\nb;;2;lakin\n")
    files["data/acuan/unit.csv"] = f"{UNITS}e;Sekolah E;E;satker-lain\n"
    files["data/pembanding/2023/laporan-keuangan-kementerian.csv"] = f"{HEAD}a;;90;lakin\ne;;95;lakin\n"
    found = {each.measure: each for each in rankings(small.loaded(files).value.portal.league)}
    assert [each.peer.id for each in found["ikm"].standings] == ["a", "b", "c", "d"]
    of_ministry = found["laporan-keuangan-kementerian"].standings
    assert [(each.peer.id, each.rank) for each in of_ministry][:2] == [("e", 1), ("a", 2)]


@pytest.mark.parametrize(
    ("measure", "rows", "score"),
    [
        # Manado 2023, Tabel 86, baris 3024: 86,65
        (
            "smart",
            "a;;86,65;lakin\na;penyerapan;99,61;lakin\na;konsistensi;99,64;lakin\na;cro;100;lakin\na;efisiensi;1,47;lakin\n",
            "86.65",
        ),
        # Palembang 2024, Tabel 3.113, baris 23984: 86,71
        ("nka", "a;;86,71;lakin\na;perencanaan;75;lakin\na;pelaksanaan;98,41;lakin\n", "86.70"),
        ("sakip", "a;;76,8;lakin\na;perencanaan;23,7;lakin\na;pengukuran;53,1;lakin\n", "76.80"),
    ],
)
def test_components_give_the_score_of_a_unit(measure: str, rows: str, score: str) -> None:
    """SMART weighs four components, NKA two halves, SAKIP adds; a missing component gives no score."""
    (ranking,) = rankings(small.loaded(FILES | _league(measure, rows)).value.portal.league)
    first, second = ranking.standings[:2]
    assert first.computed is not None
    assert abs(first.computed - Decimal(score)) <= Decimal("0.01")
    assert second.computed is None


def test_the_rows_of_registers_are_in_the_order_of_the_files() -> None:
    """Rows are asked for by their registers; those of all others stay out."""
    statements = "butir;keadaan;alasan\nb;tidak-berlaku;Lain\na;tidak-berlaku;Lain\n"
    exempt = "konten;dasar_hukum;akibat_dibuka;akibat_ditutup;jangka_waktu\nIsi;UU 1;Rugi;Aman;5 tahun\n"
    texts = FILES | {OFFICE + "ppid/kelengkapan.csv": statements, OFFICE + "ppid/dik.csv": exempt}
    (ledger,) = small.loaded(texts).value.portal.ledgers
    assert [each.labels["butir"] for each in ledger.rows("ppid-kelengkapan")] == ["b", "a"]
    assert ledger.rows("ppid-dik", "ppid-kelengkapan") == ledger.entries
    assert ledger.rows("ppid-dip") == ()
