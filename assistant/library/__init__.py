"""Agendas, law and words as data, read with errors a writer of such files can use."""
