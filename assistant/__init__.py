"""Rundan: the chair's guide through a SIP meeting, from welcome to signed plan.

Importing the package brings in nothing else, so that ``rundan --version`` answers at once.
"""

__version__ = "0.1.0"
