"""One module a kind of long work, each of which says `KIND = Kind(...)`."""
