package io.kaituo.local.demo;

import io.kaituo.local.keycloak.Person;
import java.util.List;

/** What these managers find in their inboxes. */
record Notices(PublicApi api, List<Person> managers) {
    /** The leads they were told nobody spoke to, once for each time they were told. */
    List<String> overdue() {
        return managers.stream()
                .flatMap(manager -> Inventory.list(
                        api,
                        manager.username(),
                        "notification-service",
                        "/api/inbox?kind=LEAD_OVERDUE",
                        item -> item.get("subjectId").asText())
                        .stream())
                .toList();
    }
}
