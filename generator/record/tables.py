"""The record as one tidy long table, for whoever computes with it; to publish it, its rows are enough."""

import pandas as pd

from generator.record.record import Record
from generator.record.rows import rows_of_office


def tidy_table(record: Record) -> pd.DataFrame:
    """Return all judged figures, of samples too, as a table of exact decimals, ``None`` for absent."""
    rows = [row for office in record.published for row in rows_of_office(office)]
    return pd.DataFrame(rows, dtype=object)
