package io.kaituo.e2e.world;

import java.util.Map;

/** Which service answers which path, as the console's proxy knows it. */
final class Surface {

    private static final Map<String, String> OWNER = Map.ofEntries(
            Map.entry("leads", "lead-service"),
            Map.entry("accounts", "account-service"),
            Map.entry("deals", "account-service"),
            Map.entry("playbooks", "account-service"),
            Map.entry("people", "account-service"),
            Map.entry("visits", "visit-service"),
            Map.entry("follow-ups", "visit-service"),
            Map.entry("products", "contract-service"),
            Map.entry("quotes", "contract-service"),
            Map.entry("proposals", "contract-service"),
            Map.entry("contracts", "contract-service"),
            Map.entry("contract-templates", "contract-service"),
            Map.entry("negotiations", "contract-service"),
            Map.entry("approvals", "contract-service"),
            Map.entry("reports", "contract-service"),
            Map.entry("inbox", "notification-service"),
            Map.entry("subscriptions", "notification-service"),
            Map.entry("channels", "notification-service"),
            Map.entry("deal-events", "notification-service"));

    private Surface() {}

    static String ownerOf(String path) {
        String resource = path.split("[/?]")[2];
        String owner = path.startsWith("/api/deals/snapshot") ? "notification-service" : OWNER.get(resource);
        if (owner == null) {
            throw new IllegalArgumentException("Nobody answers " + path);
        }
        return owner;
    }
}
