package io.kaituo.local.demo;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.local.demo.Plan.Outcome;
import io.kaituo.local.demo.Plan.PlannedAccount;
import io.kaituo.local.demo.Plan.PlannedDeal;
import io.kaituo.local.demo.Plan.PlannedProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts, deals and contracts as the reps and their managers would have entered them; only what is missing is done. */
final class Selling {
    static final String PRODUCTS = "products";
    static final String ACCOUNTS = "accounts";
    static final String DEALS = "deals";
    static final String CONTRACTS = "contracts";
    static final String SIGNATURES = "signatures";

    private static final String FIRST_STAGE = "PREPARE";
    private static final String IN_TALKS = "DISCOVER";
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private final PublicApi api;
    private final Created created;
    private final Shift shift;
    private final Map<String, Found> products;
    private final Map<String, Found> accounts;
    private final Map<String, Found> deals;
    private final Map<String, Found> contracts;

    Selling(PublicApi api, Created created, Shift shift, Inventory there) {
        this.api = api;
        this.created = created;
        this.shift = shift;
        this.products = new ConcurrentHashMap<>(Inventory.byExternalId(there.products()));
        this.accounts = new ConcurrentHashMap<>(Inventory.byExternalId(there.accounts()));
        this.deals = new ConcurrentHashMap<>(Inventory.byExternalId(there.deals()));
        this.contracts = new ConcurrentHashMap<>(Inventory.byExternalId(there.contracts()));
    }

    /** As the director puts it on the list; the practice set knows no tax. */
    void product(PlannedProduct planned) {
        products.computeIfAbsent(
                Inventory.key(planned.region(), planned.externalId()),
                missing -> created.note(
                        PRODUCTS,
                        api.put(
                                Inventory.SEES_ALL,
                                "contract-service",
                                "/api/products/by-external-id/" + PublicApi.encoded(planned.externalId()),
                                Map.of(
                                        "region", planned.region(),
                                        "name", planned.product().name(),
                                        "series", planned.product().series(),
                                        "unit", "piece",
                                        "taxRate", 0,
                                        "price", money(planned.product().price())))));
    }

    void account(PlannedAccount planned) {
        var company = planned.company();
        var body = new LinkedHashMap<String, Object>(Map.ofEntries(
                entry("name", company.name()),
                entry("industry", company.sector()),
                entry("annualRevenue", money(company.revenueMillions().multiply(MILLION))),
                entry("employees", company.employees()),
                entry("foundedIn", company.founded()),
                entry("location", company.country())));
        if (!company.parent().isEmpty()) body.put("parentName", company.parent());
        accounts.computeIfAbsent(
                Inventory.key(planned.by().region(), planned.externalId()),
                missing -> created.note(
                        ACCOUNTS,
                        api.put(
                                planned.by().username(),
                                "account-service",
                                "/api/accounts/by-external-id/" + PublicApi.encoded(planned.externalId()),
                                body)));
    }

    void deal(PlannedDeal planned) {
        String rep = planned.by().username();
        Found deal = deals.computeIfAbsent(key(planned), missing -> open(planned));
        if (!deal.is("OPEN")) return;
        if (planned.outcome() == Outcome.LOST)
            api.post(
                    rep,
                    "account-service",
                    "/api/deals/" + deal.id() + "/outcome",
                    planned.externalId() + ":outcome",
                    Map.of(
                            "won",
                            false,
                            "reason",
                            "The customer decided for somebody else",
                            "closedOn",
                            shift.of(planned.closedOn()).toString()));
        if (planned.outcome() == Outcome.OPEN && FIRST_STAGE.equals(deal.stage()))
            api.putIfMatch(
                    rep,
                    "account-service",
                    "/api/deals/" + deal.id() + "/stage",
                    deal.version(),
                    Map.of("stage", IN_TALKS));
    }

    private Found open(PlannedDeal planned) {
        Found account = accounts.get(Inventory.key(planned.by().region(), planned.account()));
        if (account == null) throw new IllegalStateException("no account for deal " + planned.externalId());
        return created.note(
                DEALS,
                api.put(
                        planned.by().username(),
                        "account-service",
                        "/api/deals/by-external-id/" + planned.externalId(),
                        Map.of(
                                "accountId", account.id(),
                                "name", planned.name(),
                                "product", planned.product(),
                                "amount", money(planned.amount()),
                                "openedOn", shift.of(planned.engagedOn()).toString())));
    }

    /** From the draft to the second seal, whatever of it is still to be done. */
    void contract(PlannedDeal won) {
        Found contract = contracts.computeIfAbsent(key(won), missing -> draft(won));
        boolean justSubmitted = contract.is("DRAFT");
        for (String status = contract.status(); status != null; ) {
            Found next =
                    switch (status) {
                        case "DRAFT" -> contractStep(won, contract, won.by().username(), "submission", Map.of());
                        case "IN_APPROVAL" -> decide(won, contract, justSubmitted);
                        case "APPROVED" -> contractStep(
                                won, contract, won.by().username(), "customer-seal", Map.of("sealedOn", signedOn(won)));
                        case "PARTLY_SEALED" -> sign(won, contract);
                        default -> null;
                    };
            status = next == null ? null : next.status();
            if (next != null) contract = next;
        }
    }

    private Found draft(PlannedDeal won) {
        Found deal = deals.get(key(won));
        if (deal == null) throw new IllegalStateException("no deal for contract " + won.externalId());
        LocalDate start = shift.of(won.closedOn());
        return created.note(
                CONTRACTS,
                api.put(
                        won.by().username(),
                        "contract-service",
                        "/api/contracts/by-external-id/" + won.externalId(),
                        Map.of(
                                "dealId", deal.id(),
                                "total", money(won.amount()),
                                "content", Map.of("lines", List.of(goods(won))),
                                "startsOn", start.toString(),
                                "endsOn", start.plusYears(1).minusDays(1).toString())));
    }

    /** Step by step, each by whoever's turn it is; the contract itself has the next status then. */
    private Found decide(PlannedDeal won, Found contract, boolean justSubmitted) {
        String path = "/api/approvals/" + contract.approvalId();
        String decider = won.by().manager();
        JsonNode approval = justSubmitted ? null : api.get(decider, "contract-service", path);
        for (int step = 1; approval == null || approval.path("status").asText().equals("OPEN"); step++) {
            if (approval != null) decider = approval.at("/approvers/0/username").asText();
            approval = api.post(
                            decider,
                            "contract-service",
                            path + "/decision",
                            won.externalId() + ":decision:" + contract.approvalId() + ":" + step,
                            Map.of("outcome", "approve"))
                    .view();
        }
        return contract.in("APPROVED");
    }

    private Found sign(PlannedDeal won, Found contract) {
        Found signed = contractStep(won, contract, won.by().manager(), "signature", Map.of("signedOn", signedOn(won)));
        created.one(SIGNATURES);
        return signed;
    }

    private Found contractStep(PlannedDeal won, Found contract, String who, String step, Map<String, ?> body) {
        return Found.of(api.post(
                        who,
                        "contract-service",
                        "/api/contracts/" + contract.id() + "/" + step,
                        won.externalId() + ":" + step,
                        body)
                .view());
    }

    private String signedOn(PlannedDeal won) {
        return shift.of(won.closedOn()).toString();
    }

    /** One piece, for what was paid: its price is held against the list. */
    private static Map<String, ?> goods(PlannedDeal won) {
        return Map.of(
                "productId", PlannedProduct.externalId(won.product()), "quantity", "1", "price", money(won.amount()));
    }

    private static String key(PlannedDeal planned) {
        return Inventory.key(planned.by().region(), planned.externalId());
    }

    /** The practice set counts in dollars. */
    private static Map<String, String> money(BigDecimal amount) {
        return Map.of("amount", amount.setScale(2).toPlainString(), "currency", "USD");
    }
}
