"""YAML with places: every scalar is text as written, and nothing is converted or executed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic, Outcome
from generator.sources.files import TextFile
from generator.values.place import Place

DEEPEST: Final = 12
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING: Final = {"~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written, without quotes."""

    text: str
    at: Place


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of nodes."""

    items: tuple["Node", ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their nodes."""

    entries: dict[str, "Node"]
    at: Place


Node = Scalar | Listing | Mapping


def read_document(file: TextFile, first_line: int = 1, *, lines: tuple[str, ...] | None = None) -> Outcome[Mapping]:
    """Read a YAML file whose top is a mapping.

    ``lines`` narrows the text (the head of a Markdown file), ``first_line`` is where it starts.
    Double keys, tags, anchors and texts cut off by ``#`` are findings. Never raises.
    """
    source = file.lines if lines is None else lines
    nothing = Mapping({}, Place(file.path, first_line))
    try:
        tree = yaml.compose("\n".join(source) + "\n", Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + first_line
        return Outcome(nothing, (_broken(file, line),))
    except (yaml.YAMLError, RecursionError, ValueError):
        return Outcome(nothing, (_broken(file, first_line),))
    if tree is None:
        remedy = "isi berkas ini dengan `kunci: isian`, atau hapus"
        return Outcome(nothing, (found("B110", Place(file.path), "berkas ini kosong", remedy),))
    reader = _Reader(file, first_line, [])
    node = reader.node(tree, "", 0)
    if not isinstance(node, Mapping):
        remedy = "tulis setiap isian sebagai `kunci: isian`, satu per baris"
        problem = found("B114", Place(file.path, first_line), "isi berkas bukan pasangan kunci dan isian", remedy)
        return Outcome(nothing, (*reader.findings, problem))
    return Outcome(node, tuple(reader.findings))


def _broken(file: TextFile, line: int) -> Diagnostic:
    line = min(max(line, 1), len(file.lines))
    remedy = (
        "periksa lekukan (spasi di awal baris) dan apit isian yang memuat tanda `:` atau `#` dengan tanda kutip"
    )
    return found("B111", Place(file.path, line), "susunan YAML di sekitar baris ini tidak terbaca", remedy)


@dataclass(frozen=True, slots=True)
class _Reader:
    file: TextFile
    first_line: int
    findings: list[Diagnostic]

    def node(self, node: yaml.Node, field: str, depth: int) -> Node:
        """Turn a composed node into a located one."""
        at = self.place(node, field)
        self.refuse_tag(node, at)
        if depth > DEEPEST:
            self.report("B114", at, "isian bersarang terlalu dalam", "susun ulang dengan lebih sedikit tingkat")
            return Scalar("", at)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at, depth)
        if isinstance(node, yaml.SequenceNode):
            items = tuple(self.node(item, field, depth + 1) for item in node.value)
            return Listing(items, at)
        return self.scalar(node, at)

    def mapping(self, node: yaml.MappingNode, at: Place, depth: int) -> Mapping:
        entries: dict[str, Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            spot = self.place(key, name)
            if not name:
                self.report("B114", spot, "kunci ini bukan teks biasa", "tulis kunci sebagai kata, misalnya `nama:`")
            elif name in entries:
                first = entries[name].at.line
                message = f"kunci `{name}` sudah ditulis di baris {first}"
                self.report("B112", spot, message, "hapus salah satu dari keduanya", mark=name)
            else:
                entries[name] = self.node(value, name, depth + 1)
        return Mapping(entries, at)

    def scalar(self, node: yaml.Node, at: Place) -> Scalar:
        text = str(node.value)
        if node.style is None:
            self.plain(node, text, at)
        return Scalar("" if text in _NOTHING and node.style is None else text, at)

    def plain(self, node: yaml.Node, text: str, at: Place) -> None:
        """Warn where YAML takes away part of a text that was not put in quotes."""
        tail = self.text_of(node.end_mark.line + self.first_line)[node.end_mark.column :].strip()
        if text and tail.startswith("#"):
            message = f"teks sesudah tanda # tidak terbaca: `{tail}`"
            remedy = f'apit seluruh isian dengan tanda kutip: "{text} {tail}"'
            self.report("B115", at, message, remedy, mark=tail)
        if text in _NOTHING:
            self.report("B115", at, f"`{text}` dibaca sebagai kosong", "kosongkan isian ini", mark=text)

    def refuse_tag(self, node: yaml.Node, at: Place) -> None:
        start = self.text_of(node.start_mark.line + self.first_line)[node.start_mark.column :]
        if start.startswith(("!", "&", "*")) and getattr(node, "style", None) is None:
            remedy = "apit isian dengan tanda kutip, atau hapus tanda itu"
            self.report("B115", at, f"tanda `{start[:1]}` di awal isian tidak dipakai di sini", remedy, mark=start[:1])

    def place(self, node: yaml.Node, field: str) -> Place:
        mark = node.start_mark
        return Place(self.file.path, mark.line + self.first_line, mark.column + 1, field)

    def text_of(self, line: int) -> str:
        return self.file.lines[line - 1] if 0 < line <= len(self.file.lines) else ""

    def report(self, code: str, at: Place, message: str, remedy: str, *, mark: str = "") -> None:
        self.findings.append(found(code, at, message, remedy, mark=mark))


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every text of a document, depth first."""
    if isinstance(node, Scalar):
        yield node
        return
    for child in node.items if isinstance(node, Listing) else node.entries.values():
        yield from scalars(child)
