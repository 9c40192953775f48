"""Tables in files of their own: workbooks (XLSX) and characters (CSV)."""
