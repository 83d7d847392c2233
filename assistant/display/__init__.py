"""The room's screen: a calm page for a projector or a tablet, with nothing private in it.

Served by the window that opened it.  It is handed what the room may see and knows
neither the meeting nor the store.
"""
