"""Fiscal years and their quarters (tahun anggaran, triwulan)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

QUARTERS: Final = (1, 2, 3, 4)
YEAR_END: Final = 4
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2099

_YEAR: Final = re.compile(r"20\d\d")


def read_year(text: str) -> int | None:
    """Read a fiscal year written with four digits (2000 to 2099); anything else is ``None``."""
    return int(text) if _YEAR.fullmatch(text) and text.isascii() else None


def read_quarter(text: str) -> int | None:
    """Read a quarter written as one digit, 1 to 4; anything else is ``None``."""
    return int(text) if text in {"1", "2", "3", "4"} else None


def end_of(year: int, quarter: int) -> date:
    """Return the last day of a quarter."""
    return date(year + quarter // 4, quarter % 4 * 3 + 1, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The stretch from 1 January of ``year`` up to and including ``quarter`` (1 to 4)."""

    year: int
    quarter: int = YEAR_END

    @property
    def is_year_end(self) -> bool:
        """Whether the period covers the whole fiscal year."""
        return self.quarter == YEAR_END
