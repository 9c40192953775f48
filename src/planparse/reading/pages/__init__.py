"""Pages whose letters are only placed: they become lines, paragraphs, tables, and what runs at the edges of pages.

This room knows no format. Readers of PDF, OFD and pictures give it the letters, rules and pictures of each page
(``drawn``), ``layout`` makes each page lines and tables in reading order, and ``document`` makes all pages one text.
"""
