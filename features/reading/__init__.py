"""Reading an article: attributions, sources, hedges, specificity and figures, each found once and shared."""
