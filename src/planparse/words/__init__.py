"""Chinese words: a text cut into words, and what class of word stands where."""
