"""Forms: what people fill in, one module a noun."""
