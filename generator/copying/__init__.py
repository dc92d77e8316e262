"""Tables of reports that become rows of data files: columns matched, cells read, rows checked and written."""
