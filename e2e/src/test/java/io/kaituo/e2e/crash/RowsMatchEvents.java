package io.kaituo.e2e.crash;

import io.kaituo.e2e.crash.Observations.Row;
import io.kaituo.e2e.crash.Observations.Stored;
import io.kaituo.e2e.crash.Observations.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** I2, across databases and broker. */
final class RowsMatchEvents implements Invariant {

    /** The event that comes with a new row of each kind. */
    private static final Map<String, String> BIRTH = Map.of(
            "lead", "lead.registered.v1",
            "account", "account.created.v1",
            "deal", "deal.opened.v1",
            "contract", "contract.drafted.v1",
            "approval", "approval.requested.v1");

    /** The status in which an event leaves its record. */
    private static final Map<String, String> LEAVES = Map.ofEntries(
            Map.entry("lead.registered.v1", "NEW"),
            Map.entry("lead.contacted.v1", "CONTACTED"),
            Map.entry("lead.reassigned.v1", "NEW"),
            Map.entry("contract.drafted.v1", "DRAFT"),
            Map.entry("contract.submitted.v1", "IN_APPROVAL"),
            Map.entry("contract.approved.v1", "APPROVED"),
            Map.entry("contract.returned.v1", "DRAFT"),
            Map.entry("contract.rejected.v1", "REJECTED"),
            Map.entry("contract.customer-sealed.v1", "PARTLY_SEALED"),
            Map.entry("contract.own-sealed.v1", "PARTLY_SEALED"),
            Map.entry("contract.signed.v1", "SIGNED"),
            Map.entry("contract.voided.v1", "VOIDED"),
            Map.entry("approval.requested.v1", "OPEN"),
            Map.entry("approval.decided.v1 approve", "APPROVED"),
            Map.entry("approval.decided.v1 return", "RETURNED"),
            Map.entry("approval.decided.v1 reject", "REJECTED"),
            Map.entry("approval.withdrawn.v1", "WITHDRAWN"),
            Map.entry("deal.opened.v1", "OPEN"),
            Map.entry("deal.won.v1", "WON"),
            Map.entry("deal.lost.v1", "LOST"));

    @Override
    public String claim() {
        return "I2 no event without its row, no row without its events, and what was stored was told";
    }

    @Override
    public List<String> violations(Observations seen) {
        var found = new ArrayList<String>();
        storedAndTold(seen, found);
        BIRTH.forEach((kind, birth) -> born(kind, birth, seen, found));
        var events = seen.bySubject();
        seen.rows().forEach(row -> left(row, events.getOrDefault(row.id(), List.of()), found));
        done(seen, found);
        return found;
    }

    private static void storedAndTold(Observations seen, List<String> found) {
        Set<String> stored = seen.outbox().stream().map(Stored::id).collect(Collectors.toSet());
        Set<String> told = seen.topics().stream().map(Told::id).collect(Collectors.toSet());
        seen.outbox().stream()
                .filter(event -> !told.contains(event.id()) || !event.published())
                .map(event -> event.type() + " " + event.id() + " was stored by " + event.service() + " and not told")
                .forEach(found::add);
        seen.topics().stream()
                .filter(event -> !stored.contains(event.id()))
                .map(event -> event.type() + " " + event.id() + " was told and is stored nowhere")
                .forEach(found::add);
    }

    private static void born(String kind, String birth, Observations seen, List<String> found) {
        Set<String> rows = seen.rows(kind).stream().map(Row::id).collect(Collectors.toSet());
        Set<String> births = seen.events(birth).stream().map(Told::subject).collect(Collectors.toSet());
        rows.stream()
                .filter(id -> !births.contains(id))
                .map(id -> kind + " " + id + " exists without " + birth)
                .forEach(found::add);
        births.stream()
                .filter(id -> !rows.contains(id))
                .map(id -> birth + " tells of " + kind + " " + id + ", which does not exist")
                .forEach(found::add);
    }

    private static void left(Row row, List<Told> events, List<String> found) {
        events.stream()
                .filter(event -> LEAVES.containsKey(happening(event)))
                .reduce((earlier, later) -> later)
                .filter(last -> !LEAVES.get(happening(last)).equals(row.status()))
                .ifPresent(last ->
                        found.add(row.kind() + " " + row.id() + " is " + row.status() + " after " + happening(last)));
    }

    private static String happening(Told event) {
        return event.type().equals("approval.decided.v1") ? event.type() + " " + event.text("outcome") : event.type();
    }

    private static void done(Observations seen, List<String> found) {
        Set<String> completed = seen.events("follow-up.completed.v1").stream()
                .map(event -> event.text("followUpId"))
                .collect(Collectors.toSet());
        seen.followUps().stream()
                .filter(followUp -> followUp.status().equals("DONE") != completed.contains(followUp.id()))
                .map(followUp -> "follow-up " + followUp.id() + " is " + followUp.status()
                        + (completed.contains(followUp.id()) ? " and was completed" : " and nobody completed it"))
                .forEach(found::add);
    }
}
