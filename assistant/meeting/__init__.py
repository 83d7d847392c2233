"""What a meeting is: pure rules, with no clock, disk, screen or language.

Each concern of the meeting has one file, and in it its frozen state, its
commands (requests, may be refused), its events (facts, never fail), ``decide``
and ``evolve``.  ``meeting`` joins them.
"""
