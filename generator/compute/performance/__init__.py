"""Arithmetic of one topic: indicators, targets, realisation, achievement, scorecards and plans."""
