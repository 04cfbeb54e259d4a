"""Features of the dimension `specificity`: one file each, named after the feature's id."""
