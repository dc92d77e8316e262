"""Reading and checking of the settings (``mkdocs.yml``): only the keys of ``settings_keys`` are allowed.

What the site builder accepts besides (programs of one's own, files of other hosts, folders
elsewhere) is refused with the reason.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import Any, Final

from generator.domain.portal.settings import MenuEntry, NamedFile, Settings
from generator.findings.shared.address import unusable_address
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.loading.portal.settings_keys import (
    COLUMNS,
    EXTENSIONS,
    LISTS_OF_NAMES,
    ON_MAIN_COLOUR,
    OPTIONS,
    PLUGIN,
    REFUSED_EXTENSIONS,
    REFUSED_KEYS,
    RUNS_FOREIGN_CODE,
)
from generator.loading.shared.reader import check_keys
from generator.loading.shared.schema import Column
from generator.sources.portal.settings import SettingsFile
from generator.sources.shared.yaml_document import Listing, Mapping, Node, Scalar
from generator.values.portal.colour import READABLE, contrast, darkened, is_colour
from generator.values.shared.address import Destination, is_rooted, is_site, is_web
from generator.values.shared.key import nearest
from generator.values.shared.place import Place

_SOURCES: Final = frozenset({"content", "data", "theme", "tests", "generator", ".git", ".cache", ".."})
_TRUTHS: Final = {True: "true", False: "false"}
Extensions = tuple[tuple[str, tuple[tuple[str, object], ...]], ...]
_NAME: Final = re.compile(r"(?:[A-Za-z0-9._-]+/)*[A-Za-z0-9._-]+")


def read(file: SettingsFile) -> Outcome[Settings]:
    """Read the settings that are known, and find everything else that is written there. Never raises."""
    reader = _Reader(file, [])
    return Outcome(reader.settings(), tuple(reader.findings))


def named_extensions(settings: MappingOf[str, Any]) -> Extensions:
    """Return the extensions of Markdown that right settings name, with their options."""
    return tuple(
        (name, tuple(sorted(options.items())))
        for each in settings.get("markdown_extensions", ())
        for name, options in (each.items() if isinstance(each, dict) else ((each, {}),))
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """One reading of a settings file with the findings on the way."""

    file: SettingsFile
    findings: list[Diagnostic] = field(default_factory=list)

    def settings(self) -> Settings:
        """Read all that is known; everything else is a finding."""
        written, typed = self.file.written, self.file.typed
        self.refused_keys()
        # Lists of names with options below some of them are read apart.
        entries = {
            name: Listing((), node.at) if name in LISTS_OF_NAMES and isinstance(node, Listing) else node
            for name, node in written.entries.items()
            if name not in REFUSED_KEYS
        }
        self.checked(Mapping(entries, written.at, written.keys), typed, COLUMNS)
        self.folder()
        self.colour()
        options = self.plugin()
        return Settings(
            self.site_url(), tuple(self.menu()), tuple(self.named_files(options)), tuple(self.extensions())
        )

    def refused_keys(self) -> None:
        """Refuse, with the reason, what the site builder knows and a portal may not use."""
        for name, at in self.file.written.keys.items():
            if name in REFUSED_KEYS:
                self.report("B122", at, f"`{name}` {REFUSED_KEYS[name]}", f"hapus `{name}`", mark=name)

    def checked(self, mapping: Mapping, typed: dict[str, Any], columns: Sequence[Column]) -> None:
        """Check the keys of a mapping and those below them, and then what they hold."""
        check_keys(mapping, columns, self.findings)
        self.values(mapping, typed, columns)

    def values(self, mapping: Mapping, typed: dict[str, Any], columns: Sequence[Column]) -> None:
        """Check what known keys hold: nothing, one value, or more keys."""
        for column in columns:
            node, value = mapping.entries.get(column.name), typed.get(column.name)
            if node is None or value is None:
                self.absent(column, node, mapping.at)
            elif isinstance(node, Scalar) and not column.keys and not column.many:
                self.scalar(column, node, value)
            elif column.keys:
                nodes = node.items if isinstance(node, Listing) else (node,)
                values = value if isinstance(node, Listing) else (value,)
                for below, below_value in zip(nodes, values, strict=True):
                    if isinstance(below, Mapping):
                        self.values(below, below_value, column.keys)

    def absent(self, column: Column, node: Node | None, at: Place) -> None:
        """Tell of what must be there and is not, and of keys that stand there with nothing below them."""
        place = Place(at.path, node.at.line if node else 0, 0, column.name)
        if column.required:
            self.report(
                "D208", place, f"`{column.name}` belum diisi", f"isi `{column.name}`: {column.meaning}"
            )
        elif node is not None and (column.keys or column.many):
            self.report("B114", place, f"`{column.name}` tidak berisi apa pun", "isi, atau hapus baris ini")

    def scalar(self, column: Column, node: Scalar, value: object) -> None:
        """Check one value: the word that was asked for, or a text that is read as a text."""
        text = _TRUTHS[value] if isinstance(value, bool) else node.text
        if column.options and text not in column.options:
            suggestion = nearest(text, column.options)
            one = column.options[0] if len(column.options) == 1 else suggestion
            remedy = f"tulis `{one}`" if one else f"pilih salah satu: {quoted(column.options)}"
            message = f"`{column.name}: {node.text}` tidak dapat dipakai"
            self.report("B122", node.at, message, remedy, mark=node.text)
        elif column.options and set(column.options) <= set(_TRUTHS.values()) and not isinstance(value, bool):
            message = f"`{column.name}` ditulis dengan tanda kutip, jadi terbaca sebagai teks"
            self.report("B114", node.at, message, f"tulis `{column.name}: {node.text}`", mark=node.text)
        elif not column.options and not isinstance(value, str):
            message = f"`{node.text}` terbaca sebagai angka, tanggal, atau ya/tidak, bukan teks"
            remedy = f'tulis dengan tanda kutip: `{column.name}: "{node.text}"`'
            self.report("B114", node.at, message, remedy, mark=node.text)

    def folder(self) -> None:
        """Refuse to build into a folder of sources, into the portal itself or above it."""
        node = self.file.written.entries.get("site_dir")
        if not isinstance(node, Scalar) or not node.text:
            return
        steps = [step for step in re.split(r"[/\\]", node.text) if step != "."]
        if not any(steps) or ".." in steps or (steps[0] and steps[0] in _SOURCES):
            message = f"`site_dir: {node.text}` bukan folder hasil: isinya akan ditimpa setiap kali membangun"
            self.report(
                "B122", node.at, message, "tulis `site_dir: site`, atau hapus baris ini", mark=node.text
            )

    def colour(self) -> None:
        """Check that the main colour is one, and that the words of the menu can be read on it."""
        extra = self.file.written.entries.get("extra")
        node = extra.entries.get("warna") if isinstance(extra, Mapping) else None
        if not isinstance(node, Scalar):
            return
        if not is_colour(node.text):
            message = f"`warna: {node.text}` bukan warna" if node.text else "`warna` tidak berisi apa pun"
            remedy = 'tulis enam angka dan huruf di belakang `#`, dengan tanda kutip: `warna: "#12385a"`'
            self.report("B122", node.at, message, remedy, mark=node.text)
        elif contrast(node.text, ON_MAIN_COLOUR) < READABLE:
            shade = darkened(node.text, ON_MAIN_COLOUR)
            message = (
                f"tulisan menu tidak terbaca di atas warna `{node.text}`: kontrasnya kurang dari 4,5 : 1"
            )
            self.report(
                "B122", node.at, message, f'tulis yang lebih gelap: `warna: "{shade}"`', mark=node.text
            )

    def site_url(self) -> str:
        """Read where the portal is published, and check the address of its data beside it."""
        for name in ("site_url", "repo_url"):
            node = self.file.written.entries.get(name)
            text = node.text if isinstance(node, Scalar) else ""
            is_right = is_site(text) if name == "site_url" else is_web(text)
            if node is not None and text and not is_right:
                wrong = unusable_address("R343", node.at, text, (Destination.WEB,))
                plain = "tulis hanya nama situs dan foldernya, misalnya `https://contoh.go.id/kinerja/`"
                message = f"`{text}` bukan alamat portal"
                self.findings.append(wrong or finding("R343", node.at, message, plain, mark=text))
        url = self.file.typed.get("site_url")
        return url if isinstance(url, str) and is_site(url) else ""

    def menu(self) -> Iterator[MenuEntry]:
        """Yield the addresses of the menus, the foot and the search that lead into this portal."""
        extra = self.file.written.entries.get("extra")
        for place, node in _lists(extra) if isinstance(extra, Mapping) else ():
            text = node.text
            if place == "kaki" and "://" in text:
                wrong = unusable_address("R343", node.at, text, (Destination.WEB,), is_optional=False)
                self.findings.extend([wrong] if wrong else [])
            elif is_rooted(f"/{text}"):
                yield MenuEntry(text, node.at)
            else:
                likely = text.lstrip("/")
                remedy = f"tulis `{likely}`" if likely and is_rooted(f"/{likely}") else "misalnya `satker/`"
                message = f"`{text}` bukan alamat halaman portal ini, tanpa garis miring di depannya"
                self.report("R343", node.at, message, remedy, mark=text)

    def plugin(self) -> Mapping | None:
        """Return the options of this portal's program; every other plugin is refused."""
        options: Mapping | None = None
        places = []
        for name, node, at in self.listed("plugins"):
            if name == PLUGIN:
                places.append(at)
                options = node if isinstance(node, Mapping) else options
            else:
                is_near = nearest(name, [PLUGIN])
                places.extend([at] if is_near else [])
                remedy = f"tulis `{PLUGIN}`" if is_near else f"hapus `{name}`"
                self.report("B122", at, f"plugin `{name}` {RUNS_FOREIGN_CODE}", remedy, mark=name)
            if node is not None and not isinstance(node, Mapping) and not _is_empty(node):
                self.report(
                    "B114", node.at, f"pilihan `{name}` bukan pasangan kunci dan isian", "hapus pilihannya"
                )
        if options is not None:
            self.checked(options, self.options_of("plugins", PLUGIN), OPTIONS)
        if isinstance(self.file.written.entries.get("plugins"), Listing) and len(places) != 1:
            at = places[1] if places else self.file.written.keys["plugins"]
            message = "plugin `kinerja` harus disebut tepat satu kali; dialah yang membuat halaman portal"
            self.report("B122", at, message, "tulis satu baris `- kinerja` di bawah `plugins:`")
        return options

    def named_files(self, options: Mapping | None) -> Iterator[NamedFile]:
        """Yield the files that are to be published as they are."""
        node = options.entries.get("berkas_apa_adanya") if options else None
        for item in node.items if isinstance(node, Listing) else ():
            if not isinstance(item, Scalar) or not item.text:
                continue  # reported with the keys
            if _NAME.fullmatch(item.text) and ".." not in item.text.split("/"):
                yield NamedFile(item.text, item.at)
            else:
                remedy = "tulis letaknya di dalam `content/`, misalnya `.well-known/security.txt`"
                self.report("B122", item.at, f"`{item.text}` bukan nama berkas", remedy, mark=item.text)

    def extensions(self) -> Iterator[tuple[str, tuple[tuple[str, object], ...]]]:
        """Yield the known extensions of Markdown with their options."""
        for name, node, at in self.listed("markdown_extensions"):
            if name not in EXTENSIONS:
                why = REFUSED_EXTENSIONS.get(
                    name, "tidak dikenal portal ini, jadi hasilnya tidak dapat diperiksa"
                )
                suggestion = (
                    None if name in REFUSED_EXTENSIONS else nearest(name.rpartition(".")[2], EXTENSIONS)
                )
                remedy = (
                    f"tulis `{suggestion}`"
                    if suggestion
                    else f"hapus `{name}`; yang boleh: {quoted(EXTENSIONS)}"
                )
                self.report("B122", at, f"ekstensi `{name}` {why}", remedy, mark=name)
                continue
            values = self.options_of("markdown_extensions", name)
            for key, key_at in node.keys.items() if isinstance(node, Mapping) else ():
                self.extension_option(name, key, values.get(key), key_at)
            yield name, tuple(sorted(values.items()))

    def options_of(self, list_name: str, name: str) -> dict[str, Any]:
        """Return the options below a name of a list, as the site builder reads them."""
        items = self.file.typed[list_name]
        options = (item[name] for item in items if isinstance(item, dict) and name in item)
        return next((each for each in options if isinstance(each, dict)), {})

    def extension_option(self, extension: str, key: str, value: object, at: Place) -> None:
        """Check an option of an extension: a number, a span of levels, or yes and no."""
        options = EXTENSIONS[extension]
        if key not in options:
            remedy = f"hapus `{key}`" + (f"; yang dikenal: {quoted(options)}" if options else "")
            self.report("B113", at, f"pilihan `{key}` tidak dikenal di `{extension}`", remedy, mark=key)
            return
        is_right = (
            isinstance(value, bool)
            if key == "use_align_attribute"
            else re.fullmatch(r"[1-6](?:-[1-6])?" if key == "toc_depth" else "[1-6]", str(value))
        )
        if not is_right:
            example = "true" if key == "use_align_attribute" else "2"
            self.report(
                "B122", at, f"isian `{key}` tidak dapat dipakai", f"tulis misalnya `{key}: {example}`"
            )

    def listed(self, name: str) -> Iterator[tuple[str, Node | None, Place]]:
        """Yield the items of a list of names, each with the options below it, if it has any."""
        node = self.file.written.entries.get(name)
        for item in node.items if isinstance(node, Listing) else ():
            if isinstance(item, Scalar) and item.text:
                yield item.text, None, item.at
            elif isinstance(item, Mapping) and len(item.entries) == 1:
                ((key, below),) = item.entries.items()
                yield key, below, item.keys[key]
            else:
                self.report(
                    "B114", item.at, f"butir di `{name}` bukan satu nama", "tulis satu nama di setiap baris"
                )

    def report(self, code: str, at: Place, message: str, remedy: str, *, mark: str = "") -> None:
        """Add a finding."""
        self.findings.append(finding(code, at, message, remedy, mark=mark))


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text


def _lists(extra: Mapping) -> Iterator[tuple[str, Scalar]]:
    """Yield the addresses of all menus with the name of the menu."""
    english = extra.entries.get("inggris")
    for mapping in (extra, *([english] if isinstance(english, Mapping) else [])):
        for name in ("menu", "kaki"):
            node = mapping.entries.get(name)
            for item in node.items if isinstance(node, Listing) else ():
                address = item.entries.get("alamat") if isinstance(item, Mapping) else None
                if isinstance(address, Scalar):
                    yield name, address
    search = extra.entries.get("cari")
    if isinstance(search, Scalar) and search.text:
        yield "cari", search
