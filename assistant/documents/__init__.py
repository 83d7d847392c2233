"""Paper: the plan as an outline, and the outline as DOCX, PDF and plain text."""
