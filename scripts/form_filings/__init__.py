"""Filings of towns that do not exist in the forms that other provinces and governments print, for measuring."""
