"""The caches of a portal, a folder for each kind; they may be deleted at any time."""

from pathlib import Path
from typing import Final

CACHE: Final = Path(".cache")
CHART_CACHE: Final = CACHE / "grafik"
DOCUMENT_CACHE: Final = CACHE / "dokumen"
WORKBOOK_CACHE: Final = CACHE / "lembar"
OFFICE_CACHE: Final = CACHE / "kantor"
JUDGEMENT_CACHE: Final = CACHE / "nilai"
SCAN_CACHE: Final = CACHE / "gerbang"
# The site before the last publication, a folder of files and no cache of entries.
SITE_CACHE: Final = CACHE / "situs"
CACHES: Final = (
    CHART_CACHE,
    DOCUMENT_CACHE,
    WORKBOOK_CACHE,
    SCAN_CACHE,
    OFFICE_CACHE,
    JUDGEMENT_CACHE,
)
