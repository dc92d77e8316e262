"""R303: every indicator that is named has a card."""

import pytest

from tests import small

ANEW = (
    "cari dahulu indikatornya di antara kartu yang ada; bila memang belum ada, "
    "buat kartunya di folder `indikator/` dengan nama `{}.yml`"
)
ASKED = (
    "mungkin maksudnya {}: bila ya, {} itu; bila indikator lain yang belum punya kartu, "
    "buat kartunya di folder `indikator/` dengan nama `{}.yml`"
)


@pytest.mark.parametrize(
    ("path", "right", "wrong", "code", "field", "remedy"),
    [
        (small.RESULT, ";kepuasan;", ";kepuasn;", "R303", "indikator", "tulis `kepuasan`"),
        (
            small.PLAN,
            "antrean;",
            "zz;",
            "R303",
            "indikator",
            ANEW.format("zz"),
        ),
        (small.PRINTED, "capaian;kepuasan", "capaian;kepuasn", "R303", "butir", "tulis `kepuasan`"),
        (
            small.PRINTED,
            "rata-rata-capaian;S1",
            "rata-rata-capaian;S9",
            "R307",
            "butir",
            "tulis salah satu: `T1`, `S1`, `satker`",
        ),
    ],
)
def test_a_strange_indicator_is_told(
    path: str, right: str, wrong: str, code: str, field: str, remedy: str
) -> None:
    """An indicator without a card is told in its cell, with the nearest known one."""
    findings = [each for each in small.findings(small.changed(path, right, wrong)) if each.code != "R310"]
    assert [(each.code, each.at.field, each.help) for each in findings] == [(code, field, remedy)]


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("kepuasan-pelanggan", ASKED.format("`kepuasan`", "tulis", "kepuasan-pelanggan")),
        ("ikm", ASKED.format("`kepuasan`", "tulis", "ikm")),
        ("masyarakat", ASKED.format("`kepuasan`", "tulis", "masyarakat")),
        ("Panjang loket", ASKED.format("`antrean`", "tulis", "panjang-loket")),
        ("antrean-pengguna", ASKED.format("`pengguna` atau `antrean`", "tulis", "antrean-pengguna")),
        ("indeks-pelayanan", ANEW.format("indeks-pelayanan")),
        ("Indeks kepuasan masyarakat", "tulis `kepuasan`"),
    ],
)
def test_a_card_that_is_there_is_asked_for_first(key: str, remedy: str) -> None:
    """A key that resembles a card leads to that card, and only then to a new one, which would be its twin."""
    texts = small.changed(small.RESULT, ";kepuasan;", f";{key};")
    findings = [each for each in small.findings(texts) if each.code == "R303"]
    assert [sorted(_choices(each.help)) for each in findings] == [sorted(_choices(remedy))]


def _choices(text: str) -> list[str]:
    return text.replace("`pengguna` atau `antrean`", "`antrean` atau `pengguna`").split()


def test_a_former_key_leads_to_its_card() -> None:
    """A key that the card's history names, and a name that it had, are that card."""
    history = "riwayat:\n  - {sampai: 2022, nama: Mutu sikap, kunci: lama-sekali}\n"
    for key in ("lama-sekali", "Mutu sikap"):
        texts = small.changed(small.RESULT, ";kepuasan;", f";{key};")
        texts |= {small.CARD: small.FILES[small.CARD] + history}
        (findings,) = (each for each in small.findings(texts) if each.code == "R303")
        assert findings.help == "tulis `kepuasan`"


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("kepuasn", "ganti nama berkas ini menjadi `kepuasan.md`"),
        ("zz", ANEW.format("zz")),
        ("antrean-loket", ASKED.format("`antrean.md`", "ganti nama berkas ini menjadi", "antrean-loket")),
    ],
)
def test_a_story_of_a_strange_indicator_is_told(name: str, remedy: str) -> None:
    """A narrative whose file name is no indicator is told as a whole file."""
    path = small.STORY.replace("kepuasan", name)
    (finding,) = small.findings(small.FILES | {path: small.FILES[small.STORY]})
    assert (finding.code, str(finding.at), finding.help) == ("R303", path, remedy)


def test_a_misspelt_card_is_told_once() -> None:
    """Where every cell names the same missing card, and one card is named by none, its file is told."""
    texts = dict(small.FILES)
    path = small.CARD.replace("kepuasan", "kepuassan")
    texts[path] = texts.pop(small.CARD)
    (finding,) = small.findings(texts)
    assert (finding.code, finding.at.path, finding.at.line) == ("R303", path, 0)
    assert finding.help.startswith("ganti nama berkas ini menjadi `kepuasan.yml`")


def test_the_whole_office_may_be_meant() -> None:
    """A printed figure may speak of the whole office."""
    assert small.findings(small.changed(small.PRINTED, "capaian;S1", "capaian;satker")) == ()
