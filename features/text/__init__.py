"""Plain text to paragraphs, sentences, tokens and quotations, all as offsets into one string."""
