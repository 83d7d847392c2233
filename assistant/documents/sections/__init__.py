"""What each concern of the meeting says in the plan, one file for each."""
