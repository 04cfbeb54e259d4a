"""Trained things and how they are loaded. Arrays in, arrays out: nothing here knows what an article is."""
