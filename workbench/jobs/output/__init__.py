"""Where results go: JSON lines as they come, and a Parquet file made of them."""
