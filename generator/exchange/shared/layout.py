"""Where things stand in a data sheet of a workbook; rows and columns are counted from 0."""

from typing import Final

# Hidden: the marks of sheet and rows in the first column, the names of columns in the first row.
NAMES_ROW: Final = 0
MARKS_COLUMN: Final = 0
TITLE_ROW: Final = 1
PURPOSE_ROW: Final = 2
HEADING_ROW: Final = 3
FIRST_ROW: Final = 4
START_TITLE: Final = "Mulai di sini"
CHOICES_TITLE: Final = "Pilihan"
# Names of columns that are no columns of the file.
REMOVAL: Final = "~hapus"
SHOWN_ONLY: Final = "~tampil"
REMOVED: Final = "hapus"
SUGGESTED: Final = "s"
