package io.kaituo.e2e.world;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A rep and the manager on the way from an account to a signed contract, one request after the other. */
public final class Sale {

    private final Person rep;
    private final Person manager;
    private final Function<String, Person> colleagues;

    /** @param colleagues by user name: whoever else must agree */
    public Sale(Person rep, Person manager, Function<String, Person> colleagues) {
        this.rep = rep;
        this.manager = manager;
        this.colleagues = colleagues;
    }

    /** A deal with a company of this name. */
    public UUID deal(String company) {
        UUID account = rep.post("/api/accounts", Map.of("name", company)).id();
        return rep.post("/api/deals", Map.of("accountId", account, "name", company + " deal"))
                .id();
    }

    /** A product of this name comes on the region's list, at 128,000 yuan apiece. */
    public void product(String name) {
        var product = Map.of(
                "region",
                "zhengzhou",
                "name",
                name,
                "series",
                name,
                "unit",
                "台",
                "taxRate",
                "0.13",
                "price",
                money("128000.00"));
        colleagues
                .apply("director")
                .put("/api/products/by-external-id/" + name.replace(' ', '-'), product, Optional.empty())
                .body();
    }

    /** A draft about a deal; contract-service may have to hear of the deal first. */
    public JsonNode draft(UUID deal, String amount, Map<String, String> term) {
        var body = new HashMap<String, Object>(term);
        body.put("dealId", deal);
        body.put("total", money(amount));
        return await().atMost(60, SECONDS)
                .pollInterval(50, MILLISECONDS)
                .until(() -> rep.post("/api/contracts", body), answer -> answer.header("Retry-After")
                        .isEmpty())
                .body();
    }

    /** An amendment of a signed contract, as a draft. */
    public JsonNode amendment(UUID contract, Map<String, Object> terms) {
        return rep.post("/api/contracts/" + contract + "/amendments", terms).body();
    }

    /** The id of the approval that was asked for. */
    public UUID submit(UUID contract) {
        JsonNode submitted = rep.post(of(contract, "submission"), Map.of()).body();
        return UUID.fromString(submitted.path("approvalId").asText());
    }

    public Answer approve(UUID approval) {
        return approve(manager, approval);
    }

    private static Answer approve(Person approver, UUID approval) {
        return approver.post("/api/approvals/" + approval + "/decision", Map.of("outcome", "approve"));
    }

    /** Every step the playbook asks for, each by whoever's turn it is. */
    public JsonNode walk(UUID approval) {
        JsonNode walked = approve(approval).body();
        while (walked.path("status").asText().equals("OPEN")) {
            String next = walked.at("/approvers/0/username").asText();
            walked = approve(colleagues.apply(next), approval).body();
        }
        return walked;
    }

    public Answer sealByCustomer(UUID contract) {
        return rep.post(of(contract, "customer-seal"), Map.of());
    }

    /** @param dates {@code signedOn}, or nothing for today */
    public Answer sign(UUID contract, Map<String, String> dates) {
        return manager.post(of(contract, "signature"), dates);
    }

    /** Everything between a draft and both seals. */
    public JsonNode conclude(UUID contract, Map<String, String> dates) {
        walk(submit(contract));
        sealByCustomer(contract).body();
        return sign(contract, dates).body();
    }

    public Answer makeVoid(UUID contract) {
        return manager.post(of(contract, "voiding"), Map.of("reason", "The customer withdrew"));
    }

    private static String of(UUID contract, String step) {
        return "/api/contracts/" + contract + "/" + step;
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
