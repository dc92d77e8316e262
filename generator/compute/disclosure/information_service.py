"""Which items of the law an office fulfils by what it states about its information service."""

from datetime import date
from typing import Final

from generator.domain.disclosure.information_service import ComplaintKind, InformationService
from generator.domain.disclosure.public_information import Evidence

_COMPLAINTS: Final = {
    ComplaintKind.WHISTLEBLOWING: Evidence.WHISTLEBLOWING,
    ComplaintKind.NATIONAL: Evidence.NATIONAL_COMPLAINTS,
    ComplaintKind.INSPECTORATE: Evidence.INSPECTORATE,
}


def service_evidence(service: InformationService | None) -> dict[Evidence, date | None]:
    """Return the kinds of evidence that an office's statement gives, each with the day of its last update."""
    if service is None:
        return {}
    contact, complaint_kinds = service.contact, [each.kind for each in service.complaints]
    complaint_evidence = [_COMPLAINTS[kind] for kind in complaint_kinds if kind in _COMPLAINTS]
    if complaint_kinds:
        complaint_evidence.append(Evidence.COMPLAINTS)
    if contact is not None and contact.is_reachable:
        complaint_evidence += [Evidence.ADDRESS] if contact.address else []
        complaint_evidence += [Evidence.CONTACT] if contact.position else []
    return dict.fromkeys(complaint_evidence, service.updated)
