"""The command line: one file per command; arguments in, a call, print."""
