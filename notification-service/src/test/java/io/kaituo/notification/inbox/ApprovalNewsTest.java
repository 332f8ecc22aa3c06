package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.ApprovalEvent.ApprovalAsked;
import io.kaituo.events.ApprovalEvent.ApprovalCommented;
import io.kaituo.events.ApprovalEvent.ApprovalNudged;
import io.kaituo.events.ContractEvent.ApprovalDecided;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.ContractEvent.ApprovalWithdrawn;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovalNewsTest {

    private static final String HASH = "0".repeat(64);

    private final UUID approval = UUID.randomUUID();
    private final UUID contract = UUID.randomUUID();

    @Test
    void asks_every_approver_to_decide() {
        arrive(requested(MIA.id(), COCO.id()));
        for (var approver : List.of(MIA, COCO)) {
            assertThat(item(approver, approval))
                    .containsEntry("kind", "APPROVAL")
                    .containsEntry("subjectType", "approval")
                    .containsEntry("link", "/approvals/" + approval)
                    .containsEntry("actions", List.of("decide"))
                    .containsEntry("title", "Contract C-2026-1 waits for your decision")
                    .containsEntry("why", "Ada Test asks for your approval. Harbour Works CNY 12,000.00")
                    .extractingByKey("dueAt")
                    .isNotNull();
        }
        assertThat(items(ADA, approval)).isEmpty();
    }

    @Test
    void asks_once_however_often_the_request_arrives() {
        var requested = requested(MIA.id());
        arrive(requested);
        Broker.publish(requested);
        arrive(decided("approve", null));
        assertThat(items(MIA, approval)).hasSize(1);
    }

    @Test
    void asks_the_directors_when_no_approver_is_named() {
        arrive(requested());
        assertThat(item(DIRA, approval)).containsEntry("kind", "APPROVAL");
    }

    @Test
    void closes_for_all_approvers_when_one_decides() {
        arrive(requested(MIA.id(), COCO.id()));
        arrive(decided("approve", null));
        assertThat(item(MIA, approval)).containsEntry("status", "CLOSED").containsEntry("actions", List.of());
        assertThat(item(COCO, approval)).containsEntry("status", "CLOSED");
    }

    @ParameterizedTest
    @CsvSource({"approve, was approved", "return, was returned", "reject, was rejected"})
    void tells_the_requester_the_outcome(String outcome, String title) {
        arrive(requested(MIA.id()));
        arrive(decided(outcome, "Price is below the floor"));
        assertThat(item(ADA, contract))
                .containsEntry("kind", "APPROVAL_OUTCOME")
                .containsEntry("subjectType", "contract")
                .containsEntry("link", "/contracts/" + contract)
                .containsEntry("title", "Contract C-2026-1 " + title)
                .extractingByKey("why")
                .asString()
                .contains("Mia Test", "Price is below the floor");
    }

    @Test
    void closes_when_the_request_is_withdrawn() {
        arrive(requested(MIA.id()));
        arrive(new ApprovalWithdrawn(
                Uuid7.next(), now(), "east", approval, "contract", contract, "C-2026-1", ADA.id()));
        assertThat(item(MIA, approval)).containsEntry("status", "CLOSED");
        assertThat(items(ADA, contract)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "step, waits for your decision",
        "delegated, was handed to you for decision",
        "away, waits for your decision",
        "escalated, waits for your decision: nobody answered in time"
    })
    void turns_to_the_next_approver_and_closes_for_the_one_before(String because, String title) {
        arrive(requested(MIA.id()));
        arrive(asked(because, COCO.id()));
        assertThat(item(MIA, approval)).containsEntry("status", "CLOSED");
        assertThat(item(COCO, approval))
                .containsEntry("kind", "APPROVAL")
                .containsEntry("title", "Contract C-2026-1 " + title);
        arrive(decided("approve", null));
        assertThat(item(COCO, approval)).containsEntry("status", "CLOSED");
    }

    @Test
    void does_not_ask_again_whose_turn_it_still_is() {
        arrive(requested(MIA.id()));
        arrive(asked("escalated", MIA.id(), DIRA.id()));
        assertThat(item(MIA, approval)).containsEntry("status", "OPEN");
        assertThat(item(DIRA, approval)).containsEntry("status", "OPEN");
    }

    @Test
    void I10_a_nudge_asks_no_second_time_beside_the_first() {
        arrive(requested(MIA.id()));
        arrive(new ApprovalNudged(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                contract,
                "C-2026-1",
                ADA.id(),
                1,
                List.of(MIA.id()),
                now()));
        assertThat(item(MIA, approval))
                .containsEntry("status", "OPEN")
                .containsEntry("title", "Contract C-2026-1 still waits for your decision")
                .extractingByKey("reasons")
                .asString()
                .contains("asks for your approval");
        arrive(decided("approve", null));
        assertThat(items(MIA, approval)).extracting("status").containsOnly("CLOSED");
    }

    @Test
    void tells_the_others_what_somebody_said() {
        arrive(new ApprovalCommented(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                contract,
                "C-2026-1",
                UUID.randomUUID(),
                MIA.id(),
                "Why so cheap?",
                List.of(ADA.id())));
        assertThat(item(ADA, approval))
                .containsEntry("kind", "MENTION")
                .containsEntry("title", "Mia Test wrote about Contract C-2026-1")
                .containsEntry("why", "The comment: Why so cheap?");
        assertThat(items(MIA, approval)).isEmpty();
    }

    private ApprovalAsked asked(String because, String... approvers) {
        return new ApprovalAsked(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                contract,
                "C-2026-1",
                "Harbour Works",
                ADA.id(),
                2,
                because,
                List.of(approvers),
                1,
                Money.yuan("12000.00"),
                now().plusSeconds(3600),
                HASH);
    }

    private ApprovalRequested requested(String... approvers) {
        return new ApprovalRequested(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                contract,
                "C-2026-1",
                "Harbour Works",
                ADA.id(),
                List.of(approvers),
                1,
                Money.yuan("12000.00"),
                now().plusSeconds(3600),
                HASH);
    }

    private ApprovalDecided decided(String outcome, String comment) {
        return new ApprovalDecided(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                contract,
                "C-2026-1",
                ADA.id(),
                MIA.id(),
                outcome,
                comment);
    }
}
