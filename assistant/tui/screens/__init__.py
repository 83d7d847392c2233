"""The screens, each with its look in a file beside it."""
