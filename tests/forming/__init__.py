"""One document in every form that planparse reads, and what must come out of each the same."""
