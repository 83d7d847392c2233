"""The full screen: screens compose, panels show the meeting, keys become commands."""
