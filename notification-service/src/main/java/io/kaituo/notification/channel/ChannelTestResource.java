package io.kaituo.notification.channel;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.OwnTransactions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Says hello through a channel; one that was given up and takes it is used again. */
@Path("/api/channels/{id}/test")
@RolesAllowed("admin")
class ChannelTestResource {

    private final Channels channels;
    private final Couriers couriers;
    private final Greeting greeting;
    private final Transactions transactions;
    private final Caller caller;

    ChannelTestResource(
            Channels channels, Couriers couriers, Greeting greeting, Transactions transactions, Caller caller) {
        this.channels = channels;
        this.couriers = couriers;
        this.greeting = greeting;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Answers what came of it, and the channel as it is afterwards. */
    @POST
    @OwnTransactions("waits for somebody else's server")
    public Uni<ChannelTestView> test(UUID id) {
        var regions = caller.regions();
        return transactions
                .reading(regions, () -> channels.get(id)
                        .map(channel -> new Hello(couriers.of(channel.kind()), greeting.through(channel, caller.id()))))
                .chain(hello -> hello.courier().deliver(hello.parcel()))
                .chain(answer -> transactions.in(regions, () -> channels.get(id)
                        .call(channel -> channels.heard(channel, answer))
                        .chain(Transaction.answer(channel -> ChannelTestView.of(answer, channel)))));
    }

    private record Hello(Courier courier, Parcel parcel) {}
}
