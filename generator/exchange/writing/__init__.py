"""Exchange of workbooks: a workbook written from the data of an office."""
