package io.kaituo.notification.actionlink;

import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives people their links, finds them again, and takes them away when there is nothing to decide. */
@ApplicationScoped
public class ActionLinks implements PanacheRepositoryBase<ActionLink, UUID> {

    private static final String SETTLE =
            """
            update action_link set settled_at = $3, version = version + 1
            where region = $1 and approval_id = $2 and settled_at is null""";

    private final LinkSeal seal;
    private final Clock clock;
    private final Duration lasts;

    ActionLinks(LinkSeal seal, Clock clock, @ConfigProperty(name = "kaituo.links.last") Duration lasts) {
        this.seal = seal;
        this.clock = clock;
        this.lasts = lasts;
    }

    /** From now on exactly these people may decide about exactly this: what others have, or was about less, is over. */
    public Uni<Void> issue(Decision decision, Collection<String> people) {
        var now = clock.instant();
        return settle(decision.region(), decision.approvalId(), now)
                .chain(() -> people.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : persist(people.stream()
                                .distinct()
                                .map(person -> ActionLink.of(decision, person, now, now.plus(lasts)))));
    }

    /** Nobody decides about it any more. */
    public Uni<Void> settle(String region, UUID approval) {
        return settle(region, approval, clock.instant());
    }

    private Uni<Void> settle(String region, UUID approval, Instant now) {
        return Transaction.current()
                .update(SETTLE, region, approval, now.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** By person: the console's paths of the links that still hold, one for each outcome. */
    public Uni<Map<String, Map<LinkOutcome, String>>> paths(String region, UUID approval) {
        return list("region = ?1 and approvalId = ?2 and settledAt is null and usedAt is null", region, approval)
                .map(live -> {
                    var paths = new HashMap<String, Map<LinkOutcome, String>>();
                    live.forEach(link -> paths.put(link.personId(), paths(link)));
                    return paths;
                });
    }

    private Map<LinkOutcome, String> paths(ActionLink link) {
        var paths = new EnumMap<LinkOutcome, String>(LinkOutcome.class);
        for (var outcome : LinkOutcome.values()) {
            paths.put(outcome, "/inbox/links/" + seal.token(link, outcome));
        }
        return paths;
    }
}
