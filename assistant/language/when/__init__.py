"""The date in a text, as people say it: read by ``assistant.language.when.reading``."""
