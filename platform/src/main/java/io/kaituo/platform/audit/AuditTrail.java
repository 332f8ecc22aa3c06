package io.kaituo.platform.audit;

import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The entries about a record: those of the chain, and those of the last second. */
@ApplicationScoped
class AuditTrail {

    private static final String ABOUT =
            """
            (select position, region, subject, type, event_id, at, actor, actor_name, cause, changes from audit_entry
                where region = $1 and subject = $2 and (at, event_id) < ($3, $4) order by at desc, event_id desc limit $5)
            union all
            select null, region, subject, type, event_id, at, actor, actor_name, cause, changes from audit_unsealed
                where region = $1 and subject = $2 and (at, event_id) < ($3, $4)
            order by at desc, event_id desc limit $5""";

    Uni<List<Found>> about(UUID subject, String region, Cursor after, int most) {
        return Transaction.current()
                .select(ABOUT, region, subject, after.at().atOffset(ZoneOffset.UTC), after.id(), most)
                .map(AuditTrail::found);
    }

    private static List<Found> found(Result rows) {
        var found = new ArrayList<Found>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new Found(new AuditEntryView(
                    (Long) row[0],
                    (String) row[1],
                    (UUID) row[2],
                    (String) row[3],
                    (UUID) row[4],
                    ((OffsetDateTime) row[5]).toInstant(),
                    (String) row[6],
                    (String) row[7],
                    (UUID) row[8],
                    ChangesJson.read((String) row[9]))));
        }
        return found;
    }

    /** An entry and its place in the list. */
    record Found(AuditEntryView view) {

        Cursor place() {
            return new Cursor(view.at(), view.eventId());
        }
    }
}
