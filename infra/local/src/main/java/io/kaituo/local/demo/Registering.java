package io.kaituo.local.demo;

import io.kaituo.local.demo.Plan.PlannedLead;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Leads as the reps would have entered them; only what is missing is done. */
final class Registering {
    static final String LEADS = "leads";
    static final String LISTED = "listed";

    private final PublicApi api;
    private final Created created;
    private final Map<String, Found> there;

    Registering(PublicApi api, Created created, Inventory inventory) {
        this.api = api;
        this.created = created;
        this.there = new ConcurrentHashMap<>(Inventory.byExternalId(inventory.leads()));
    }

    boolean missing(PlannedLead planned) {
        return !there.containsKey(key(planned));
    }

    /** The lead as its registration answered, before anybody spoke to it. */
    Found lead(PlannedLead planned) {
        Found lead = there.computeIfAbsent(key(planned), missing -> register(planned));
        if (planned.contacted() && lead.is("NEW"))
            api.post(
                    planned.by().username(),
                    "lead-service",
                    "/api/leads/" + lead.id() + "/contacts",
                    planned.externalId() + ":contact",
                    Map.of("channel", "phone", "summary", "First talk: interested, the company is still to be named"));
        return lead;
    }

    private Found register(PlannedLead planned) {
        var body = new LinkedHashMap<String, Object>();
        body.put("companyName", planned.companyName());
        body.put("source", planned.source());
        if (planned.industry() != null) body.put("industry", planned.industry());
        return created.note(
                planned.listed() ? LISTED : LEADS,
                api.put(
                        planned.by().username(),
                        "lead-service",
                        "/api/leads/by-external-id/" + planned.externalId(),
                        body));
    }

    private static String key(PlannedLead planned) {
        return Inventory.key(planned.by().region(), planned.externalId());
    }
}
