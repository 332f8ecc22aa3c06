package io.kaituo.contract;

import static io.kaituo.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the use cases of contracts begin with. */
public final class Given {

    private static final String MANAGER = "[{who: {managersOf: requester}}]";
    private static final String MANAGERS =
            "approvals: {proposal: " + MANAGER + ", quote: " + MANAGER + ", contract: " + MANAGER + "}";

    /** The customer seals first, managers approve. */
    public static final String CUSTOMER_FIRST =
            "contracts: {sealOrder: customer-first, authority: {rep: 0.9}, " + MANAGERS + "}";

    /** Any party seals first, managers approve. */
    public static final String ANY_ORDER = "contracts: {sealOrder: any, authority: {rep: 0.9}, " + MANAGERS + "}";

    private Given() {}

    /** @param steps of contracts, a YAML list in one line */
    public static String approvals(String steps) {
        return CUSTOMER_FIRST.replace("contract: " + MANAGER, "contract: " + steps);
    }

    /** A deal of this person, known to the service. */
    public static UUID deal(TestPeople owner) {
        var opened = opened(owner);
        Broker.publish(opened);
        await("deal " + opened.dealId()).until(() -> applied(opened));
        return opened.dealId();
    }

    public static DealOpened opened(TestPeople owner) {
        return new DealOpened(
                Uuid7.next(),
                Instant.now(),
                owner.regions().get(0),
                Uuid7.next(),
                Uuid7.next(),
                "Harbour Works",
                "Crane control",
                owner.id(),
                "proposal",
                null);
    }

    public static boolean applied(AccountEvent event) {
        return Rows.count("select count(*) from inbox where consumer = 'known-deals' and event_id = ?", event.id())
                == 1;
    }

    /** A body for drafting; {@code more} alternates names and values. */
    public static Map<String, Object> contract(UUID deal, Object... more) {
        var body = new HashMap<String, Object>();
        body.put("dealId", deal);
        body.put("total", Map.of("amount", "12000.00", "currency", "CNY"));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    public static Response drafting(TestPeople person, Map<String, Object> body) {
        return as(person).body(body).post("/api/contracts");
    }

    /** A draft of this person, for a deal of theirs. */
    public static String draft(TestPeople person) {
        return drafting(person, contract(deal(person)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Submitted by this person; yields the approval's id. */
    public static String submitted(TestPeople person, String contract) {
        return post(person, contract, "submission", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("approvalId");
    }

    /** Agreed to by this person; yields the contract's id. */
    public static String approved(TestPeople owner, TestPeople approver) {
        String contract = draft(owner);
        agree(owner, approver, contract);
        return contract;
    }

    public static void agree(TestPeople owner, TestPeople approver, String contract) {
        decide(approver, submitted(owner, contract), Map.of("outcome", "approve"))
                .then()
                .statusCode(200);
    }

    /** Sealed by the customer and by us. */
    public static String signed(TestPeople owner, TestPeople manager) {
        String contract = approved(owner, manager);
        seal(owner, manager, contract);
        return contract;
    }

    public static void seal(TestPeople owner, TestPeople manager, String contract) {
        post(owner, contract, "customer-seal", Map.of()).then().statusCode(200);
        post(manager, contract, "signature", Map.of()).then().statusCode(200);
    }

    public static Response decide(TestPeople person, String approval, Map<String, ?> body) {
        return as(person).body(body).post("/api/approvals/{id}/decision", approval);
    }

    public static Response post(TestPeople person, String contract, String move, Map<String, ?> body) {
        return as(person).body(body).post("/api/contracts/{id}/" + move, contract);
    }
}
