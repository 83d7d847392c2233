"""What each concern asks, and how an answer becomes a command.

A form is data: the full screen lays it out, the line mode asks it field by
field, a typed line fills it in one go.
"""
