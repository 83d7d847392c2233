"""The room's screen, opened and closed line by line."""

from assistant.asking.display import about, how_to_enter, looking, wants_close, wants_network
from assistant.desk.showing import Showing
from assistant.language.translation import _


async def shown_in_room(showing: Showing, rest: str) -> list[str]:
    """Open it, close it, or tell the next screen's address; what there is to say."""
    display = showing.display
    if wants_close(rest):
        await showing.close()
        return [_("Rummets skärm är släckt.")]
    if wants_network(rest) or not display.open:
        await showing.serve(network=wants_network(rest))
        return [about(), *how_to_enter(display)]
    return [*how_to_enter(display), looking(display)]
