"""``Outline`` in; quantities, periods, obligations, goals and references out."""
