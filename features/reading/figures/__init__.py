"""Figures and allegations in the reporter's voice, and whether anybody stands behind them."""
