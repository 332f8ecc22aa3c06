package io.kaituo.notification.feed;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which region somebody asks for events, and for which of them; a {@code @BeanParam}. */
public class FeedRequest {

    @QueryParam("region")
    @Parameter(description = "One of the caller's regions; may be left out by who has only one, or with a cursor")
    String region;

    @QueryParam("types")
    @Parameter(description = "Public types such as `deal.won.v1`, repeated or separated by commas; all by default")
    List<String> types;

    @QueryParam("dealId")
    @Parameter(description = "Only these deals; may be repeated")
    List<UUID> dealIds;

    /** The region asked for, as {@link #region(String, Caller, FeedCursor)} allows it. */
    String region(Caller caller, FeedCursor after) {
        return region(region, caller, after);
    }

    /**
     * @param asked the region somebody named, or null
     * @param after where they go on, or null
     * @throws Refused 403 for a foreign region, 400 for a cursor of another region than the one asked for
     */
    static String region(String asked, Caller caller, FeedCursor after) {
        if (after == null) {
            return caller.region(asked);
        }
        if (asked != null && !asked.isBlank() && !asked.equals(after.region())) {
            throw Refused.malformed("cursor", after);
        }
        return caller.region(after.region());
    }

    /** @throws Refused 400 for a type that does not exist */
    FeedFilter filter() {
        var names = types == null
                ? Set.<String>of()
                : types.stream()
                        .flatMap(given -> Arrays.stream(given.split(",")))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        var unknown = new HashSet<>(names);
        unknown.removeAll(PublicTypes.ofDeals());
        if (!unknown.isEmpty()) {
            throw Refused.malformed("feed.type-unknown", String.join(", ", unknown));
        }
        return new FeedFilter(names, dealIds == null ? Set.of() : Set.copyOf(dealIds));
    }
}
