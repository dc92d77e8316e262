"""The languages of the pages: Indonesian, in which all words stand in the code, and English."""
