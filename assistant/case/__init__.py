"""One person's thread over time: pure, like the meeting."""
