"""Floor 9: files of a new office, year or indicator, written as people would write them.

Beside reports and publication: nothing of a build knows of it. Headers come from the descriptions of files.
"""
