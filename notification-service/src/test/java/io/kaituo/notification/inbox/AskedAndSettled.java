package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.events.EventCatalogue;
import io.kaituo.events.EventJson;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A notice that asks somebody for something and the fact that settles it, about records of their own. */
final class AskedAndSettled {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> world = world();
    private final Notice notice;
    private final TestPeople told;
    private final String asking;
    private final String settling;
    private final Map<String, IntegrationEvent> events = new HashMap<>();
    private String before;

    private AskedAndSettled(Notice notice, TestPeople told, String asking, String settling) {
        this.notice = notice;
        this.told = told;
        this.asking = asking;
        this.settling = settling;
    }

    static AskedAndSettled asks(Notice notice, TestPeople told, String asking, String settling) {
        return new AskedAndSettled(notice, told, asking, settling);
    }

    AskedAndSettled where(String field, Object value) {
        world.put(field, value);
        return this;
    }

    AskedAndSettled after(String type) {
        before = type;
        return this;
    }

    Notice notice() {
        return notice;
    }

    Object id(String field) {
        return world.get(field);
    }

    boolean isPreceded() {
        return before != null;
    }

    IntegrationEvent before() {
        return event("before", before);
    }

    IntegrationEvent asking() {
        return event("asking", asking);
    }

    IntegrationEvent settling() {
        return event("settling", settling);
    }

    List<Map<String, Object>> items() {
        var ids = world.values().stream()
                .filter(UUID.class::isInstance)
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(","));
        return Rows.of(
                "select status, settled_at is not null as settled from inbox_item where notice = ? and recipient_id = ? and (subject_id in ("
                        + ids + ") or group_id in (" + ids + ") or words like ?)",
                notice.name(),
                told.id(),
                "%" + world.get("eventKey") + "%");
    }

    private IntegrationEvent event(String part, String type) {
        return events.computeIfAbsent(part, first -> {
            try {
                return EventJson.read(
                        EventCatalogue.find(type + ".v1").orElseThrow(),
                        Uuid7.next(),
                        now(),
                        "east",
                        JSON.writeValueAsString(world));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public String toString() {
        return notice + ": " + asking + " → " + settling;
    }

    /** Everything any event may say, so that each finds what it needs. */
    private static Map<String, Object> world() {
        var world = new HashMap<String, Object>();
        Stream.of("leadId firstLeadId requestId approvalId subjectId commentId quoteId dealId accountId contractId"
                        + " proposalId followUpId milestoneId eventId leaverId inspectionId importId appealId"
                        + " rulingId touchId renewalId referrerAccountId")
                .flatMap(names -> Stream.of(names.split(" ")))
                .forEach(name -> world.put(name, UUID.randomUUID()));
        world.put("batchId", world.get("importId"));
        world.put("revises", world.get("quoteId"));
        world.put("contestedLeadIds", Set.of(world.get("leadId")));
        world.put("losers", List.of(Map.of("leadId", world.get("firstLeadId"), "ownerId", BEN.id())));
        Stream.of("ownerId", "formerOwnerId", "requestedBy", "resubmittedBy", "askedBy")
                .forEach(name -> world.put(name, ADA.id()));
        Stream.of("firstOwnerId", "askedOf", "appealedBy", "fromOwnerId").forEach(name -> world.put(name, BEN.id()));
        Stream.of("writtenBy", "decidedBy", "inspectedBy", "managerId", "pausedBy", "extendedBy", "answeredBy")
                .forEach(name -> world.put(name, MIA.id()));
        Stream.of("requalifiedBy", "dismissedBy").forEach(name -> world.put(name, MAX.id()));
        world.put("personId", GONE.id());
        world.put("approvers", List.of(MIA.id()));
        world.put("readers", List.of(BEN.id()));
        Stream.of("dueAt", "firstContactDue", "recycledAt", "expiresAt", "until", "since", "closesAt")
                .forEach(name -> world.put(name, now().plusSeconds(3600).toString()));
        Stream.of("dueOn", "plannedOn", "endsOn", "disqualifiedOn", "actualOn", "neededOn", "signedOn", "closedOn")
                .forEach(name -> world.put(name, "2026-11-23"));
        world.put("total", Map.of("amount", "900.00", "currency", "CNY"));
        world.put("granted", true);
        world.put("contested", 1);
        world.put("records", 3);
        world.put("step", 1);
        world.put("kind", "CALL_BACK");
        world.put("because", "step");
        world.put("outcome", "approve");
        world.put("subjectType", "contract");
        world.put("department", "SALES");
        world.put("sourceTopic", "lead-events");
        world.put("eventKey", UUID.randomUUID().toString());
        Stream.of("companyName", "accountName", "number", "title", "titleZh", "titleEn", "service", "eventType", "name")
                .forEach(name -> world.put(name, name));
        Stream.of("comment", "text", "request", "answer", "description", "week", "fileName", "dealName")
                .forEach(name -> world.put(name, name));
        world.put("reason", world.get("eventKey"));
        return world;
    }
}
