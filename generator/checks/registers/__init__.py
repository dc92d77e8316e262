"""Checks of one topic: budget, revenue, services, surveys, staff and evaluations."""
