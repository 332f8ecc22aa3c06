package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalReport.AgeRow;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** How long open approvals have been waiting, in steps of days; all of them in one look at the region's open ones. */
@ApplicationScoped
class WaitingApprovals {

    private static final int[] DAYS = {0, 1, 3, 7};

    private static final String COUNT =
            """
            select width_bucket(requested_at, $2::timestamptz[]), count(*), count(*) filter (where due_at < $3)
            from approval
            where region = $1 and status = 'OPEN' and ($4::text[] is null or requested_by = any ($4))
            group by 1""";

    /** A row for every step, the freshest first. */
    Uni<List<AgeRow>> open(String region, Instant now, Sight sight) {
        var owners = sight.everybody() ? null : sight.owners().toArray(String[]::new);
        return Transaction.current()
                .select(COUNT, region, bounds(now), utc(now), owners)
                .map(found -> {
                    var approvals = new long[DAYS.length];
                    var late = new long[DAYS.length];
                    while (found.hasNext()) {
                        Object[] row = found.next();
                        int step = DAYS.length - 1 - (Integer) row[0];
                        approvals[step] = (Long) row[1];
                        late[step] = (Long) row[2];
                    }
                    var rows = new ArrayList<AgeRow>();
                    for (int step = 0; step < DAYS.length; step++) {
                        rows.add(row(region, now, step, approvals[step], late[step]));
                    }
                    return rows;
                });
    }

    /** Where one step ends and the fresher one begins, the oldest first. */
    private static OffsetDateTime[] bounds(Instant now) {
        var bounds = new OffsetDateTime[DAYS.length - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = utc(before(now, DAYS[DAYS.length - 1 - i]));
        }
        return bounds;
    }

    private static AgeRow row(String region, Instant now, int step, long approvals, long late) {
        boolean last = step == DAYS.length - 1;
        var address = UriBuilder.fromPath("/api/approvals")
                .queryParam("region", region)
                .queryParam("status", "OPEN");
        if (step > 0) {
            address.queryParam("requestedTo", before(now, DAYS[step]));
        }
        if (!last) {
            address.queryParam("requestedFrom", before(now, DAYS[step + 1]));
        }
        return new AgeRow(DAYS[step], last ? null : DAYS[step + 1], approvals, late, address.toTemplate());
    }

    private static Instant before(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
