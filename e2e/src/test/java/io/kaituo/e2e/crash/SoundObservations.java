package io.kaituo.e2e.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.e2e.crash.Observations.Applied;
import io.kaituo.e2e.crash.Observations.Command;
import io.kaituo.e2e.crash.Observations.FollowUp;
import io.kaituo.e2e.crash.Observations.Kept;
import io.kaituo.e2e.crash.Observations.Notice;
import io.kaituo.e2e.crash.Observations.Outcome;
import io.kaituo.e2e.crash.Observations.Read;
import io.kaituo.e2e.crash.Observations.Row;
import io.kaituo.e2e.crash.Observations.Stored;
import io.kaituo.e2e.crash.Observations.Told;
import io.kaituo.e2e.crash.Observations.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a small storm would leave behind if all went well: an overdue lead that was reassigned, a signed contract, a voided one. */
final class SoundObservations {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Told> topics = new ArrayList<>();
    private final List<Stored> outbox = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Applied> applied = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    private SoundObservations() {}

    static Observations make() {
        return new SoundObservations().observations();
    }

    private Observations observations() {
        lead();
        sale("c1");
        sale("c2");
        tell("contract-service", "contract.voided.v1", "c2", NOON, Map.of(), "visit-service", "account-service");
        var followUps = new ArrayList<FollowUp>();
        tell("visit-service", "follow-up.scheduled.v1", "c1", NOON, Map.of(), "notification-service");
        followUps.addAll(schedule("c1", "PLANNED"));
        FollowUp first = followUps.get(0);
        var completed = Map.<String, Object>of("followUpId", first.id());
        tell("visit-service", "follow-up.completed.v1", "c1", NOON, completed, "notification-service");
        followUps.set(0, new FollowUp(first.id(), "c1", first.kind(), first.dueOn(), "DONE"));
        followUps.addAll(schedule("c2", "CANCELLED"));
        return new Observations(
                NOON.plus(Duration.ofMinutes(5)),
                Duration.ofSeconds(10),
                commands(),
                outbox,
                topics,
                List.of(
                        new Row("lead", "l1", "CONTACTED", "colleague"),
                        new Row("contract", "c1", "SIGNED", "rep"),
                        new Row("contract", "c2", "VOIDED", "rep"),
                        new Row("approval", "a-c1", "APPROVED", "rep"),
                        new Row("approval", "a-c2", "APPROVED", "rep")),
                followUps,
                List.of(new Notice("LEAD_OVERDUE", "l1", "manager", "CLOSED")),
                applied,
                List.of(
                        new Read("REGISTER_LEAD", "l1", 200, "storm lead 1"),
                        new Read("DRAFT_CONTRACT", "c1", 200, "c1 amount"),
                        new Read("DRAFT_CONTRACT", "c2", 200, "c2 amount")),
                new Trail(kept, List.of()),
                Set.of("manager"));
    }

    private void lead() {
        tell("lead-service", "lead.registered.v1", "l1", NOON, lead("rep", NOON.plusSeconds(12)));
        tellLead("lead.first-contact-overdue.v1", NOON.plusSeconds(13), lead("rep", NOON.plusSeconds(12)));
        tellLead("lead.reassigned.v1", NOON.plusSeconds(20), lead("colleague", NOON.plusSeconds(32)));
        tellLead("lead.contacted.v1", NOON.plusSeconds(25), Map.of("ownerId", "colleague"));
    }

    private static Map<String, Object> lead(String owner, Instant due) {
        return Map.of(
                "companyName",
                "storm lead 1",
                "ownerId",
                owner,
                "reason",
                "storm l1",
                "firstContactDue",
                due.toString());
    }

    private void tellLead(String type, Instant at, Map<String, Object> body) {
        tell("lead-service", type, "l1", at, body, "notification-service");
    }

    private void sale(String contract) {
        var total = Map.<String, Object>of("total", Map.of("amount", contract + " amount"));
        var approval = Map.<String, Object>of("requestedBy", "rep", "approvers", List.of("manager"));
        var decision = Map.<String, Object>of("requestedBy", "rep", "decidedBy", "manager", "outcome", "approve");
        var signature = Map.<String, Object>of("signedOn", TODAY.toString());
        tellContract("contract.drafted.v1", contract, total);
        tellContract("contract.submitted.v1", contract, Map.of());
        tell("contract-service", "approval.requested.v1", "a-" + contract, NOON, approval, "notification-service");
        tell("contract-service", "approval.decided.v1", "a-" + contract, NOON, decision, "notification-service");
        tellContract("contract.approved.v1", contract, Map.of());
        tellContract("contract.customer-sealed.v1", contract, Map.of());
        tellContract("contract.signed.v1", contract, signature);
    }

    private void tellContract(String type, String contract, Map<String, Object> body) {
        tell("contract-service", type, contract, NOON, body, "visit-service", "account-service");
    }

    private void tell(
            String service, String type, String subject, Instant at, Map<String, Object> body, String... audience) {
        long sequence = sequences.merge(service + subject, 1L, Long::sum);
        String id = service + "-" + subject + "-" + sequence;
        topics.add(new Told(id, type, "/" + service, subject, sequence, at, JSON.<JsonNode>valueToTree(body)));
        outbox.add(new Stored(service, id, type, subject, sequence, true));
        kept.add(new Kept(service, id, type, subject));
        for (String listener : audience) {
            applied.add(new Applied(listener, "consumer", id));
        }
    }

    private static List<FollowUp> schedule(String contract, String status) {
        return StormPlaybook.schedule(TODAY, NOON).stream()
                .map(day -> day.split(" "))
                .map(day -> new FollowUp(contract + day[0] + day[1], contract, day[1], LocalDate.parse(day[0]), status))
                .toList();
    }

    private static List<Command> commands() {
        return List.of(
                acknowledged(1, Act.REGISTER_LEAD, "storm lead 1", "l1"),
                acknowledged(2, Act.ASSIGN_LEAD, "storm l1", "l1"),
                acknowledged(3, Act.CONTACT_LEAD, "l1", "l1"),
                new Command(4, Act.CONTACT_LEAD, "l1", Outcome.UNANSWERED, Set.of()),
                acknowledged(5, Act.DRAFT_CONTRACT, "c1 amount", "c1"),
                acknowledged(6, Act.DRAFT_CONTRACT, "c2 amount", "c2"),
                acknowledged(7, Act.SIGN_CONTRACT, "c1", "c1"),
                acknowledged(8, Act.VOID_CONTRACT, "c2", "c2"),
                new Command(9, Act.VOID_CONTRACT, "c1", Outcome.REFUSED, Set.of()));
    }

    private static Command acknowledged(int number, Act act, String target, String id) {
        return new Command(number, act, target, Outcome.ACKNOWLEDGED, Set.of(id));
    }
}
