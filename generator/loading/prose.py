"""Narrative files: analysis, obstacles and follow-up of one indicator in one quarter."""

from typing import Final

from generator.domain.result import Narrative
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.loading.fields import MapFields
from generator.sources.prose import Prose, Section
from generator.values.key import nearest
from generator.values.period import Period

SECTIONS: Final = {
    "Analisis": "analysis",
    "Kendala": "obstacles",
    "Kendala tahun lalu": "last_year_obstacles",
    "Tindak lanjut": "follow_up",
}


def narrative(prose: Prose, parts: dict[str, str], findings: list[Diagnostic]) -> Narrative:
    """Read one narrative; an unknown or repeated heading is a finding."""
    head = MapFields(prose.head, findings)
    texts = _texts(prose.sections, findings)
    return Narrative(
        indicator=parts["indikator"],
        period=Period(int(parts["tahun"]), int(parts["tw"][2:])),
        follow_up_owner=head.text("penanggung_jawab"),
        follow_up_deadline=head.text("tenggat"),
        at=prose.at,
        cited=head.citation(),
        **texts,
    )


def _texts(sections: tuple[Section, ...], findings: list[Diagnostic]) -> dict[str, str]:
    texts = dict.fromkeys(SECTIONS.values(), "")
    for section in sections:
        field = SECTIONS.get(section.title)
        if field is None:
            findings.append(_unknown(section))
        elif texts[field]:
            message = f"bagian `{section.title}` ditulis dua kali"
            findings.append(found("B117", section.at, message, "gabungkan keduanya di bawah satu judul"))
        else:
            texts[field] = section.text
    return texts


def _unknown(section: Section) -> Diagnostic:
    titles = {title.lower(): title for title in SECTIONS}
    close = titles.get(nearest(section.title, titles) or "")
    remedy = f"tulis `## {close}`" if close else "pakai salah satu: " + ", ".join(f"`## {title}`" for title in SECTIONS)
    return found("B117", section.at, f"judul `{section.title}` tidak dikenal", remedy)
