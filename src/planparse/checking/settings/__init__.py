"""What is switched on, for which documents and places."""
