"""Numbers as they are written, in digits or words, before it is known what they count."""
