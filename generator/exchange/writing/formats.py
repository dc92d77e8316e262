"""The formats of cells in a workbook, each made once."""

from collections.abc import Mapping
from typing import Any, Final

_SHADE: Final = "#EEEEEE"
_DUE: Final = "#FFF6CC"
_HEAD: Final = "#1F4E5F"
_FORMS: Final[Mapping[str, Mapping[str, object]]] = {
    "title": {"bold": True, "font_size": 14},
    "subtitle": {"bold": True, "font_size": 12, "top": 1},
    "note": {"font_color": "#444444", "text_wrap": False},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "link": {"font_color": "#0B5394", "underline": 1, "valign": "top"},
    "heading": {
        "bold": True, "font_color": "#FFFFFF", "bg_color": _HEAD, "text_wrap": True, "valign": "top",
        "border": 1,
    },
    "shown heading": {"bold": True, "bg_color": _SHADE, "text_wrap": True, "valign": "top", "border": 1},
    "shown": {"bg_color": _SHADE, "font_color": "#444444", "valign": "top"},
}  # fmt: skip


class Formats:
    """Makes the formats of one workbook; equal ones are the same."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - the library has no types
        """Make formats for ``book``."""
        self._book = book
        self._made: dict[str, Any] = {}

    def of(self, form: str) -> Any:  # noqa: ANN401
        """Return one of the named formats."""
        return self._format(form, _FORMS[form])

    def cell(self, number_format: str, *, is_due: bool = False) -> Any:  # noqa: ANN401
        """Return the format of a cell that is to be filled; ``is_due`` colours it."""
        form: dict[str, object] = {"num_format": number_format, "locked": False, "valign": "top"}
        if number_format == "@":
            form["text_wrap"] = True
        if is_due:
            form["bg_color"] = _DUE
        return self._format(f"{number_format} {is_due}", form)

    def shown(self, number_format: str) -> Any:  # noqa: ANN401
        """Return the format of a shaded cell that is only shown."""
        return self._format(f"shown {number_format}", {**_FORMS["shown"], "num_format": number_format})

    def _format(self, key: str, form: Mapping[str, object]) -> Any:  # noqa: ANN401
        if key not in self._made:
            self._made[key] = self._book.add_format(dict(form))
        return self._made[key]
