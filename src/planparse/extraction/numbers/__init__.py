"""Text in; numbers, and figures with their units and bounds, out."""
