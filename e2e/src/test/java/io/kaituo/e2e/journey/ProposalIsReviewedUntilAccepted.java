package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Answer;
import io.kaituo.e2e.world.Inbox;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** 图一: from the customer's intent to their yes; the reviewer says no twice and the customer twice, so there are five versions. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class ProposalIsReviewedUntilAccepted {

    private static final String RULES = Playbook.PATIENT.yaml()
            + "  proposals: {requiresIntent: true, requiredForContract: true, tailoring: {industry: true}}\n";

    private Person rep;
    private Person manager;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        rep = world.person("zhengzhou.rep1");
        manager = world.person("zhengzhou.manager1");
        sale = new Sale(rep, manager, world::person);
        PublishedPlaybook.in("zhengzhou", RULES, world);
    }

    @Test
    void W5_1_R5_22_both_loops_are_taken_twice_and_every_round_is_a_version() {
        UUID deal = sale.deal("金水传媒 " + UUID.randomUUID());
        UUID contract = UUID.fromString(
                sale.draft(deal, "98000.00", Map.of()).path("id").asText());
        assertThat(draft(deal).code()).isEqualTo("proposal.no-intent");
        rep.post("/api/deals/" + deal + "/intent", Map.of("shownBy", "王总", "how", "asked for a plan for the spring"))
                .body();
        UUID proposal = await().atMost(60, SECONDS)
                .pollInterval(50, MILLISECONDS)
                .until(() -> draft(deal), answer -> answer.status() == 201)
                .id();

        Answer thin = rep.put(path(proposal, ""), offer("20 screens", ""), Optional.of("*"));
        assertThat(thin.status()).isEqualTo(200);
        Answer unready = move(proposal, "submission", Map.of());
        assertThat(unready.code()).isEqualTo("proposal.not-ready");
        assertThat(unready.json().at("/violations/0/field").asText()).isEqualTo("tailoring.industry");
        revise(proposal, "20 screens");

        review(proposal, "return", "Name the screens");
        assertThat(move(proposal, "submission", Map.of()).code()).isEqualTo("proposal.unchanged");
        revise(proposal, "20 screens in Jinshui");
        review(proposal, "return", "Name the price per day");
        revise(proposal, "20 screens in Jinshui\n490 a day");
        review(proposal, "approve", null);
        deliver(proposal);
        askForChanges(proposal, "Less a day");

        revise(proposal, "20 screens in Jinshui\n450 a day");
        review(proposal, "approve", null);
        awaitNothingToRevise(proposal);
        deliver(proposal);
        askForChanges(proposal, "And the station");

        assertThat(rep.post("/api/contracts/" + contract + "/submission", Map.of())
                        .json()
                        .at("/violations/0/field")
                        .asText())
                .as("an agreement waits for the customer's yes")
                .isEqualTo("proposal");
        revise(proposal, "22 screens in Jinshui and at the station\n450 a day");
        review(proposal, "approve", null);
        deliver(proposal);
        JsonNode accepted = move(proposal, "customer-answer", Map.of("answer", "accept", "saidBy", "王总"))
                .body();

        assertThat(accepted.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("revision").asInt()).isEqualTo(5);
        assertThat(accepted.path("rounds").findValuesAsText("outcome"))
                .containsExactly("return", "return", "approve", "approve", "approve");
        assertThat(accepted.path("rounds").findValuesAsText("reply"))
                .containsExactly("ask-for-changes", "ask-for-changes", "accept");
        assertThat(manager.get(path(proposal, "/versions")).body().path("items"))
                .hasSize(5);
        JsonNode difference = manager.get(path(proposal, "/versions/4/diff/5")).body();
        assertThat(difference.path("parts").findValuesAsText("name")).containsExactly("sections/Screens");
        assertThat(difference.at("/parts/0/lines").findValuesAsText("text"))
                .contains("20", "22", "450 a day")
                .doesNotContain("490");
        assertThat(Inbox.of(rep, "PROPOSAL", proposal)).as("one wish, one item").hasSize(2);
        sale.walk(sale.submit(contract));
    }

    private Answer draft(UUID deal) {
        var body = new HashMap<>(offer("20 screens", "Retail"));
        body.put("dealId", deal);
        return rep.post("/api/proposals", body);
    }

    private void revise(UUID proposal, String screens) {
        rep.put(path(proposal, ""), offer(screens, "Retail looks at eye level"), Optional.of("*"))
                .body();
    }

    /** The manager hears of it in the inbox, decides on the proposal's page, and is asked no longer. */
    private void review(UUID proposal, String outcome, String comment) {
        JsonNode submitted = move(proposal, "submission", Map.of()).body();
        UUID approval = UUID.fromString(submitted.path("approvalId").asText());
        awaitItem(manager, "APPROVAL", approval, "OPEN");
        manager.post(
                        path(proposal, "/review"),
                        comment == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "comment", comment))
                .body();
        awaitItem(manager, "APPROVAL", approval, "CLOSED");
    }

    private void deliver(UUID proposal) {
        move(proposal, "delivery", Map.of("channel", "meeting", "to", "王总")).body();
    }

    private void askForChanges(UUID proposal, String wish) {
        move(proposal, "customer-answer", Map.of("answer", "ask-for-changes", "comment", wish, "saidBy", "王总"))
                .body();
        await().atMost(60, SECONDS).until(() -> Inbox.of(rep, "PROPOSAL", proposal).stream()
                .anyMatch(item -> item.path("why").asText().contains(wish)
                        && item.path("status").asText().equals("OPEN")));
    }

    private void awaitNothingToRevise(UUID proposal) {
        await().atMost(60, SECONDS).until(() -> Inbox.of(rep, "PROPOSAL", proposal).stream()
                .allMatch(item -> item.path("status").asText().equals("CLOSED")));
    }

    private static void awaitItem(Person person, String kind, UUID subject, String status) {
        await("%s of %s".formatted(kind, person.name()))
                .atMost(60, SECONDS)
                .until(() -> Inbox.of(person, kind, subject).stream()
                        .map(item -> item.path("status").asText())
                        .toList()
                        .equals(List.of(status)));
    }

    private Answer move(UUID proposal, String move, Map<String, String> body) {
        return rep.post(path(proposal, "/" + move), body);
    }

    private static String path(UUID proposal, String more) {
        return "/api/proposals/" + proposal + more;
    }

    private static Map<String, Object> offer(String screens, String industry) {
        return Map.of(
                "title",
                "广告推广方案",
                "total",
                Map.of("amount", "98000.00", "currency", "CNY"),
                "sections",
                List.of(Map.of("heading", "Screens", "body", screens)),
                "tailoring",
                Map.of("industry", industry));
    }
}
