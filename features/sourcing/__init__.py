"""Features of the dimension `sourcing`: one file each, named after the feature's id."""
