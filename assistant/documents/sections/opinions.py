"""What people think of the plan, and where they disagree."""

from assistant.documents.outline import Block, Group, Heading
from assistant.documents.wording import fields, paragraphs, spoken
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """Each opinion under its name; disagreement in its own words."""
    blocks: list[Block] = []
    held = fields((opinion.name, opinion.text) for opinion in plan.opinions)
    if held:
        title = spoken(plan, _("Vad vi tycker om planen"), _("Synpunkter på planen"))
        blocks.append(Group((Heading(title), *held)))
    said = paragraphs(plan.disagreements)
    if said:
        title = spoken(plan, _("Det här är vi inte överens om"), _("Oenighet"))
        blocks += [Group((Heading(title), *said[:1])), *said[1:]]
    return blocks
