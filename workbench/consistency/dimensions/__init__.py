"""The ways in which two editions can differ: one module each, found by walking this folder."""
