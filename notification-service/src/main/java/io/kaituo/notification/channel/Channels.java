package io.kaituo.notification.channel;

import io.kaituo.events.ChannelEvent;
import io.kaituo.notification.Vault;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All channels the current transaction may see. */
@ApplicationScoped
public class Channels implements PanacheRepositoryBase<Channel, UUID> {

    private static final String CLAIM = "select id from channel where id = $1 for update skip locked";

    private final Vault vault;
    private final DeadChannels dead;
    private final Outbox outbox;
    private final Clock clock;

    Channels(Vault vault, DeadChannels dead, Outbox outbox, Clock clock) {
        this.vault = vault;
        this.dead = dead;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Channel> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(Refused::notFound);
    }

    Uni<List<Channel>> page(String region, ChannelFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.newestFirst(region, "createdAt", after)).list(this, most);
    }

    /** Whether a team, or the region itself, has such a robot already. */
    Uni<Boolean> has(String region, ChannelKind kind, String team) {
        return count(
                        "region = ?1 and kind = ?2 and personId is null and coalesce(team, '') = ?3",
                        region,
                        kind,
                        team == null ? "" : team)
                .map(found -> found > 0);
    }

    /** Everything that could reach somebody of these people in a region: its robots, and their e-mail so far. */
    public Uni<List<Channel>> reaching(String region, Collection<String> people) {
        return list("region = ?1 and (personId is null or personId in ?2)", region, people);
    }

    /** The channel of a kind that reaches somebody: the team's before the region's. Empty while none works. */
    public static Optional<Channel> nearest(Collection<Channel> reaching, ChannelKind kind, Person person) {
        return reaching.stream()
                .filter(channel -> channel.kind() == kind && channel.isUsed())
                .filter(channel -> channel.personId() == null
                        ? channel.team() == null || channel.team().equals(person.team())
                        : channel.personId().equals(person.id()))
                .max(Comparator.comparing(channel -> channel.team() != null));
    }

    /** Whether a kind could reach somebody: also by an e-mail nobody has sent them yet, or to an address they have since. */
    public static boolean isOpenTo(Collection<Channel> reaching, ChannelKind kind, Person person) {
        return nearest(reaching, kind, person).isPresent()
                || kind == ChannelKind.EMAIL
                        && person.email() != null
                        && reaching.stream().noneMatch(channel -> channel.refuses(person));
    }

    /** Somebody's e-mail, which is a channel from the first letter on; usable again where the address is another one. */
    public Uni<Channel> email(Collection<Channel> reaching, String region, Person person) {
        var known = reaching.stream()
                .filter(channel -> person.id().equals(channel.personId()))
                .findFirst();
        if (known.isPresent()) {
            boolean recovered = told(known.get().moveTo(person.email(), clock.instant()));
            return (recovered ? settled(known.get()) : nothing()).replaceWith(known.get());
        }
        return persist(Channel.email(region, person.id(), person.name(), person.email(), clock.instant()));
    }

    /** Nobody else hands anything over on this channel until the transaction ends; null while somebody does. */
    public Uni<Channel> claim(UUID id) {
        return Transaction.current()
                .select(CLAIM, id)
                .chain(rows -> rows.hasNext() ? findById(id) : Uni.createFrom().nullItem());
    }

    /** Whether somebody removed it. */
    public Uni<Boolean> isGone(UUID id) {
        return count("id = ?1", id).map(found -> found == 0);
    }

    /** Draws the channel's health from an answer, and reports what changed to those who can mend it. */
    public Uni<Void> heard(Channel channel, Answer answer) {
        var now = clock.instant();
        if (answer instanceof Answer.Taken) {
            return told(channel.reached(now)) ? settled(channel) : nothing();
        }
        if (answer instanceof Answer.NotNow busy) {
            return told(channel.failed(busy.reason(), now)) ? report(channel) : nothing();
        }
        if (answer instanceof Answer.Gone gone) {
            return told(channel.gone(gone.reason(), now)) ? report(channel) : nothing();
        }
        return nothing();
    }

    /** A message was given up because nobody answered: where that is the fault of no single address, it is reported once. */
    public Uni<Void> unanswered(Channel channel, String reason) {
        return channel.kind() == ChannelKind.EMAIL ? dead.mailAway(channel.region(), reason) : nothing();
    }

    /** Whoever was told that it is dead need not see to it any more. */
    Uni<Void> settled(Channel channel) {
        return dead.recovered(channel.region(), channel.id());
    }

    private boolean told(ChannelEvent what) {
        if (what != null) {
            outbox.publish(what);
        }
        return what != null;
    }

    private Uni<Void> report(Channel channel) {
        return dead.died(channel.region(), channel.id(), channel.name(), channel.kind(), channel.failure());
    }

    public String address(Channel channel) {
        return channel.address(vault::open);
    }

    public String secret(Channel channel) {
        return channel.secret(vault::open);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
