"""Names: finding them without a model, and telling whether two spellings in two scripts are one name."""
