"""Who is named: the names of an article, who bears them, and what titles and roles they have."""
