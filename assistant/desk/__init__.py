"""The running meeting: one desk, whichever face sits at it."""
