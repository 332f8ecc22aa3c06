package io.kaituo.local.kafka;

import io.kaituo.local.app.QuarkusApp;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;

/** Who listens on behalf of the services: each under its own name, and where it listens twice under one that begins with it. */
public final class Listeners {
    private Listeners() {}

    /** The consumer groups there are. */
    public static List<String> groups(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> QuarkusApp.ALL.stream()
                        .anyMatch(service -> group.equals(service) || group.startsWith(service + "-")))
                .toList();
    }
}
