package io.kaituo.notification.channel;

import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Knows how messages are handed over on one kind of channel. */
public interface Courier {

    ChannelKind kind();

    /** How many a single channel of this kind takes; all replicas together keep to it. */
    default List<Limit> limits() {
        return List.of();
    }

    /**
     * What of an address must be kept.
     *
     * @param secret what messages would be signed with; may be null
     * @throws Refused 422 for an address that is none of this kind, or a secret that does not go with it
     */
    Target target(String url, String secret);

    /** Fails with 422 where a target may not be reached, as far as that can be told only by asking around. */
    default Uni<?> check(Target target) {
        return Uni.createFrom().voidItem();
    }

    /** Fails never: whatever happens is an {@link Answer}. */
    Uni<Answer> deliver(Parcel parcel);
}
