"""What a language is: tags and direction, segmentation, inline codes, tokens, differences, similarity."""
