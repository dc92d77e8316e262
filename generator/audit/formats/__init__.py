"""An audit as text, JSON, CSV and as a page to send around."""
