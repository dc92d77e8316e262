"""Narrative files: analysis, obstacles and follow-up of one indicator in one quarter."""

from typing import Final

from generator.domain.performance.result import Narrative
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.shared.fields import MapFields
from generator.sources.prose.narrative import Prose, Section
from generator.sources.shared.yaml_document import Mapping
from generator.values.shared.key import nearest
from generator.values.shared.period import Period
from generator.values.shared.prose_figures import figures_in

SECTIONS: Final = {
    "Analisis": "analysis",
    "Kendala": "obstacles",
    "Kendala tahun lalu": "last_year_obstacles",
    "Tindak lanjut": "follow_up",
}


def narrative(
    head: Mapping | None, prose: Prose, parts: dict[str, str], findings: list[Diagnostic]
) -> Narrative | None:
    """Read one narrative; an unknown, repeated or empty section is a finding."""
    sections = _sections(prose.sections, findings)
    if head is None:
        return None
    fields = MapFields(head, findings)
    return Narrative(
        indicator=parts["indikator"],
        period=Period(int(parts["tahun"]), int(parts["tw"][2:])),
        follow_up_owner=fields.text("penanggung_jawab"),
        follow_up_deadline=fields.text("tenggat"),
        at=prose.at,
        cited=fields.citation(),
        lines={name: section.first for name, section in sections.items()},
        apart=figures_in(fields.text("angka_lain")),
        **dict.fromkeys(SECTIONS.values(), "") | {name: each.text for name, each in sections.items()},
    )


def _sections(sections: tuple[Section, ...], findings: list[Diagnostic]) -> dict[str, Section]:
    """Return the sections by the field that they fill."""
    known: dict[str, Section] = {}
    for section in sections:
        field = SECTIONS.get(section.title)
        if field is None or section.sign != "##":
            findings.append(_unknown(section))
        elif field in known:
            message = f"bagian `{section.title}` ditulis dua kali"
            findings.append(finding("B117", section.at, message, "gabungkan keduanya di bawah satu judul"))
        elif not section.text:
            message = f"bagian `{section.title}` masih kosong"
            findings.append(finding("D208", section.at, message, "tulis isinya, atau hapus judulnya"))
        else:
            known[field] = section
    return known


def _unknown(section: Section) -> Diagnostic:
    title = nearest(section.title, SECTIONS)
    titles = quoted(f"## {each}" for each in SECTIONS)
    remedy = f"tulis `## {title}`; semua judul: {titles}" if title else f"pakai salah satu: {titles}"
    message = f"judul bagian `{section.sign} {section.title}` tidak dikenal"
    return finding("B117", section.at, message, remedy, mark=section.title)
