"""Renders the JSON document to HTML, CSV, Markdown and terminal text. Never re-computes anything."""
