"""One module a noun: its routes, and a blueprint called `pages`."""
