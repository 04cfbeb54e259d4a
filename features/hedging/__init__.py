"""Features of the dimension `hedging`: one file each, named after the feature's id."""
