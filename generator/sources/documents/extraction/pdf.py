"""Text extraction from PDF: the text of its pages, then every text in every object.

Notes, links, forms, bookmarks, layers, scripts and descriptions all are texts in objects: so they are not
looked for one by one. The reader holds to limits of its own for damaged and malicious files.
"""

import logging
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypeVar

from generator.sources.documents.extraction.markup import text_of_markup
from generator.sources.documents.extraction.model import Budget, Fault, Inspection, LockedError, Trait, named
from generator.sources.documents.extraction.plain import decoded, printable_text

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

T = TypeVar("T")

MOST_PAGES: Final = 1500
MOST_OBJECTS: Final = 300_000
_DEEPEST: Final = 40
# What must be held at once and parsed in one go: a page of a thousand lines is 100 kB.
_LARGEST_STREAM: Final = 10_000_000
_LARGEST_ATTACHMENT: Final = 40_000_000
_DEEPEST_STREAM: Final = 3
_MOST_PACKED: Final = 100_000
_MANY: Final = 1000
_PAGES_SHARE: Final = 0.7
_LIMITS: Final[dict[str, Any]] = {
    "maximum_declared_stream_length": 40_000_000,
    "array_based_stream_maximum_output_length": _LARGEST_STREAM,
    "zlib_maximum_output_length": _LARGEST_STREAM,
    "lzw_maximum_output_length": _LARGEST_STREAM,
    "run_length_maximum_output_length": _LARGEST_STREAM,
    "brotli_maximum_output_length": _LARGEST_STREAM,
    "jbig2_maximum_output_length": 0,
    "image_maximum_buffer_size": 1_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
    "stream_parsing_work_maximum_count": 600_000,
    "xform_maximum_invocations_per_extraction": 500,
}
# Texts that speak of the file, never of a person: its days, its marks, its fonts.
_SILENT: Final = frozenset(
    {"/CreationDate", "/ModDate", "/M", "/ID", "/CharSet", "/CheckSum", "/O", "/U", "/OE", "/UE"}
)
# Texts that may be long enough to be a stream of their own.
_STREAMED: Final = ("/JS", "/XFA", "/RV", "/V", "/DV", "/Metadata")
_FORM: Final = "isian formulirnya"
_ELSE: Final = "bagian yang tidak tampak di halamannya"
# What kind of object has which key; the first that fits.
_LOCATIONS: Final = (
    ("/FT", _FORM),
    ("/JS", "skrip di dalamnya"),
    ("/Rect", "catatan atau tautannya"),
    ("/URI", "catatan atau tautannya"),
    ("/EF", "lampirannya"),
    ("/Alt", "teks penggantinya"),
    ("/ActualText", "teks penggantinya"),
    ("/Title", "judul atau penanda bukunya"),
    ("/Producer", "metadatanya"),
    ("/Creator", "metadatanya"),
    ("/Author", "metadatanya"),
)


class _SpentError(Exception):
    """There is no more time for this page."""


def read_pdf(stream: BinaryIO, budget: Budget) -> Inspection:
    """Read the pages and all objects of a PDF.

    Raises LockedError where a password is asked for, ValueError beyond the limits, and whatever error a
    damaged file causes in pypdf.
    """
    from pypdf import PdfReader, apply_configuration  # noqa: PLC0415 - without new documents nobody needs it
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it remarks is not for clerks
    with warnings.catch_warnings(), apply_configuration(**_LIMITS):
        warnings.simplefilter("ignore")
        try:
            with PdfReader(stream, xref_stream_maximum_entries=MOST_OBJECTS) as reader:
                if reader.is_encrypted and not reader.decrypt(""):
                    raise LockedError
                _check_limits(reader)
                return _document(reader, budget)
        except (DependencyError, FileNotDecryptedError, WrongPasswordError) as error:
            raise LockedError from error


def _check_limits(reader: "PdfReader") -> None:
    """Refuse a file that packs more objects than any program does: they would all be unpacked at once.

    Raises ValueError.
    """
    from pypdf.generic import IndirectObject  # noqa: PLC0415

    packed = 0
    for number in {stream for stream, _ in reader.xref_objStm.values()}:
        stream: Any = reader.get_object(IndirectObject(number, 0, reader))
        count = int(stream["/N"]) if isinstance(stream, dict) else 0
        packed += count
        if packed > MOST_OBJECTS or count > _MOST_PACKED:
            raise ValueError(number)


def _document(reader: "PdfReader", budget: Budget) -> Inspection:
    pages = [(f"halaman {number}", text) for number, text in _pages(reader, budget) if text.strip()]
    traits = set() if pages else {Trait.NO_TEXT}
    hidden = _HiddenTexts(reader, budget)
    hidden.collect()
    about, more = _or_none(lambda: reader.metadata), _or_none(lambda: reader.xmp_metadata)
    makers = [about.author or "" if about else "", *((more.dc_creator or []) if more else [])]
    return Inspection((*pages, *hidden.texts()), named(map(str, makers)), frozenset(traits))


def _pages(reader: "PdfReader", budget: Budget) -> Iterator[tuple[int, str]]:
    """Yield number and text of each page; a page that can't be read is left out and sets ``is_cut``."""
    now = time.process_time()
    stop_at = now + (budget.stop_at - now) * _PAGES_SHARE
    budget.is_cut = budget.is_cut or len(reader.pages) > MOST_PAGES
    for number, page in enumerate(islice(reader.pages, MOST_PAGES), 1):
        if budget.is_spent or time.process_time() > stop_at:
            budget.is_cut = True
            return
        text = _or_none(_text_of, page, stop_at)
        budget.is_cut = budget.is_cut or text is None
        yield number, budget.limited(text or "")


def _text_of(page: "PageObject", stop_at: float) -> str:
    """Read a page with the texts that replace parts of it for readers aloud."""
    replacements: list[str] = []
    text = page.extract_text(visitor_operand_before=_visitor(stop_at, replacements))
    shown_too = text if len(replacements) < _MANY else ""
    return "\n".join((text, *dict.fromkeys(each for each in replacements if each not in shown_too)))


def _visitor(stop_at: float, replacements: list[str] | None = None) -> Callable[..., None]:
    """Return a visitor of a drawn page that stops in time and notes texts read aloud in ``replacements``."""

    def visit(operator: bytes, operands: object, *_: object) -> None:
        if time.process_time() > stop_at:
            raise _SpentError
        if replacements is not None and operator in {b"BDC", b"DP"}:
            replacements.extend(
                text for dictionary in _dictionaries(operands) for text in _strings(dictionary)
            )

    return visit


def _dictionaries(value: Any) -> Iterator[dict[Any, Any]]:  # noqa: ANN401 - whatever stands in a file
    """Yield the dictionaries in an object, itself first, without following what it points to."""
    waiting = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        if isinstance(item, dict):
            yield item
        if depth < _DEEPEST and isinstance(item, (dict, list)):
            parts = reversed(item.values() if isinstance(item, dict) else item)
            waiting.extend((part, depth + 1) for part in parts if isinstance(part, (dict, list)))


def _strings(container: Any) -> Iterator[str]:  # noqa: ANN401 - whatever stands in a file
    """Yield the texts in a value, a list or a dictionary; those of dictionaries within are their own."""
    from pypdf.generic import ByteStringObject, TextStringObject  # noqa: PLC0415

    values = (
        [value for key, value in container.items() if key not in _SILENT]
        if isinstance(container, dict)
        else [container]
    )
    waiting = [(value, 0) for value in reversed(values)]
    while waiting:
        item, depth = waiting.pop()
        if isinstance(item, TextStringObject):
            yield str(item)
        elif isinstance(item, ByteStringObject):
            yield printable_text(bytes(item))
        elif depth < _DEEPEST and isinstance(item, list):
            waiting.extend((value, depth + 1) for value in reversed(item))


@dataclass(slots=True)
class _HiddenTexts:
    """The texts in the objects of a PDF outside its pages: distinct lines for each location."""

    reader: "PdfReader"
    budget: Budget
    lines: dict[str, dict[str, None]] = field(default_factory=dict)
    files: list[tuple[str, str]] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    read: set[int] = field(default_factory=set)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each location with its text, within the budget."""
        for location, lines in self.lines.items():
            if text := self.budget.limited("\n".join(lines)):
                yield location, text
        yield from self.files

    def collect(self) -> None:
        """Read every object once, then the attached files."""
        attached: list[int] = []
        _or_none(self._read, self.reader.trailer)
        for number, value in self._objects():
            if isinstance(value, dict) and value.get("/Type") == "/EmbeddedFile":
                attached.append(number)
            elif _or_none(self._read, value) is None:
                self.budget.is_cut = True
        for number in attached:
            if _or_none(self._attachment, number) is None:
                self.budget.is_cut = True

    def _objects(self) -> Iterator[tuple[int, object]]:
        from pypdf.generic import IndirectObject  # noqa: PLC0415

        reader = self.reader
        plain = [(number, generation) for generation, value in reader.xref.items() for number in value]
        within = ((number, 0) for number in reader.xref_objStm)
        for count, (number, generation) in enumerate((*plain, *within)):
            if self.budget.is_spent or count > MOST_OBJECTS:
                self.budget.is_cut = True
                return
            value = _or_none(reader.get_object, IndirectObject(number, generation, reader))
            yield number, value
            if number not in reader.xref_objStm:
                reader.resolved_objects.pop((generation, number), None)  # each is read once, and they add up

    def _read(self, value: object) -> bool:
        """Read an object; return that it was read."""
        if not isinstance(value, dict):
            self._add(_ELSE, _strings(value))
        for dictionary in _dictionaries(value):
            self._dictionary(dictionary)
        return True

    def _dictionary(self, dictionary: dict[Any, Any]) -> None:
        location = next((location for key, location in _LOCATIONS if key in dictionary), _ELSE)
        self._add(location, _strings(dictionary))
        if "/EF" in dictionary:
            self._name(dictionary)
        for key in _STREAMED:
            streams = self._streams(dict.get(dictionary, key))
            self._add("metadatanya" if key == "/Metadata" else location, map(self._streamed, streams))
        self._add(location, map(self._drawn, self._streams(dict.get(dictionary, "/AP"))))

    def _add(self, location: str, texts: Iterable[str]) -> None:
        lines = (line for text in texts for line in text.splitlines() if line.strip())
        self.lines.setdefault(location, {}).update(dict.fromkeys(lines))

    def _data(self, stream: Any) -> bytes:  # noqa: ANN401 - whatever stands in a file
        data: bytes = stream.get_data()
        self.budget.octets -= len(data)
        return data

    def _streams(self, container: Any) -> Iterator[Any]:  # noqa: ANN401 - whatever stands in a file
        """Yield the streams in a value, a list or a dictionary; each once in the document."""
        waiting = [(container, 0)]
        while waiting and not self.budget.is_spent:
            item, depth = waiting.pop()
            number = getattr(item, "idnum", None)
            if item is None or number in self.read:
                continue
            if number is not None:
                self.read.add(number)
            value = item if number is None else item.get_object()
            if hasattr(value, "get_data"):
                yield value
            elif depth < _DEEPEST_STREAM and isinstance(value, (dict, list)):
                parts = value.values() if isinstance(value, dict) else value
                waiting.extend((part, depth + 1) for part in parts)

    def _streamed(self, stream: Any) -> str:  # noqa: ANN401 - whatever stands in a file
        text = decoded(self._data(stream))
        return text_of_markup(text) if text.lstrip().startswith("<") else text

    def _drawn(self, stream: Any) -> str:  # noqa: ANN401 - whatever stands in a file
        """Return the text that a note or field draws in one of its states."""
        page, watch = self.reader.pages[0], _visitor(self.budget.stop_at)
        return page.extract_xform_text(stream, visitor_operand_before=watch)

    def _name(self, dictionary: Any) -> None:  # noqa: ANN401 - whatever stands in a file
        name = str(dictionary.get("/UF") or dictionary.get("/F") or "")
        for reference in dictionary["/EF"].values():
            if hasattr(reference, "idnum"):
                self.names[reference.idnum] = name

    def _attachment(self, number: int) -> bool:
        from pypdf import apply_configuration  # noqa: PLC0415
        from pypdf.generic import IndirectObject  # noqa: PLC0415

        larger: dict[str, Any] = {
            key: _LARGEST_ATTACHMENT for key, limit in _LIMITS.items() if limit == _LARGEST_STREAM
        }
        with apply_configuration(**larger):
            data = self._data(self.reader.get_object(IndirectObject(number, 0, self.reader)))
        inspection = self.budget.within(self.names.get(number, ""), data)
        self.files.extend(inspection.texts)
        return inspection.fault in {None, Fault.EMPTY} and not inspection.traits & {Trait.CUT, Trait.PACKED}


def _or_none(read: Callable[..., T], *given: object) -> T | None:
    """Read a part that a document can do without: ``None`` where it is damaged in any way."""
    try:
        return read(*given)
    except Exception:  # noqa: BLE001 - fonts, forms and metadata break the reader in any way there is
        return None
