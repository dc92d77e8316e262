"""YAML with places: every scalar is text as written, and nothing is converted or executed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import Final, cast

import yaml

from generator.findings.shared.catalog import finding
from generator.findings.shared.collection import Findings
from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.sources.shared.confusables import cleaned
from generator.sources.shared.files import CONTROL, TextFile
from generator.sources.shared.yaml_suggestions import likely_mistake
from generator.values.shared.number import grouped
from generator.values.shared.place import Place

DEEPEST: Final = 12
MOST_NODES: Final = 100_000
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING: Final = {"~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written, without quotes and blanks around it."""

    text: str
    at: Place


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of nodes."""

    items: tuple["Node", ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their nodes, and where each key stands."""

    entries: dict[str, "Node"]
    at: Place
    keys: dict[str, Place] = field(default_factory=dict)


Node = Scalar | Listing | Mapping


def read_document(
    file: TextFile, first_line: int = 1, *, lines: tuple[str, ...] | None = None
) -> Outcome[Mapping]:
    """Read a YAML file whose top is a mapping.

    ``lines`` narrows the text (the head of a Markdown file), ``first_line`` is where it starts.
    Double keys, tags, anchors, copies and texts cut off by ``#`` are findings. Never raises.
    """
    text = "\n".join(file.lines if lines is None else lines) + "\n"
    nothing = Mapping({}, Place(file.path, first_line))
    reader = _Reader(file, first_line, yaml.parse(text, Loader=_LOADER))
    try:
        node = reader.document()
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + first_line
        return Outcome(nothing, (_broken(file, line),))
    except (yaml.YAMLError, _Unreadable):
        return Outcome(nothing, reader.findings.all() or (_broken(file, first_line),))
    if node is None:
        remedy = "isi berkas ini dengan `kunci: isian`, atau hapus"
        return Outcome(nothing, (finding("B110", Place(file.path), "berkas ini kosong", remedy),))
    if not isinstance(node, Mapping):
        remedy = "tulis setiap isian sebagai `kunci: isian`, satu per baris"
        message = "isi berkas bukan pasangan kunci dan isian"
        return Outcome(nothing, (*reader.findings.all(), finding("B114", nothing.at, message, remedy)))
    return Outcome(node, reader.findings.all())


def _broken(file: TextFile, line: int) -> Diagnostic:
    line = min(max(line, 1), len(file.lines))
    mistake = likely_mistake(file.lines, line)
    if mistake:
        number, (problem, cure) = mistake
        return finding("B111", Place(file.path, number), problem, cure)
    message = "susunan YAML di sekitar baris ini tidak terbaca"
    remedy = "samakan spasi di awal baris, dan apit isian yang memuat tanda `:` atau `#` dengan tanda kutip"
    return finding("B111", Place(file.path, line), message, remedy)


class _Unreadable(Exception):  # noqa: N818 - no error of the program: the finding is already added
    """The rest of the document can't be read."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """Nodes from the events of one document.

    Events come one at a time, so a document that is nested without end or multiplied by copies
    (aliases) costs no more than its own length.
    """

    file: TextFile
    first_line: int
    events: Iterator[yaml.Event]
    findings: Findings = field(default_factory=Findings)
    count: Iterator[int] = field(default_factory=partial(count, 1))

    def document(self) -> Node | None:
        """Read the only document, or ``None`` where there is none."""
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return None
        node = self.node(next(self.events), "", 0)
        next(self.events)
        following = next(self.events)
        if not isinstance(following, yaml.StreamEndEvent):
            message = "berkas ini memuat lebih dari satu dokumen"
            remedy = "hapus garis `---` di tengah berkas, atau pindahkan isi sesudahnya ke berkas lain"
            self.report("B111", self.place(following, ""), message, remedy)
            raise _Unreadable
        return None if isinstance(node, Scalar) and not node.text else node

    def node(self, event: yaml.Event, field: str, depth: int) -> Node:
        """Turn an event, and those that belong to it, into a located node."""
        at = self.place(event, field)
        if next(self.count) > MOST_NODES:
            message = f"berkas ini memuat lebih dari {grouped(MOST_NODES)} isian"
            self.report("B120", Place(self.file.path), message, "pecah menjadi beberapa berkas")
            raise _Unreadable
        if depth > DEEPEST:
            remedy = "susun ulang dengan lebih sedikit tingkat"
            self.report("B114", at, "isian bersarang terlalu dalam", remedy)
            raise _Unreadable
        if isinstance(event, yaml.AliasEvent):
            return self.copy(event, at)
        self.plain_sign(cast(yaml.NodeEvent, event), at)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(at, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            items = tuple(self.node(each, field, depth + 1) for each in self.until(yaml.SequenceEndEvent))
            return Listing(items, at)
        return self.scalar(cast(yaml.ScalarEvent, event), at)

    def until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        """Yield the events up to the end of a list or mapping."""
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    def mapping(self, at: Place, depth: int) -> Mapping:
        """Read keys and values; a repeated key keeps its first value."""
        entries: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for event in self.until(yaml.MappingEndEvent):
            key = self.node(event, "", depth + 1)
            name = key.text if isinstance(key, Scalar) else ""
            key_at = Place(key.at.path, key.at.line, key.at.column, name)
            value = self.node(next(self.events), name, depth + 1)
            if not name:
                remedy = "tulis kunci sebagai kata, misalnya `nama:`"
                self.report("B114", key_at, "kunci ini bukan teks biasa", remedy)
            elif name in entries:
                message = f"kunci `{name}` sudah ditulis di baris {keys[name].line}"
                self.report("B112", key_at, message, _which_of_two(entries[name], value), mark=name)
            else:
                entries[name], keys[name] = value, key_at
        return Mapping(entries, at, keys)

    def copy(self, event: yaml.AliasEvent, at: Place) -> Scalar:
        """Report B114 for a copy (alias) of another value; it is read as empty."""
        message = f"tanda `*` menyalin isian lain (`{event.anchor}`); salinan tidak dipakai di sini"
        remedy = "tulis isiannya sendiri, atau apit teks yang diawali `*` dengan tanda kutip"
        self.report("B114", at, message, remedy, mark=f"*{event.anchor}")
        return Scalar("", at)

    def scalar(self, event: yaml.ScalarEvent, at: Place) -> Scalar:
        """Read a text; a word that YAML reads as null (``~``, ``null``) is empty."""
        text = str(event.value).strip()
        odd = CONTROL.search(text)
        if odd:
            message = f"ada karakter kendali U+{ord(odd[0]):04X} yang tidak terlihat"
            self.report("B104", at, message, "ketik ulang isian ini tanpa tanda `\\`")
            return Scalar("", at)
        text, odd_signs = cleaned(text, at)
        self.findings.extend(odd_signs)
        if event.style:
            return Scalar(text, at)
        self.plain(event, text, at)
        return Scalar("" if text in _NOTHING else text, at)

    def plain(self, event: yaml.ScalarEvent, text: str, at: Place) -> None:
        """Report B115 where YAML drops part of a text that is not quoted."""
        end = cast(yaml.Mark, event.end_mark)
        tail = self.text_of(end.line + self.first_line)[end.column :].strip()
        if text and tail.startswith("#"):
            message = f"teks sesudah tanda # tidak terbaca: `{tail}`"
            remedy = f'apit seluruh isian dengan tanda kutip: "{text} {tail}"'
            self.report("B115", at, message, remedy, mark=tail)
        if text in _NOTHING:
            self.report("B115", at, f"`{text}` dibaca sebagai kosong", "kosongkan isian ini", mark=text)

    def plain_sign(self, event: yaml.NodeEvent, at: Place) -> None:
        """Report B115 for a tag or an anchor at the beginning of a text."""
        sign = "!" if getattr(event, "tag", None) else "&" if event.anchor else ""
        if sign:
            remedy = "apit isian dengan tanda kutip, atau hapus tanda itu"
            self.report("B115", at, f"tanda `{sign}` di awal isian tidak dipakai di sini", remedy, mark=sign)

    def place(self, event: yaml.Event, field: str) -> Place:
        """Locate an event in the whole file."""
        mark = cast(yaml.Mark, event.start_mark)
        return Place(self.file.path, mark.line + self.first_line, mark.column + 1, field)

    def text_of(self, line: int) -> str:
        """Return a line of the file, empty past its end."""
        return self.file.lines[line - 1] if 0 < line <= len(self.file.lines) else ""

    def report(self, code: str, at: Place, message: str, remedy: str, *, mark: str = "") -> None:
        """Add a finding."""
        self.findings.append(finding(code, at, message, remedy, mark=mark))


def _which_of_two(first: Node, second: Node) -> str:
    """Say what to do with a key that stands twice: only equal ones may go without a look."""
    if isinstance(first, Scalar) and isinstance(second, Scalar) and first.text == second.text:
        return "hapus salah satu dari keduanya"
    return "bandingkan isi keduanya dengan sumbernya: simpan yang benar, atau gabungkan bila keduanya benar"
