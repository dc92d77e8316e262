"""What differs between two states of a portal's data: published figures, statuses, pages and findings."""
