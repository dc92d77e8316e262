"""The registers of an office, gathered: tables whose columns are either labels or figures.

Each is described once, in the module of its area; reading, checking, help, pages and copies follow from it.
"""

from typing import Final

from generator.loading.registers.budget import BUDGET
from generator.loading.registers.comparison import COMPARISON, PEERS_OF_INDICATORS
from generator.loading.registers.evaluations import EVALUATIONS
from generator.loading.registers.information_requests import INFORMATION_REQUESTS
from generator.loading.registers.plans import MONTHLY_TARGETS, NATIONAL_PRIORITIES, PERFORMANCE_TREE
from generator.loading.registers.printed_tables import PRINTED_TABLES
from generator.loading.registers.revenue import REVENUE
from generator.loading.registers.services import SERVICES
from generator.loading.registers.sources import FINDINGS, MATCHING
from generator.loading.registers.staff import STAFF
from generator.loading.registers.surveys import SURVEYS

# The help page about files lists them in this order.
REGISTERS: Final = (
    *BUDGET,
    *REVENUE,
    *SERVICES,
    *SURVEYS,
    *STAFF,
    *EVALUATIONS,
    MONTHLY_TARGETS,
    NATIONAL_PRIORITIES,
    PEERS_OF_INDICATORS,
    PERFORMANCE_TREE,
    *INFORMATION_REQUESTS,
    PRINTED_TABLES,
    MATCHING,
    FINDINGS,
    *COMPARISON,
)
