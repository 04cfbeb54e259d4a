"""Features of the dimension `attribution`: one file each, named after the feature's id."""
