"""Word documents: their paragraphs wherever they stand, the formatting of their runs as codes, and writing both again."""
