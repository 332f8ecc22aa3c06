package io.kaituo.contract.execution;

import static io.kaituo.contract.Given.contract;
import static io.kaituo.contract.Given.deal;
import static io.kaituo.contract.Given.drafting;
import static io.kaituo.contract.Given.post;
import static io.kaituo.contract.Given.seal;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEnding.ContractExpired;
import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractApproved;
import io.kaituo.events.ContractEvent.ContractCustomerSealed;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.events.ContractEvent.ContractOwnSealed;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractSubmitted;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ExecutionEvent.ExecutionCancelled;
import io.kaituo.events.ExecutionEvent.ExecutionPlanned;
import io.kaituo.events.ExecutionEvent.MilestoneAdded;
import io.kaituo.events.ExecutionEvent.MilestoneConfirmed;
import io.kaituo.events.ExecutionEvent.MilestoneMoved;
import io.kaituo.events.ExecutionEvent.MilestoneOverdue;
import io.kaituo.events.ExecutionEvent.MilestoneReached;
import io.kaituo.events.ExecutionEvent.MilestoneRemoved;
import io.kaituo.events.ExecutionEvent.OfMilestone;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever has only the events knows what the service knows (I11). */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoryOfADealTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void I11_is_rebuilt_from_its_events_alone() {
        GivenPlaybook.in(
                "east",
                """
                contracts:
                  sealOrder: any
                  authority: {rep: 0.9}
                  execution:
                    milestones:
                      - {code: hand-over, title: {zh-CN: 交接, en: Hand-over}, department: sales, after: 3 d}
                      - {code: first-delivery, title: {zh-CN: 交付, en: Delivery}, department: delivery, after: 10 d, customerConfirms: true}
                      - {code: closing, title: {zh-CN: 总结, en: Closing}, department: sales, before: 5 d, from: end}
                """);
        String contract = drafting(
                        ADA,
                        contract(
                                deal(ADA),
                                "startsOn",
                                TODAY.toString(),
                                "endsOn",
                                TODAY.plusYears(1).toString()))
                .path("id");
        Given.agree(ADA, MIA, contract);
        seal(ADA, MIA, contract);
        record(contract, 1, Map.of("plannedOn", TODAY.plusDays(8).toString(), "reason", "Later"));
        record(contract, 2, Map.of("actualOn", TODAY.toString()));
        record(contract, 2, Map.of("customerAgreed", Map.of("by", "Mr Li", "on", TODAY.toString())));
        as(ADA).body(Map.of("title", "Spares", "department", "TECHNICAL", "plannedOn", TODAY.toString()))
                .post("/api/contracts/{id}/milestones", contract)
                .then()
                .statusCode(201);
        String amendment = post(
                        ADA,
                        contract,
                        "amendments",
                        Map.of("endsOn", TODAY.plusYears(2).toString()))
                .path("id");
        Given.agree(ADA, MIA, amendment);
        seal(ADA, MIA, amendment);
        isTold(contract);

        post(MIA, contract, "termination", Map.of("reason", "Agreed")).then().statusCode(200);
        isTold(contract);
    }

    private static void isTold(String contract) {
        await().untilAsserted(() -> {
            var story = Story.of(Broker.events(ContractEvent.TOPIC, contract));
            var shown = as(ADA).get("/api/contracts/{id}", contract).jsonPath();
            assertThat(story.status).isEqualTo(shown.getString("status"));
            var milestones =
                    as(ADA).get("/api/contracts/{id}/milestones", contract).jsonPath();
            List<Milestone> known = milestones.getList("items", Map.class).stream()
                    .map(one -> new Milestone(
                            (String) one.get("status"), (String) one.get("plannedOn"), (String) one.get("actualOn")))
                    .toList();
            assertThat(story.milestones.values()).containsExactlyElementsOf(known);
        });
    }

    private static void record(String contract, int n, Map<String, ?> what) {
        as(ADA).header("If-Match", "*")
                .body(what)
                .put("/api/contracts/{id}/milestones/{n}", contract, n)
                .then()
                .statusCode(200);
    }

    /** What can be known of a milestone from outside. */
    private record Milestone(String status, String plannedOn, String actualOn) {

        Milestone become(String next) {
            return new Milestone(next, plannedOn, actualOn);
        }
    }

    private static final class Story {

        private final Map<UUID, Milestone> milestones = new LinkedHashMap<>();
        private String status;

        static Story of(List<IntegrationEvent> events) {
            var story = new Story();
            events.forEach(story::go);
            return story;
        }

        private void go(IntegrationEvent event) {
            status = STATUS.getOrDefault(event.getClass(), status);
            if (event instanceof ExecutionPlanned planned) {
                planned.milestones()
                        .forEach(one -> milestones.put(
                                one.milestoneId(), new Milestone(one.status(), text(one.plannedOn()), null)));
            } else if (event instanceof ExecutionCancelled cancelled) {
                cancelled
                        .milestoneIds()
                        .forEach(id -> milestones.computeIfPresent(id, (same, one) -> one.become("CANCELLED")));
            } else if (event instanceof MilestoneAdded added) {
                milestones.put(added.milestoneId(), new Milestone("PLANNED", text(added.plannedOn()), null));
            } else if (event instanceof OfMilestone one) {
                milestones.computeIfPresent(one.milestoneId(), (same, known) -> after(one, known));
            }
        }

        private static Milestone after(OfMilestone event, Milestone known) {
            if (event instanceof MilestoneMoved moved) {
                return new Milestone("PLANNED", text(moved.to()), known.actualOn());
            }
            if (event instanceof MilestoneReached reached) {
                String now = known.status().equals("CONFIRMED") ? "CONFIRMED" : "REACHED";
                return new Milestone(now, known.plannedOn(), text(reached.actualOn()));
            }
            if (event instanceof MilestoneOverdue) {
                return known.become("OVERDUE");
            }
            if (event instanceof MilestoneConfirmed) {
                return known.become("CONFIRMED");
            }
            return event instanceof MilestoneRemoved ? known.become("CANCELLED") : known;
        }

        private static String text(LocalDate day) {
            return day == null ? null : day.toString();
        }

        private static final Map<Class<?>, String> STATUS = Map.of(
                ContractDrafted.class, "DRAFT",
                ContractSubmitted.class, "IN_APPROVAL",
                ContractApproved.class, "APPROVED",
                ContractCustomerSealed.class, "PARTLY_SEALED",
                ContractOwnSealed.class, "PARTLY_SEALED",
                ContractSigned.class, "SIGNED",
                ContractVoided.class, "VOIDED",
                ContractTerminated.class, "TERMINATED",
                ContractExpired.class, "EXPIRED");
    }
}
