"""Text in; time limits and the intervals they mean out, and which figure a time governs."""
