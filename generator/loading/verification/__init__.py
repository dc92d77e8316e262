"""Loading of one topic: the identities that figures are held against."""
