"""Words of a report against its figures: what sentences claim, and names and codes that must agree."""
