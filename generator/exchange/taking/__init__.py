"""Exchange of workbooks: a workbook that came back, compared with the data and checked."""
