"""Tables of texts that have lost their columns, read as rows of labels and figures."""
