"""The data of an office and a year as one Excel workbook, and its changes taken back into the CSV files."""
