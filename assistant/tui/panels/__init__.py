"""What a seat shows of the meeting, one panel in each file."""
