package io.kaituo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.local.demo.Plan.PlannedLead;
import io.kaituo.local.process.Wait;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Lets the Prospecting leads of one region run out of time, so that their managers are told (decision 37): for as long as
 * it lasts the region works by a playbook that hardly leaves any.
 */
final class OverdueShow {
    private static final String NOTE = "./kaituo demo: first contact within seconds, for show";
    private static final String WITHIN = "PT90S";
    private static final Duration CLOCK = Duration.parse(WITHIN);
    private static final Duration PATIENCE = CLOCK.plusMinutes(4);
    private static final String PUBLISHER = "admin";
    private static final String STAGE = "overdue";

    private final PublicApi api;
    private final Crew crew;
    private final Board board;
    private final Registering registering;
    private final Notices notices;

    OverdueShow(PublicApi api, Crew crew, Board board, Registering registering, Notices notices) {
        this.api = api;
        this.crew = crew;
        this.board = board;
        this.registering = registering;
        this.notices = notices;
    }

    /** Registers the leads at once; the answer is done when their time has run out and the normal rules hold again. */
    CompletableFuture<?> begin(Plan plan) {
        List<PlannedLead> missing =
                plan.neglected().stream().filter(registering::missing).toList();
        JsonNode current = current();
        boolean underWay = current.path("note").asText().equals(NOTE);
        if (missing.isEmpty() && !underWay) return CompletableFuture.completedFuture(null);
        int normal = current.get("version").asInt() - (underWay ? 1 : 0);
        String name = current.get("name").asText();
        if (!underWay) publish(name, normal);
        awaitArrival(plan);
        crew.each("neglected", missing, registering::lead);
        int expected = plan.neglected().size();
        return crew.beside(() -> {
            Wait.until(PATIENCE, Duration.ofSeconds(2), () -> told(expected));
            board.end(STAGE);
            return activate(name, normal);
        });
    }

    private boolean told(int expected) {
        int told = notices.overdue().size();
        board.at(STAGE, told, expected);
        return told >= expected;
    }

    private JsonNode current() {
        return api.get(PUBLISHER, "account-service", "/api/playbooks?region=" + Plan.SHOW_REGION)
                .get(0);
    }

    private void publish(String name, int normal) {
        JsonNode content = api.get(
                PUBLISHER,
                "account-service",
                "/api/playbooks/" + name + "/versions/" + normal + "?region=" + Plan.SHOW_REGION);
        api.post(
                PUBLISHER,
                "account-service",
                "/api/playbooks",
                "demo:show:" + normal,
                Map.of(
                        "region",
                        Plan.SHOW_REGION,
                        "document",
                        new Preset(content).impatient(WITHIN).content(),
                        "note",
                        NOTE));
    }

    private Object activate(String name, int version) {
        return api.post(
                PUBLISHER,
                "account-service",
                "/api/playbooks/" + name + "/versions/" + version + "/activation",
                "demo:normal:" + version,
                Map.of("region", Plan.SHOW_REGION));
    }

    /** The other leads of the region tell when lead-service has heard: they are spoken to, so their clock does no harm. */
    private void awaitArrival(Plan plan) {
        Iterator<PlannedLead> probes = plan.leads().stream()
                .filter(lead -> lead.by().region().equals(Plan.SHOW_REGION) && lead.contacted())
                .filter(registering::missing)
                .iterator();
        Wait.until(Duration.ofSeconds(20), Duration.ofMillis(300), () -> {
            if (!probes.hasNext()) return false;
            Found probe = registering.lead(probes.next());
            return !probe.firstContactDue().isAfter(probe.registeredAt().plus(CLOCK));
        });
    }
}
