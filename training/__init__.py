"""Corpora, training of the reader and the scorecards, evaluation, model cards."""
