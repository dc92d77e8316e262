"""The audit (telaah) of a report as it is: its tables and sentences read, and held against each other."""
