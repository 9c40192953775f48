"""The rules, by group. Importing their files fills ``RULES``."""
