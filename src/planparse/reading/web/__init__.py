"""Web pages, and what holds pages: web archives (MHTML) and books (EPUB)."""
