"""Hedges and boosters: the words, and what the context decides about them."""
