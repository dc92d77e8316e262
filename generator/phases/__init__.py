"""The phases of a build: an office shown by itself, and the portal made of all offices.

Each is a function of values: it reads nothing but caches, so it can run in any process.
"""
