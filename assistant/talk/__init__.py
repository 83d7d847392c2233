"""The meeting as a conversation, one line at a time.

The same desk, forms and typed lines as the full screen, for whoever cannot or
will not use one: a braille display, a screen reader, ssh, a script, a program.
Nothing is drawn and nothing is drawn over; every line that is said stays said.
"""
