"""PP2: title, document number, recipients, dates, annexes."""
