"""The record: offices judged, in order, with what may be published of them."""

from decimal import Decimal

import pytest

from generator.record import page_addresses
from generator.record.tables import tidy_table
from tests.published import office_of, record_of
from tests.small import FILES, OFFICE
from tests.tiny import tiny


def test_offices_are_in_the_order_of_their_names() -> None:
    """Readers find offices by their short names."""
    other = {path.replace("balai-uji", "aaa"): text for path, text in FILES.items() if OFFICE in path}
    other = {
        path: text.replace("nama_pendek: Balai Uji", "nama_pendek: Zeta") for path, text in other.items()
    }
    record = record_of(FILES | other)
    assert [each.office.short_name for each in record.offices] == ["Balai Uji", "Zeta"]


def test_indicators_are_in_the_newest_order() -> None:
    """Cards come in the order of the newest agreement or plan; those without facts come last, by name."""
    assert [card.id for card in office_of().indicators] == ["kepuasan", "pengguna", "antrean"]
    card = FILES[f"{OFFICE}indikator/antrean.yml"].replace("Panjang antrean", "Antrean lain")
    more = FILES | {f"{OFFICE}indikator/lain.yml": card}
    assert [card.id for card in office_of(more).indicators][-1] == "lain"


def test_history_and_plans_are_by_indicator() -> None:
    """Each indicator has its judged years, oldest first, and its medium-term targets."""
    office = office_of(tiny(planned={2022: "3", 2024: "4"}, results={(2023, 4): "3"}))
    assert [each.year for each in office.history["ukuran"]] == [2022, 2023, 2024]
    assert [each.year for each in office.plans["ukuran"]] == [2022, 2024]


@pytest.mark.parametrize(
    ("texts", "scored", "latest"),
    [
        (tiny(agreed={2022: "3"}, planned={2023: "3"}, results={(2023, 4): "3"}), [2022, 2023], 2022),
        (tiny(planned={2022: "3", 2023: "3"}, results={(2022, 4): "3"}), [2022, 2023], 2022),
        (tiny(planned={2022: "3", 2023: "3"}), [2022, 2023], 2023),
        (tiny(planned={2022: "N/A"}, results={(2021, 4): "3"}), [], None),
    ],
)
def test_the_leading_year(texts: dict[str, str], scored: list[int], latest: int | None) -> None:
    """Years with a target have a scorecard; the newest agreement leads, then results, then the plan."""
    office = office_of(texts)
    assert [each.year for each in office.scored_years] == scored
    assert (office.latest.year if office.latest else None) == latest


def test_documents_are_found_by_key() -> None:
    """A figure's source is found by the key that its row cites."""
    assert office_of().documents["laporan"].title == "Laporan Kinerja 2023"


def test_units_are_shared() -> None:
    """An office writes its values in the units of the portal."""
    assert office_of().units["orang"].whole


def test_warnings_go_with_their_office() -> None:
    """A warning about the data of an office is kept for its pages."""
    texts = tiny(agreed={2023: "3"})
    del texts[f"{OFFICE}2023/perjanjian-revisi.csv"]
    record = record_of(texts)
    assert [each.at.path for each in record.offices[0].warnings] == [f"{OFFICE}2023/perjanjian.csv"]


def test_addresses_are_stable() -> None:
    """Pages end in a slash, machine copies in their kind; both say what they are about."""
    assert page_addresses.office("a") == "satker/a/"
    assert page_addresses.year("a", 2023) == "satker/a/2023/"
    assert page_addresses.quarter("a", 2023, 2) == "satker/a/2023/tw2/"
    assert page_addresses.printed("a", 2023) == "satker/a/2023/angka-tercetak/"
    assert page_addresses.indicator("a", "b") == "satker/a/indikator/b/"
    assert page_addresses.rule("status") == "aturan/status/"
    assert page_addresses.data_file("data/satker/a/satker.yml") == "berkas/satker/a/satker.yml/"
    assert page_addresses.data_file("data/satker/a/satker.yml", 7) == "berkas/satker/a/satker.yml/#b7"
    assert page_addresses.dataset_file("kinerja", "csv") == "data/kinerja.csv"
    assert page_addresses.office_file("a", "json") == "satker/a/kinerja.json"
    assert page_addresses.year_file("a", 2023, "csv") == "satker/a/2023/kinerja.csv"
    assert page_addresses.indicator_file("a", "b", "json") == "satker/a/indikator/b/kinerja.json"


def test_the_table_holds_every_row_as_python_objects() -> None:
    """The tidy table keeps exact decimals and says None where nothing is known."""
    table = tidy_table(record_of(tiny(results={(2022, 4): "0,1", (2023, 4): "3"})))
    assert table["realisasi"].tolist() == [Decimal("0.1"), Decimal(3)]
    assert table["target"].tolist() == [None, None]
