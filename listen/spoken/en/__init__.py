"""English: a table of rules, and a file for each kind of writing."""
