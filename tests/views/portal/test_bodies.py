"""The bodies above offices: means of those that have an answer, the others named with the reason."""

from collections.abc import Mapping
from dataclasses import replace

from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.portal.bodies import Body, bodies, member_of
from generator.views.portal.body_names import body_lines, body_paths
from generator.views.portal.home import office_row
from generator.views.shared.sheets import MOST_GROUPS
from tests import duties
from tests.published import office_of, pages_of, seen
from tests.small import OFFICE, PROFILE
from tests.tiny import tiny
from tests.whole import TWO_OFFICES

OTHER = "data/satker/balai-lain/"
BODY = "induk/kementerian-contoh/badan-contoh/"
WHOLE_YEAR = tiny(agreed={2023: "4"}, results={(2023, 4): "3"})
PLANNED = tiny(agreed={2023: "4"})
KEPT = tiny(agreed={2023: "4"}, results={(2023, 4): "8"})
CAPPED = tiny(agreed={2023: "4"}, results={(2023, 4): "8"}, formulas="berbatas")
RUNNING = tiny(agreed={2023: "4"}, results={(2023, 2): "1"})


def _two(first: Mapping[str, str], second: Mapping[str, str]) -> dict[str, str]:
    others = {path.replace(OFFICE, OTHER): text for path, text in second.items() if path.startswith(OFFICE)}
    profile = PROFILE.replace(OFFICE, OTHER)
    others[profile] = others[profile].replace("nama_pendek: Balai Uji", "nama_pendek: Balai Lain")
    return {**first, **others}


def _named(record: OfficeRecord, name: str, body: str, ministry: str = "Kementerian") -> OfficeRecord:
    office = replace(record.ledger.office, slug=name, short_name=name, parent=body, ministry=ministry)
    return replace(record, judged=replace(record.judged, ledger=replace(record.ledger, office=office)))


def _bodies(*offices: OfficeRecord) -> dict[str, Body]:
    found = bodies(member_of(each, office_row(each)) for each in offices)
    return {each.path: each for each in found}


def test_a_body_of_one_office_has_no_page() -> None:
    """Nor has one without offices."""
    assert not [path for path in pages_of(WHOLE_YEAR) if path.startswith("induk/")]
    assert _bodies() == {}


def test_what_is_missing_is_not_counted_as_zero() -> None:
    """The offices with an answer for the whole year are counted; the others are named with the reason."""
    figure = "75,00% satu kantor, bukan rata-rata kantor; tanpa batas atas"
    one = f"1 dari 2 kantor Balai Uji 75,00% dari 1 indikator {figure}"
    text = seen(pages_of(_two(WHOLE_YEAR, PLANNED))[BODY].body)
    assert f"2023 {one} 0 dari 1 di 1 kantor baru menyajikan target: Balai Lain" in text
    text = seen(pages_of(_two(WHOLE_YEAR, RUNNING))[BODY].body)
    assert f"2023 {one} 0 dari 1 di 1 kantor baru sampai triwulan II: Balai Lain" in text
    text = seen(pages_of(_two(WHOLE_YEAR, tiny(agreed={2022: "4"}, results={(2022, 4): "4"})))[BODY].body)
    assert f"2023 {one} 0 dari 1 di 1 kantor belum menyajikan tahun itu: Balai Lain" in text
    other = one.replace("Balai Uji", "Balai Lain").replace("75,00", "100,00")
    assert f"2022 {other} 1 dari 1 di 1 kantor belum menyajikan tahun itu: Balai Uji" in text


def test_a_mean_is_of_several_offices_and_each_can_be_followed() -> None:
    """What a mean is made of stands beside it, with ways to the scorecards where it is worked out."""
    page = pages_of(_two(WHOLE_YEAR, KEPT))[BODY].body
    assert "2 dari 2 kantor Balai Lain 200,00% dari 1 indikator Balai Uji 75,00% dari 1 indikator" in seen(
        page
    )
    assert "137,50% rata-rata 2 kantor; tanpa batas atas" in seen(page)
    assert '<a href="/satker/balai-lain/2023/">Balai Lain</a> 200,00%' in page
    assert "bukan rata-rata" not in page


def test_achievements_count_as_much_as_their_rule_lets_them() -> None:
    """An achievement above the cap counts as the cap, as in the scorecard; the page says which cap."""
    pages = pages_of(_two(CAPPED, CAPPED))
    assert "2 dari 2 kantor Balai Lain 120,00% dari 1 indikator" in seen(pages[BODY].body)
    assert "120,00% rata-rata 2 kantor; dengan batas atas 120%" in seen(pages[BODY].body)
    scorecard = seen(pages["satker/balai-uji/2023/"].body)
    assert "Rata-rata capaian 120,00% dari 1 indikator, dengan batas atas 120% (200,00% sebelum" in scorecard


def test_promises_kept_are_of_all_offices_that_tell_of_them() -> None:
    """Indicators of an office without an agreement count here; the page says of how many offices they are."""
    planned = tiny(planned={2023: "4"}, results={(2023, 4): "4"})
    text = seen(pages_of(_two(WHOLE_YEAR, planned))[BODY].body)
    assert "2023 1 dari 2 kantor Balai Uji 75,00% dari 1 indikator" in text
    assert "1 dari 2 di 2 kantor tanpa capaian terhadap perjanjian: Balai Lain" in text


def test_offices_under_several_rules_are_told_as_such() -> None:
    """A mean over a capped and an uncapped figure says that the caps are each office's own."""
    (found,) = _bodies(
        _named(office_of(CAPPED), "a", "Badan"), _named(office_of(KEPT), "b", "Badan")
    ).values()
    assert [each.figure for each in found.years[0].inside] == [
        "120,00% dari 1 indikator",
        "200,00% dari 1 indikator",
    ]
    assert found.years[0].mean.text == "160,00%"
    assert found.years[0].note == "rata-rata 2 kantor; batas atas menurut aturan tiap kantor"


def test_many_offices_inside_are_named_in_part() -> None:
    """The first ones are named with their figures, the others counted; the mean is of all."""
    office = office_of(WHOLE_YEAR)
    (found,) = _bodies(*(_named(office, f"b{number:02}", "Badan") for number in range(12))).values()
    year = found.years[0]
    assert (year.counted, len(year.inside), year.others) == ("12 dari 12 kantor", 8, 4)
    assert year.note == "rata-rata 12 kantor; nilai tengah 75,00%; tanpa batas atas"


def test_a_year_without_any_mean_says_so() -> None:
    """Where no office has promised anything there is no mean, and no zero in its place."""
    texts = tiny(planned={2023: "4"}, results={(2023, 4): "3"})
    text = seen(pages_of(_two(texts, texts))[BODY].body)
    assert "2023 0 dari 2 kantor tidak dihitung" in text
    assert "tanpa capaian terhadap perjanjian: Balai Lain, Balai Uji" in text


def test_offices_without_any_result_have_no_years() -> None:
    """There is nothing to take a mean of; what is missing and late is told all the same."""
    text = seen(pages_of(_two(PLANNED, PLANNED))[BODY].body)
    assert "rata-rata" not in text
    assert "realisasi: 2 kantor" in text
    assert "hasil setahun penuh 2025: 2 kantor" in text


def test_what_is_late_is_told_of_each_office() -> None:
    """Without a list of duties: the year that has ended without results, and information grown old."""
    texts = {path: text for path, text in TWO_OFFICES.items() if path != duties.LIST}
    (found,) = _bodies(*(_named(office_of(texts), name, "Badan") for name in ("a", "b"))).values()
    late = found.members[0].late
    assert late[0] == "hasil setahun penuh 2025"
    assert any("butir informasi publik" in each for each in late)
    shown = office_of(tiny(agreed={2025: "4"}, results={(2025, 4): "3"}))
    assert member_of(shown, office_row(shown)).late == ()


def test_duties_that_are_late_are_told_as_on_the_page_of_the_office() -> None:
    """With a list of duties nothing else is called late, and a year that was never begun is not."""
    survey = {"judul": "Survei", "bukti": "survei", "lama_terlambat": "60"}
    begun = PLANNED | {duties.LIST: duties.listed(survey)}
    text = seen(pages_of(_two(begun, begun))[BODY].body)
    assert "Survei 2023: 2 kantor" in text
    assert "hasil setahun penuh" not in text


def test_many_offices_outside_are_named_in_part() -> None:
    """The first ones are named, the others counted."""
    few, planned = office_of(WHOLE_YEAR), office_of(PLANNED)
    others = (_named(planned, f"b{number:02}", "Badan") for number in range(12))
    (found,) = _bodies(_named(few, "a", "Badan"), *others).values()
    (told,) = found.years[0].outside
    assert told.startswith("baru menyajikan target: b00, b01")
    assert told.endswith("b07, dan 4 kantor lain")


def test_a_ministry_of_several_bodies_has_a_page_that_leads_to_them() -> None:
    """Its means are of all its offices; a ministry of one body needs no second page."""
    office = office_of(WHOLE_YEAR)
    found = _bodies(
        _named(office, "a", "Badan A"), _named(office, "b", "Badan A"), _named(office, "c", "Badan B"),
        _named(office, "d", "Badan A", "Lembaga"), _named(office, "e", "Badan A", "Lembaga"),
    )  # fmt: skip
    assert list(found) == [
        "induk/kementerian/",
        "induk/kementerian/badan-a/",
        "induk/lembaga/badan-a/",
    ]
    ministry = found["induk/kementerian/"]
    assert [(part.name, part.count, part.path) for part in ministry.parts] == [
        ("Badan A", 2, "induk/kementerian/badan-a/"),
        ("Badan B", 1, ""),
    ]
    assert ministry.years[0].counted == "3 dari 3 kantor"
    assert ministry.ministry == ""


def test_bodies_written_in_two_ways_are_one() -> None:
    """Capitals and accents do not part a body; its offices stand on one page."""
    office = office_of(WHOLE_YEAR)
    names = [member_of(each, office_row(each)).office for each in (
        _named(office, "a", "Badan Contoh"), _named(office, "b", "BADAN contoh"), _named(office, "c", "…"),
    )]  # fmt: skip
    assert sorted(line.count for line in body_lines(names)) == [1, 2]
    assert set(body_paths(names).values()) == {"induk/kementerian/badan-contoh/"}
    assert page_addresses.body("Kementerian", "…") == "induk/kementerian/lain/"


def test_more_bodies_than_a_page_can_list_are_left_to_the_list() -> None:
    """The front page leads to the list of offices, which has them as headings."""
    office = office_of(WHOLE_YEAR)
    names = [
        member_of(each, office_row(office)).office
        for each in (_named(office, f"b{number}", f"Badan {number}") for number in range(2))
    ]
    many = [replace(names[0], kin=(f"Badan {number}", "Kementerian")) for number in range(MOST_GROUPS + 1)]
    assert body_lines(many) == ()
