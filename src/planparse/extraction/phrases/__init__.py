"""Where a noun phrase begins and ends: who does it, and what is measured."""
