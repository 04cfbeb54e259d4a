"""Who stands behind each attribution: whom a name, a pronoun or a description means."""
