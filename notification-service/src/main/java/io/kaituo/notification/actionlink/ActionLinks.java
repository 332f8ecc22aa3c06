package io.kaituo.notification.actionlink;

import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Gives people their links, finds them again, and takes them away when there is nothing to decide. */
@ApplicationScoped
public class ActionLinks implements PanacheRepositoryBase<ActionLink, UUID> {

    private static final String SETTLE =
            """
            update action_link set settled_at = $3, version = version + 1
            where region = $1 and approval_id = $2 and settled_at is null""";

    private static final String SETTLE_OTHERS =
            """
            with others as (
                update action_link set settled_at = $3, version = version + 1
                where region = $1 and approval_id = $2 and settled_at is null
                and not (person_id = any ($4) and revision = $5 and document_hash is not distinct from $6))
            select distinct person_id from action_link
            where region = $1 and approval_id = $2 and settled_at is null
            and person_id = any ($4) and revision = $5 and document_hash is not distinct from $6""";

    private final LinkSeal seal;
    private final Clock clock;
    private final Duration lasts;

    ActionLinks(LinkSeal seal, Clock clock, @ConfigProperty(name = "kaituo.links.last") Duration lasts) {
        this.seal = seal;
        this.clock = clock;
        this.lasts = lasts;
    }

    /** From now on exactly these people may decide about exactly this: who has a link for that keeps it, all else is over. */
    public Uni<Void> issue(Decision decision, Collection<String> people) {
        var now = clock.instant();
        return Transaction.current()
                .select(
                        SETTLE_OTHERS,
                        decision.region(),
                        decision.approvalId(),
                        now.atOffset(ZoneOffset.UTC),
                        people.toArray(String[]::new),
                        decision.revision(),
                        decision.documentHash())
                .map(ActionLinks::people)
                .chain(kept -> keep(people.stream()
                        .distinct()
                        .filter(person -> !kept.contains(person))
                        .map(person -> ActionLink.of(decision, person, now, now.plus(lasts)))
                        .toList()));
    }

    private static Set<String> people(Result rows) {
        var people = new HashSet<String>();
        rows.forEachRemaining(row -> people.add((String) row[0]));
        return people;
    }

    private Uni<Void> keep(List<ActionLink> fresh) {
        return fresh.isEmpty() ? Uni.createFrom().voidItem() : persist(fresh);
    }

    /** Nobody decides about it any more. */
    public Uni<Void> settle(String region, UUID approval) {
        return Transaction.current()
                .update(SETTLE, region, approval, clock.instant().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** By person: the console's paths of a link that holds, one for each outcome; who used or outlived theirs gets another. */
    public Uni<Map<String, Map<LinkOutcome, String>>> paths(String region, UUID approval) {
        return list("region = ?1 and approvalId = ?2 and settledAt is null order by createdAt, id", region, approval)
                .chain(given -> {
                    var now = clock.instant();
                    var newest = given.stream()
                            .collect(
                                    Collectors.toMap(ActionLink::personId, Function.identity(), (old, later) -> later));
                    var renewed = newest.values().stream()
                            .filter(link -> link.status(now) != LinkStatus.LIVE)
                            .map(link -> link.anew(now, now.plus(lasts)))
                            .toList();
                    renewed.forEach(link -> newest.put(link.personId(), link));
                    return keep(renewed).replaceWith(() -> paths(newest));
                });
    }

    private Map<String, Map<LinkOutcome, String>> paths(Map<String, ActionLink> ofPeople) {
        var paths = new HashMap<String, Map<LinkOutcome, String>>();
        ofPeople.forEach((person, link) -> paths.put(person, paths(link)));
        return paths;
    }

    private Map<LinkOutcome, String> paths(ActionLink link) {
        var paths = new EnumMap<LinkOutcome, String>(LinkOutcome.class);
        for (var outcome : LinkOutcome.values()) {
            paths.put(outcome, "/inbox/links/" + seal.token(link, outcome));
        }
        return paths;
    }
}
