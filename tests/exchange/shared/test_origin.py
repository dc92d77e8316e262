"""What a workbook remembers of its files, and what it may not make us believe."""

import base64
import json
import zlib

import pytest

from generator.exchange.shared.origin import MARK, UnusableWorkbookError, packed_origin, unpacked_origin
from generator.exchange.shared.plan import BookPlan
from generator.values.shared.text_digest import digest

FOLDER = "data/satker/balai-uji"
PATH = "data/satker/balai-uji/2023/perjanjian.csv"
SHEET = {"path": PATH, "judul": "A", "isi": "a", "saran": []}


def pieces(data: object) -> list[str]:
    """Pack any data as an origin is packed."""
    raw = data if isinstance(data, bytes) else zlib.compress(json.dumps(data).encode())
    text = base64.b64encode(raw).decode()
    return [f"{MARK}1:{digest(text)}", text]


def test_an_empty_plan_comes_back() -> None:
    """Packing and unpacking gives office and year."""
    origin = unpacked_origin(packed_origin(BookPlan("balai-uji", 2023, (), ())))
    assert (origin.slug, origin.year, dict(origin.sheets)) == ("balai-uji", 2023, {})


@pytest.mark.parametrize(
    "data",
    [
        b"x",
        [],
        {"satker": "balai-uji", "tahun": "x", "lembar": []},
        {"satker": "balai-uji", "tahun": 2023},
        {"satker": "balai-uji", "tahun": 2023, "lembar": [1]},
        {"satker": "balai-uji", "tahun": 2023, "lembar": [{**SHEET, "saran": 1}]},
        {"satker": "balai-uji", "tahun": 2023, "lembar": [{**SHEET, "saran": [1]}]},
        {"satker": "balai-lain", "tahun": 2023, "lembar": [SHEET]},
        {"satker": "", "tahun": 2023, "lembar": [{**SHEET, "path": "data/acuan/satuan.csv"}]},
        {
            "satker": "balai-uji",
            "tahun": 2023,
            "lembar": [{**SHEET, "path": f"{FOLDER}/../../x.csv"}],
        },
        {
            "satker": "balai-uji",
            "tahun": 2023,
            "lembar": [{**SHEET, "path": f"{FOLDER}/ppid/layanan-informasi.yml"}],
        },
        {"satker": "..", "tahun": 2023, "lembar": [{**SHEET, "path": "/etc/passwd"}]},
    ],
)
def test_a_made_up_origin_is_refused(data: object) -> None:
    """Neither another office's files, nor those of all, nor any path that is no table can be named."""
    with pytest.raises(UnusableWorkbookError):
        unpacked_origin(pieces(data))


@pytest.mark.parametrize("head", [[], [""], ["kinerja-lembar:1:00", "x"], ["kinerja-lembar:2:00"]])
def test_a_damaged_origin_is_refused(head: list[str]) -> None:
    """A digest that does not fit, another version or nothing at all is told."""
    with pytest.raises(UnusableWorkbookError):
        unpacked_origin(head)


def test_a_bomb_within_is_bounded() -> None:
    """What unpacks to more than any workbook holds is cut, and so no origin."""
    with pytest.raises(UnusableWorkbookError):
        unpacked_origin(pieces(zlib.compress(b" " * 30_000_001 + b"{}", 1)))
