"""Text to evidence to numbers: what an article says, who says it, and what that amounts to."""
