"""What a user calls: `Scorer`, and the document it returns."""
