"""From a file to a document: headings, paragraphs and tables with the place of each."""
