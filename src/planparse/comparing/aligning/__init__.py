"""Which section, sentence and word of one version is which of the other."""
