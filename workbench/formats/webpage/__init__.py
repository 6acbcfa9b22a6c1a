"""Web pages: their tags, their tree, the runs of text in it, the article among them, and what it says about itself."""
