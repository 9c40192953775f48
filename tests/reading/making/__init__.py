"""Makers of files in the formats that planparse reads: documents of invented agencies, one for each trap."""
