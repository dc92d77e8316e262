"""Names of the months in Indonesian, and the words for months that people write in cells."""

from types import MappingProxyType
from typing import Final

# By number, from 1; what stands first has no number.
MONTH_NAMES: Final = (
    "", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip

# Numbers of the months by their words in lower case: full, short and misspelt, in Indonesian and English.
MONTH_NUMBERS: Final = MappingProxyType({
    word: number
    for number, words in enumerate(
        (
            "jan januari january", "feb februari february peb pebruari", "mar maret march", "apr april",
            "mei may", "jun juni june", "jul juli july", "agu agt ags agustus aug august",
            "sep sept september", "okt oktober oct october", "nov november nopember",
            "des desember dec december",
        ),
        1,
    )
    for word in words.split()
})  # fmt: skip
