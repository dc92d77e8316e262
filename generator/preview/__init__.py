"""A live preview of the portal: the last good pages, whatever the data hold at the moment."""
