"""What planparse knows of the language, as data with its reason; no engine code."""
