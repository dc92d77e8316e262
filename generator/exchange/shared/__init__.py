"""Exchange of workbooks: sheets, columns, and where both came from."""
