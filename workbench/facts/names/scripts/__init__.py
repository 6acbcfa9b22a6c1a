"""How each script spells sounds: one module a script, `sounds(text)` gives a string of the alphabet of `names/sounds.py`."""
