"""The picture of the elements of a survey, beside those of the year before."""

from decimal import Decimal

from generator.charts.inputs import PairedDots
from generator.pages.registers.pictures import area_pictures
from generator.views.registers.area import area_views
from tests.published import record_of
from tests.small import FILES, OFFICE

HEAD = "layanan;unsur;nilai;sumber\n"
NOW = HEAD + "semua;persyaratan;3,6;laporan\nsemua;prosedur;3,2;laporan\n"
BEFORE = HEAD + "semua;persyaratan;3,4;laporan\n"


def _drawn(texts: dict[str, str], year: int) -> PairedDots | None:
    record = record_of(FILES | {f"{OFFICE}{path}": text for path, text in texts.items()})
    (office,) = record.offices
    (area,) = [each for each in area_views(office) if each.id == "survei"]
    drawn = area_pictures(office, area, record.rules).get(f"survei-skm-{year}")
    assert drawn is None or isinstance(drawn, PairedDots)
    return drawn


def test_each_element_stands_beside_the_year_before() -> None:
    """An element that was not asked before has one dot; highest and lowest are said."""
    drawn = _drawn({"2023/survei/skm.csv": NOW, "2022/survei/skm.csv": BEFORE}, 2023)
    assert drawn is not None
    assert [(dot.value, dot.label, dot.before) for dot in drawn.dots] == [
        (Decimal("3.6"), "3,60", Decimal("3.4")),
        (Decimal("3.2"), "3,20", None),
    ]
    assert (drawn.now, drawn.before) == ("2023", "2022")
    assert drawn.description.startswith("Tertinggi: ")
    assert "3,20." in drawn.description


def test_elements_of_several_services_or_a_single_one_are_not_drawn() -> None:
    """Elements of two services have no one value, and a single element is a figure."""
    assert _drawn({"2023/survei/skm.csv": NOW + "uji;prosedur;3,1;laporan\n"}, 2023) is None
    assert _drawn({"2023/survei/skm.csv": BEFORE}, 2023) is None
