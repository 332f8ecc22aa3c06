package io.kaituo.notification.channel;

import io.kaituo.notification.Vault;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Robots and webhooks of regions and teams, set up and mended by administrators. */
@Path("/api/channels")
@RolesAllowed("admin")
@UnitOfWork
class ChannelResource {

    private final Channels channels;
    private final Couriers couriers;
    private final Vault vault;
    private final Outbox outbox;
    private final Directory directory;
    private final Caller caller;
    private final IfMatch ifMatch;
    private final Clock clock;

    ChannelResource(
            Channels channels,
            Couriers couriers,
            Vault vault,
            Outbox outbox,
            Directory directory,
            Caller caller,
            IfMatch ifMatch,
            Clock clock) {
        this.channels = channels;
        this.couriers = couriers;
        this.vault = vault;
        this.outbox = outbox;
        this.directory = directory;
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** Newest first; e-mail addresses are among them once somebody was written to. */
    @GET
    public Uni<Page<ChannelView>> list(@BeanParam ChannelFilter filter, @Valid @BeanParam PageRequest page) {
        return page.newestFirst(
                caller.regions(filter.region),
                region -> channels.page(region, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                Channel::place,
                Channel::view);
    }

    @GET
    @Path("/{id}")
    public Uni<ChannelView> show(UUID id) {
        return channels.get(id).map(Channel::view);
    }

    @POST
    @ResponseStatus(201)
    public Uni<ChannelView> configure(@NotNull @Valid ConfigureChannel asked) {
        if (!asked.kind().isConfigured()) {
            throw Refused.unprocessable("channel.email");
        }
        var target = couriers.of(asked.kind()).target(asked.url(), asked.secret());
        String region = caller.region(asked.region());
        requireTeam(asked.team(), region);
        return couriers.of(asked.kind())
                .check(target)
                .chain(() -> channels.has(region, asked.kind(), asked.team()))
                .chain(taken -> {
                    if (taken) {
                        throw new RuleViolation("channel.exists", asked.kind());
                    }
                    var channel = Channel.of(asked, region, target, vault::seal, clock.instant());
                    outbox.publish(channel.configured());
                    return channels.persist(channel);
                })
                .chain(Transaction.answer(Channel::view));
    }

    @PUT
    @Path("/{id}")
    public Uni<ChannelView> change(UUID id, @NotNull @Valid ChangeChannel asked) {
        return channels.get(id)
                .invoke(channel -> ifMatch.require(channel.version()))
                .chain(channel -> target(channel, asked)
                        .invoke(target -> outbox.publish(channel.change(asked, target, vault::seal, clock.instant())))
                        .replaceWith(channel))
                .call(channel -> channel.isDead() ? Uni.createFrom().voidItem() : channels.settled(channel))
                .chain(Transaction.answer(Channel::view));
    }

    private Uni<Target> target(Channel channel, ChangeChannel asked) {
        if (asked.url() == null) {
            return Uni.createFrom().nullItem();
        }
        var courier = couriers.of(channel.kind());
        var target = courier.target(asked.url(), asked.secret());
        return courier.check(target).replaceWith(target);
    }

    /** What is on its way through it takes the next way out. */
    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(UUID id) {
        return channels.get(id)
                .invoke(channel -> ifMatch.require(channel.version()))
                .invoke(channel -> outbox.publish(channel.removed(clock.instant())))
                .call(channels::settled)
                .chain(channels::delete);
    }

    private void requireTeam(String team, String region) {
        if (team != null && !directory.hasTeam(team, region)) {
            throw Refused.unprocessable("channel.team-unknown", team);
        }
    }
}
