"""Bare Textual programs to measure the seat against, in the same run."""
