"""Words: translation, terms, names that are nearly right, typed lines."""
