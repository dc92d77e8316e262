"""How to ask an office for information: to whom, answered until when, and the letter, also as Word."""

from collections.abc import Iterator

from generator.domain.portal.ledger import Portal
from generator.exports.shared.word import Blanks, Paragraph, word_document
from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page, PublishedFile
from generator.record import citation_addresses, page_addresses
from generator.record.record import OfficeRecord
from generator.views.disclosure.answer_days import answer_limits, answer_months
from generator.views.disclosure.deadlines import rule
from generator.views.disclosure.information_service import service_view
from generator.views.disclosure.request_letter import RequestLetter, request_letter
from generator.views.performance.office import OfficeView
from generator.views.portal.overview import PortalOverview

_SCRIPT = "tenggat.js"
_TITLE = "Minta informasi"
_LETTER = "Surat permintaan informasi"
_DAYS = "Tanggal jawaban permintaan"


def request_pages(portal: Portal, record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    """Yield how to ask an office for information, and the letter to be printed."""
    letter = request_letter(portal, record)
    path = citation_addresses.request(view.slug)
    disclosure = Link("Informasi publik", page_addresses.disclosure(view.slug))
    page = Page(
        path,
        f"{_TITLE} · {view.short_name}",
        f"Cara meminta informasi kepada {view.name}: surat siap isi, alamat, dan batas waktu jawabannya.",
        "",
        SECTION,
        breadcrumbs(view, disclosure),
        short=_TITLE,
        scripts=(_SCRIPT,),
    )
    context: dict[str, object] = {
        "office": view,
        "letter": letter,
        "limits": answer_limits(portal),
        "service": service_view(portal, record),
        "word": citation_addresses.letter_file(view.slug),
        "printed": citation_addresses.letter(view.slug),
        "days": citation_addresses.answer_days(),
        "service_page": page_addresses.information_service(view.slug),
        "has_procedure": bool(portal.time_limits),
    }
    yield Draft(page, "disclosure/request.html", context)
    page = Page(
        citation_addresses.letter(view.slug),
        f"{_LETTER} · {view.short_name}",
        f"{_LETTER} kepada {view.name}, untuk dicetak dan diisi.",
        "",
        SECTION,
        breadcrumbs(view, disclosure, Link(_TITLE, path)),
        short="Surat",
    )
    yield Draft(page, "disclosure/letter.html", {"letter": letter, "back": path, "word": context["word"]})


def request_letters(portal: Portal, record: OfficeRecord) -> Iterator[PublishedFile]:
    """Yield the letter to an office as a Word file, where it has one."""
    if record.disclosures:
        letter = request_letter(portal, record)
        content = word_document(f"{_LETTER}: {record.office.name}", _blocks(letter))
        yield PublishedFile(citation_addresses.letter_file(record.office.slug), content)


def _blocks(letter: RequestLetter) -> Iterator[Paragraph | Blanks]:
    yield Paragraph(letter.place)
    yield from (Paragraph(line, is_close=True) for line in letter.to)
    yield Paragraph("")
    yield Paragraph(f"Perihal: {letter.subject}", is_bold=True)
    yield from map(Paragraph, letter.opening)
    yield Blanks(
        tuple(
            (field.name, (f"({field.hint})", *(f"☐ {choice}" for choice in field.choices), ""))
            for field in letter.fields
        )
    )
    yield from map(Paragraph, letter.closing)
    yield from (Paragraph(""), Paragraph(""), Paragraph(letter.signature))


def answer_days_page(whole: PortalOverview) -> Iterator[Draft]:
    """Yield the table of the last days of an answer for every working day that can be counted."""
    limits, months = answer_limits(whole.portal), answer_months(whole.portal, whole.today)
    if limits is None:
        return
    page = Page(
        citation_addresses.answer_days(),
        _DAYS,
        "Sampai kapan permintaan informasi harus dijawab, menurut hari masuknya.",
        "",
        page_addresses.disclosure(),
        (Link("Informasi publik", page_addresses.disclosure()),),
        scripts=(_SCRIPT,),
    )
    context: dict[str, object] = {"limits": limits, "months": months, "rule": rule(whole.portal)}
    yield Draft(page, "disclosure/answer_days.html", context)
