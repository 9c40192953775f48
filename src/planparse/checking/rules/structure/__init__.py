"""PP1: numbering, headings, lists, contents, paragraphs."""
