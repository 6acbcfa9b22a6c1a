"""An archive of articles and their editions: what lists it, which pairs it holds, and how each pair is judged."""
