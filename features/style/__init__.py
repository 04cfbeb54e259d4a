"""Features of the dimension `style`: one file each, named after the feature's id."""
