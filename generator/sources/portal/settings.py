"""The settings of a portal (``mkdocs.yml``) with places, read without running anything that they name."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic, Outcome, has_errors
from generator.sources.shared.files import TextFile, read_file
from generator.sources.shared.yaml_document import Mapping, read_document
from generator.values.shared.place import Place

SETTINGS: Final = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The settings: what is written where, and the same as the site builder reads it.

    ``typed`` has the same keys and items as ``written``, with numbers, truths and nothing as such.
    """

    text: TextFile
    written: Mapping
    typed: dict[str, Any]


def read_settings(root: Path) -> Outcome[SettingsFile | None]:
    """Read the settings of the portal in ``root``; ``None`` where they can't be read.

    Tags, which can run programs, and copies are findings. Never raises.
    """
    read = read_file(root, SETTINGS)
    if isinstance(read, Diagnostic):
        return Outcome(None, (read,))
    document = read_document(read)
    findings = tuple(filter(None, map(_for_settings, document.diagnostics)))
    if has_errors(findings):
        return Outcome(None, findings)
    # No tag and no copy is left, so that only texts, numbers, truths, lists and mappings are made.
    try:
        typed = yaml.safe_load("\n".join(read.lines))
    except (ValueError, yaml.YAMLError):
        remedy = "apit isian yang berbentuk tanggal atau angka dengan tanda kutip"
        return Outcome(None, (finding("B111", Place(SETTINGS), "ada isian yang tidak terbaca", remedy),))
    return Outcome(SettingsFile(read, document.value, typed), findings)


def _for_settings(reading: Diagnostic) -> Diagnostic | None:
    """Adapt a finding to settings: comments and empty values are usual, tags and anchors refused."""
    if reading.code != "B115":
        return reading
    if reading.mark not in {"!", "&"}:
        return None
    message = f"tanda `{reading.mark}` tidak boleh dipakai: dengannya pengaturan dapat menjalankan program"
    return finding("B122", reading.at, message, "tulis isiannya langsung, tanpa tanda itu", mark=reading.mark)
