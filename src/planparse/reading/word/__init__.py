"""What the formats of word processors have in common: paragraphs, tables, letters of symbol fonts."""
