"""Checks of one topic: public information (PPID): lists, requests, services, time limits."""
