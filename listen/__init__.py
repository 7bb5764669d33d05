"""A Listen button for every article: an ID goes in, its first words are heard at once."""
