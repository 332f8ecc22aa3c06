package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Inbox;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** R5.18 R5.19: manager, legal, company; the manager goes on leave, the director decides, everybody is asked in turn. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class ApprovalsNeverStall {

    private static final String REGION = "west";
    private static final String ONE_STEP = "contract: [{who: {managersOf: requester}}]";
    private static final String THREE_STEPS =
            "contract: [{who: {managersOf: requester}}, {who: {role: legal}}, {who: {role: company}}]";

    private World world;
    private Person rep;
    private Person manager;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person("vicki.laflamme");
        manager = world.person("celia.rouche");
        sale = new Sale(rep, manager, world::person);
        PublishedPlaybook.in(REGION, Playbook.PATIENT.yaml().replace(ONE_STEP, THREE_STEPS), world);
    }

    @Test
    void R5_18_the_step_of_a_manager_on_leave_moves_to_the_director_and_the_company_closes() {
        UUID contract = UUID.fromString(sale.draft(sale.deal("Patience Works"), "90000.00", Map.of())
                .path("id")
                .asText());
        assertThat(rep.get("/api/contracts/" + contract + "/approval-plan")
                        .body()
                        .path("steps"))
                .hasSize(3);
        UUID approval = sale.submit(contract);
        awaitAsked(manager, approval, "OPEN");

        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String absences = "/api/people/" + world.idOf(manager.name()) + "/absences";
        UUID leave = manager.post(absences, Map.of("from", today, "to", today, "kind", "LEAVE"))
                .id();
        try {
            awaitAsked(world.person("director"), approval, "OPEN");
            awaitAsked(manager, approval, "CLOSED");
            assertThat(manager.post("/api/approvals/" + approval + "/decision", Map.of("outcome", "approve"))
                            .status())
                    .isEqualTo(403);
            for (String next : new String[] {"director", "legal", "company"}) {
                awaitAsked(world.person(next), approval, "OPEN");
                world.person(next)
                        .post("/api/approvals/" + approval + "/decision", Map.of("outcome", "approve"))
                        .body();
            }
            assertThat(rep.get("/api/contracts/" + contract)
                            .body()
                            .path("status")
                            .asText())
                    .isEqualTo("APPROVED");
            awaitAsked(world.person("company"), approval, "CLOSED");
        } finally {
            manager.post(absences + "/" + leave + "/cancellation", Map.of()).body();
        }
    }

    private static void awaitAsked(Person person, UUID approval, String status) {
        await(person.name() + " has " + status + " " + approval)
                .atMost(60, SECONDS)
                .until(() -> Inbox.of(person, "APPROVAL", approval).stream()
                        .map(item -> item.path("status"))
                        .map(JsonNode::asText)
                        .anyMatch(status::equals));
    }
}
