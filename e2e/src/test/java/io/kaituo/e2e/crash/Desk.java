package io.kaituo.e2e.crash;

import static io.kaituo.e2e.crash.Act.ASSIGN_LEAD;
import static io.kaituo.e2e.crash.Act.COMPLETE_FOLLOW_UP;
import static io.kaituo.e2e.crash.Act.CONTACT_LEAD;
import static io.kaituo.e2e.crash.Act.DECIDE_APPROVAL;
import static io.kaituo.e2e.crash.Act.DRAFT_CONTRACT;
import static io.kaituo.e2e.crash.Act.OPEN_ACCOUNT;
import static io.kaituo.e2e.crash.Act.OPEN_DEAL;
import static io.kaituo.e2e.crash.Act.REGISTER_LEAD;
import static io.kaituo.e2e.crash.Act.SEAL_CONTRACT;
import static io.kaituo.e2e.crash.Act.SIGN_CONTRACT;
import static io.kaituo.e2e.crash.Act.SUBMIT_CONTRACT;
import static io.kaituo.e2e.crash.Act.VOID_CONTRACT;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.awaitility.core.ConditionTimeoutException;

/** A rep and the manager at work: what they do next is drawn from what is possible. */
final class Desk {

    private final Person rep;
    private final Person manager;
    private final String colleagueId;
    private final Random chance;
    private final List<Step> possible = new ArrayList<>();

    Desk(Person rep, Person manager, String colleagueId, Random chance) {
        this.rep = rep;
        this.manager = manager;
        this.colleagueId = colleagueId;
        this.chance = chance;
    }

    /** The command with this number: mostly something begun is carried on. */
    Step next(int number) {
        if (!possible.isEmpty() && percent(80)) {
            return possible.remove(chance.nextInt(possible.size()));
        }
        return percent(45) ? registerLead(number) : openAccount(number);
    }

    void acknowledged(Step step, JsonNode answer) {
        possible.addAll(step.then().apply(answer));
    }

    boolean percent(int likely) {
        return chance.nextInt(100) < likely;
    }

    private Step registerLead(int number) {
        String company = "storm lead " + number;
        return step(
                REGISTER_LEAD,
                rep,
                company,
                "/api/leads",
                Map.of("companyName", company, "source", "drill"),
                lead -> percent(60) ? List.of(contact(id(lead))) : percent(50) ? List.of(assign(id(lead))) : List.of());
    }

    private Step contact(String lead) {
        return step(
                CONTACT_LEAD,
                rep,
                lead,
                "/api/leads/" + lead + "/contacts",
                Map.of("channel", "phone", "summary", "spoke"),
                contacted -> percent(30) ? List.of(contact(lead)) : List.of());
    }

    private Step assign(String lead) {
        String reason = "storm " + lead;
        return step(
                ASSIGN_LEAD,
                manager,
                reason,
                "/api/leads/" + lead + "/assignment",
                Map.of("ownerId", colleagueId, "reason", reason),
                assigned -> List.of());
    }

    private Step openAccount(int number) {
        String name = "storm account " + number;
        return step(
                OPEN_ACCOUNT,
                rep,
                name,
                "/api/accounts",
                Map.of("name", name),
                account -> List.of(openDeal(id(account), number)));
    }

    private Step openDeal(String account, int number) {
        String name = "storm deal " + number;
        return step(
                OPEN_DEAL,
                rep,
                name,
                "/api/deals",
                Map.of("accountId", account, "name", name),
                deal -> List.of(draft(id(deal), number)));
    }

    private Step draft(String deal, int number) {
        String amount = 10_000 + number + ".00";
        return step(
                DRAFT_CONTRACT,
                rep,
                amount,
                "/api/contracts",
                Map.of("dealId", deal, "total", Map.of("amount", amount, "currency", "CNY")),
                contract -> List.of(submit(id(contract))));
    }

    private Step submit(String contract) {
        return step(
                SUBMIT_CONTRACT,
                rep,
                contract,
                "/api/contracts/" + contract + "/submission",
                Map.of(),
                submitted -> List.of(
                        percent(8)
                                ? makeVoid(contract)
                                : decide(submitted.path("approvalId").asText(), contract)));
    }

    private Step decide(String approval, String contract) {
        boolean approve = percent(85);
        return step(
                DECIDE_APPROVAL,
                manager,
                approval,
                "/api/approvals/" + approval + "/decision",
                approve ? Map.of("outcome", "approve") : Map.of("outcome", "return", "comment", "say more"),
                decided -> List.of(approve ? seal(contract) : submit(contract)));
    }

    private Step seal(String contract) {
        return step(
                SEAL_CONTRACT,
                rep,
                contract,
                "/api/contracts/" + contract + "/customer-seal",
                Map.of(),
                done -> List.of(sign(contract)));
    }

    private Step sign(String contract) {
        return step(
                SIGN_CONTRACT,
                manager,
                contract,
                "/api/contracts/" + contract + "/signature",
                Map.of(),
                signed -> percent(30) ? List.of(makeVoid(contract)) : percent(60) ? complete(contract) : List.of());
    }

    private Step makeVoid(String contract) {
        return step(
                VOID_CONTRACT,
                manager,
                contract,
                "/api/contracts/" + contract + "/voiding",
                Map.of("reason", "storm"),
                voided -> List.of());
    }

    /** One of the follow-ups, if they come soon; the service that plans them may be down. */
    private List<Step> complete(String contract) {
        try {
            return await()
                    .atMost(5, SECONDS)
                    .ignoreExceptions()
                    .until(
                            () -> rep.get("/api/follow-ups?limit=5&contractId=" + contract)
                                    .body()
                                    .path("items"),
                            items -> !items.isEmpty())
                    .findValues("id")
                    .stream()
                    .limit(1)
                    .map(followUp -> completion(followUp.asText()))
                    .toList();
        } catch (ConditionTimeoutException away) {
            return List.of();
        }
    }

    private Step completion(String followUp) {
        return step(
                COMPLETE_FOLLOW_UP,
                rep,
                followUp,
                "/api/follow-ups/" + followUp + "/completion",
                Map.of("summary", "done"),
                done -> List.of());
    }

    private static Step step(
            Act act, Person by, String target, String path, Object body, Function<JsonNode, List<Step>> then) {
        return new Step(act, by, target, path, body, then);
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asText();
    }
}
