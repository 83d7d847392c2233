"""What every journal promises, whatever it keeps the events in.

A subclass gives the fixture ``place``; a place can be opened again and again.
"""

import pytest

from assistant.desk.ports import ClaimLost, Erased, Journal, JournalProblem, Recorded
from tests.journal.samples import START, Place, draft, event, text


class JournalContract:
    @pytest.fixture
    async def journal(self, place: Place) -> Journal:
        journal = await place.open()
        await journal.create("m1", "meeting", "Möte om Ada", START)
        return journal

    async def test_events_are_read_back_in_order_as_they_were(self, journal: Journal) -> None:
        events = [event(f"goals/{n}/text", f"mål {n} åäö 😀") for n in range(5)]
        kept = await journal.append(events[:2]) + await journal.append(events[2:])
        assert [r.seq for r in kept] == [1, 2, 3, 4, 5]
        assert [r.envelope for r in kept] == events
        assert await journal.read("m1") == kept
        assert await journal.read("m1", after=3) == kept[3:]
        assert await journal.verify("m1") == 5

    async def test_room_is_not_low_from_the_start(self, journal: Journal) -> None:
        assert not journal.low

    async def test_an_empty_batch_is_nothing(self, journal: Journal) -> None:
        assert await journal.append([]) == []

    async def test_an_id_already_kept_is_answered_with_its_first_record(
        self, journal: Journal
    ) -> None:
        first = event("a", "ett", op="claim")
        [kept] = await journal.append([first])
        again = event("b", "två", id=first.id)
        new = event("c", "tre")
        assert await journal.append([first]) == [kept]
        assert [r.envelope for r in await journal.append([again, new, new])] == [first, new, new]
        assert len(await journal.read("m1")) == 2
        assert set(await journal.heads("m1")) == {"a", "c"}

    async def test_a_set_on_its_base_moves_the_head(self, journal: Journal) -> None:
        first = event("a")
        second = event("a", base=first.id)
        kept = await journal.append([first, second])
        assert [r.conflict for r in kept] == [False, False]
        assert await journal.heads("m1") == {"a": second.id}

    async def test_a_set_on_a_stale_base_is_kept_beside_the_head(self, journal: Journal) -> None:
        first = event("a")
        second = event("a", "min", base=first.id)
        late = event("a", "din", base=first.id, actor="secretary")
        blind = event("a", "vår")
        await journal.append([first, second])
        kept = await journal.append([late, blind])
        assert [r.conflict for r in kept] == [True, True]
        assert await journal.heads("m1") == {"a": second.id}
        assert [r.conflict for r in await journal.read("m1")] == [False, False, True, True]
        [settled] = await journal.append([event("a", "båda", base=second.id)])
        assert await journal.heads("m1") == {"a": settled.envelope.id}
        assert await journal.verify("m1") == 5

    async def test_different_fields_never_conflict(self, journal: Journal) -> None:
        kept = await journal.append([event("a"), event("b")])
        assert [r.conflict for r in kept] == [False, False]

    async def test_an_add_never_conflicts(self, journal: Journal) -> None:
        one, two = event("a", op="add"), event("a", op="add")
        kept = await journal.append([one, two])
        assert [r.conflict for r in kept] == [False, False]
        assert await journal.heads("m1") == {"a": two.id}
        assert await journal.verify("m1") == 2

    async def test_a_lost_claim_refuses_its_whole_batch(self, journal: Journal) -> None:
        won = event("part", op="claim")
        await journal.append([won])
        with pytest.raises(ClaimLost):
            await journal.append([event("a"), event("part", op="claim"), event("b")])
        assert [r.envelope for r in await journal.read("m1")] == [won]
        assert await journal.heads("m1") == {"part": won.id}
        [again] = await journal.append([event("part", op="claim", base=won.id)])
        assert again.seq == 2

    async def test_a_claim_sees_the_events_before_it_in_its_batch(self, journal: Journal) -> None:
        one = event("part", op="claim")
        await journal.append([one, event("part", op="claim", base=one.id)])
        with pytest.raises(ClaimLost):
            await journal.append([event("x", op="claim"), event("x", op="claim")])
        assert "x" not in await journal.heads("m1")

    async def test_a_batch_over_several_streams_is_all_or_none(self, journal: Journal) -> None:
        await journal.create("c1", "case", "Ada", START)
        plan = event("plans/m1/1", stream="c1", op="add")
        kept = await journal.append([event("moments/version"), plan])
        assert [(r.envelope.stream, r.seq) for r in kept] == [("m1", 1), ("c1", 1)]
        with pytest.raises(JournalProblem):
            await journal.append([event("plans/m1/2", stream="c1"), event("a", stream="nowhere")])
        assert len(await journal.read("c1")) == 1
        assert await journal.verify("c1") == 1

    async def test_streams_are_listed_by_kind_newest_first(self, journal: Journal) -> None:
        await journal.create("m2", "meeting", "Nästa", START.replace(hour=15))
        await journal.create("c1", "case", "Ada", START)
        last = event("a")
        await journal.append([last])
        rows = await journal.streams("meeting")
        assert [(r.id, r.label) for r in rows] == [("m2", "Nästa"), ("m1", "Möte om Ada")]
        assert (rows[1].created, rows[1].changed) == (START, last.at)
        assert [r.kind for r in await journal.streams("case")] == ["case"]
        assert await journal.streams("meeting", limit=1) == rows[:1]

    async def test_a_stream_is_made_once(self, journal: Journal) -> None:
        with pytest.raises(JournalProblem):
            await journal.create("m1", "meeting", "Igen", START)
        assert [r.label for r in await journal.streams("meeting")] == ["Möte om Ada"]

    async def test_an_unknown_stream_is_a_problem(self, journal: Journal) -> None:
        for attempt in (journal.read, journal.heads, journal.drafts, journal.verify, journal.erase):
            with pytest.raises(JournalProblem):
                await attempt("nowhere")

    async def test_a_draft_is_replaced_and_taken_away(self, journal: Journal) -> None:
        await journal.put_draft("m1", draft("a", "h"))
        await journal.put_draft("m1", draft("a", "hej", base="e1"))
        await journal.put_draft("m1", draft("a", "annat", actor="secretary"))
        await journal.put_draft("m1", draft("b", "bort"))
        await journal.put_draft("m1", draft("b", ""))
        assert await journal.drafts("m1") == [
            draft("a", "hej", base="e1"),
            draft("a", "annat", actor="secretary"),
        ]

    async def test_an_event_removes_the_draft_it_came_from(self, journal: Journal) -> None:
        for one in (draft("a", "x"), draft("b", "x"), draft("a", "x", actor="secretary")):
            await journal.put_draft("m1", one)
        await journal.append([event("a")])
        assert [(d.path, d.actor) for d in await journal.drafts("m1")] == [
            ("a", "secretary"),
            ("b", "chair"),
        ]

    async def test_a_refused_batch_leaves_drafts_alone(self, journal: Journal) -> None:
        await journal.append([event("part", op="claim")])
        await journal.put_draft("m1", draft("a", "kvar"))
        with pytest.raises(ClaimLost):
            await journal.append([event("a"), event("part", op="claim")])
        assert [d.text for d in await journal.drafts("m1")] == ["kvar"]

    async def test_everything_is_there_when_it_is_opened_again(
        self, journal: Journal, place: Place
    ) -> None:
        kept = await journal.append([event("a", "ett"), event("b", "två")])
        await journal.put_draft("m1", draft("c", "halvskri"))
        rows = await journal.streams("meeting")
        await journal.close()
        again = await place.open()
        assert await again.read("m1") == kept
        assert [d.text for d in await again.drafts("m1")] == ["halvskri"]
        assert await again.streams("meeting") == rows
        assert await again.verify("m1") == 2
        assert [r.seq for r in await again.append([event("c")])] == [3]

    async def test_two_windows_see_and_respect_each_other(
        self, journal: Journal, place: Place
    ) -> None:
        other = await place.open()
        first = event("a", "ett")
        await journal.append([first])
        assert await other.heads("m1") == {"a": first.id}
        await other.create("m2", "meeting", "Andra", START)
        await journal.append([event("a", stream="m2"), event("a", "två", base=first.id)])
        [late] = await other.append([event("a", "tre", base=first.id)])
        assert (late.seq, late.conflict) == (3, True)
        assert text((await other.read("m2"))[0].envelope) == "hej"
        await journal.erase("m2")
        with pytest.raises(Erased):
            await other.read("m2")

    async def test_streams_are_erased_together_or_not_at_all(self, journal: Journal) -> None:
        await journal.create("m2", "meeting", "Ett till", START)
        await journal.append([event("a"), event("b"), event("a", stream="m2")])
        with pytest.raises(JournalProblem):
            await journal.erase("m1", "none")
        assert len(await journal.read("m1")) == 2
        assert await journal.erase("m1", "m2") == 3
        assert [row.erased for row in await journal.streams("meeting")] == [True, True]

    async def test_a_watch_sees_what_another_window_appends(
        self, journal: Journal, place: Place
    ) -> None:
        other = await place.open()
        await journal.sit(1, "m1")
        await other.sit(2, "m1")
        before = event("a", "ett")
        await journal.append([before])
        watch = journal.watch("m1")
        assert [r.envelope for r in await anext(watch)] == [before]
        news = [event("a", "två", base=before.id), event("b", "tre"), event("a", "sen")]
        seen: list[Recorded] = []
        for one in news:
            await other.append([one])
            while len(seen) < news.index(one) + 1:
                seen += await anext(watch)
        assert [(r.seq, r.envelope, r.conflict) for r in seen] == [
            (2, news[0], False),
            (3, news[1], False),
            (4, news[2], True),
        ]
        await watch.aclose()  # type: ignore[attr-defined]

    async def test_a_watch_misses_nothing_of_its_own_windows(
        self, journal: Journal, place: Place
    ) -> None:
        other = await place.open()
        await other.sit(2, "m1")
        watch = journal.watch("m1", after=1)
        mine, theirs = [event("a"), event("b")], [event("c"), event("d")]
        await journal.append(mine)
        await other.append(theirs)
        seen: list[Recorded] = []
        while len(seen) < 3:
            seen += await anext(watch)
        assert [r.envelope for r in seen] == [mine[1], *theirs]
        await watch.aclose()  # type: ignore[attr-defined]

    async def test_a_watch_ends_when_the_stream_is_erased(
        self, journal: Journal, place: Place
    ) -> None:
        other = await place.open()
        await journal.append([event("a")])
        watch = journal.watch("m1")
        assert len(await anext(watch)) == 1
        await other.erase("m1")
        with pytest.raises(Erased):
            await anext(watch)

    async def test_a_seat_tells_which_meeting_it_has_open(
        self, journal: Journal, place: Place
    ) -> None:
        other = await place.open()
        await journal.sit(1, "m1")
        await other.sit(2, "m1")
        assert await journal.seated() == {1: "m1", 2: "m1"}
        await journal.sit(1, None)
        await journal.sit(3, None)
        assert await other.seated() == {2: "m1"}

    async def test_an_erased_stream_keeps_its_chain_and_nothing_else(
        self, journal: Journal, place: Place
    ) -> None:
        await journal.create("m2", "meeting", "Kvar", START)
        await journal.append([event("a", stream="m2"), event("a"), event("b")])
        await journal.put_draft("m1", draft("c", "halv"))
        assert await journal.erase("m1") == 2
        assert await journal.erase("m1") == 2
        for open_journal in (journal, await place.open()):
            for attempt in (open_journal.read, open_journal.heads, open_journal.drafts):
                with pytest.raises(Erased):
                    await attempt("m1")
            with pytest.raises(Erased):
                await open_journal.append([event("a", stream="m2"), event("x")])
            with pytest.raises(Erased):
                await open_journal.put_draft("m1", draft("c", "mer"))
            assert await open_journal.verify("m1") == 2
            rows = {r.id: r for r in await open_journal.streams("meeting")}
            assert (rows["m1"].erased, rows["m1"].label) == (True, "")
            assert (rows["m2"].erased, rows["m2"].label) == (False, "Kvar")
            assert len(await open_journal.read("m2")) == 1
        with pytest.raises(JournalProblem):
            await journal.create("m1", "meeting", "Åter", START)

    async def test_a_closed_journal_says_so(self, journal: Journal) -> None:
        await journal.close()
        await journal.close()
        with pytest.raises(JournalProblem) as problem:
            await journal.read("m1")
        assert problem.value.code == "closed"
