package io.kaituo.contract.people;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;

/** Who is away when and who stands in, as far as account-service has told. */
@ApplicationScoped
public class Presences {

    private static final String ADD_ABSENCE =
            """
            insert into absence (id, region, person_id, first_day, last_day) values ($1, $2, $3, $4, $5)
            on conflict (id) do nothing""";
    private static final String REMOVE_ABSENCE = "delete from absence where region = $1 and id = $2";
    private static final String ADD_DELEGATION =
            """
            insert into delegation (id, region, person_id, delegate_id, first_day, last_day) values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do nothing""";
    private static final String REMOVE_DELEGATION = "delete from delegation where region = $1 and id = $2";
    private static final String PERSON =
            """
            select person_id from absence where region = $1 and id = $2
            union all select person_id from delegation where region = $1 and id = $2""";
    private static final String ON_DAY =
            """
            select person_id, null as delegate_id, 'away' from absence
            where region = $1 and last_day >= $2 and first_day <= $2
            union all
            select person_id, delegate_id, 'stood-in' from delegation
            where region = $1 and last_day >= $2 and first_day <= $2
            union all
            select person_id, null, 'gone' from leaver where region = $1 and left_at >= $2 - 1""";
    private static final String GONE = "gone";
    private static final String LEAVE =
            """
            insert into leaver (region, person_id, left_at) values ($1, $2, $3)
            on conflict (region, person_id) do update set left_at = excluded.left_at""";

    /** Everybody of the region on that day. */
    public Uni<Presence> on(LocalDate day, String region) {
        return Transaction.current().select(ON_DAY, region, day).map(rows -> {
            var away = new HashSet<String>();
            var standIns = new HashMap<String, String>();
            var gone = new HashSet<String>();
            while (rows.hasNext()) {
                Object[] row = rows.next();
                if (GONE.equals(row[2])) {
                    gone.add((String) row[0]);
                } else if (row[1] == null) {
                    away.add((String) row[0]);
                } else {
                    standIns.put((String) row[0], (String) row[1]);
                }
            }
            return new Presence(away, standIns, gone);
        });
    }

    /** The directory may show them for a while; who comes back later works here again. */
    Uni<?> leave(String region, String personId, Instant at) {
        return Transaction.current().update(LEAVE, region, personId, at.atOffset(ZoneOffset.UTC));
    }

    Uni<?> add(UUID absence, String region, String personId, LocalDate firstDay, LocalDate lastDay) {
        return Transaction.current().update(ADD_ABSENCE, absence, region, personId, firstDay, lastDay);
    }

    Uni<?> removeAbsence(String region, UUID id) {
        return Transaction.current().update(REMOVE_ABSENCE, region, id);
    }

    Uni<?> delegate(
            UUID delegation, String region, String personId, String delegateId, LocalDate firstDay, LocalDate lastDay) {
        return Transaction.current()
                .update(ADD_DELEGATION, delegation, region, personId, delegateId, firstDay, lastDay);
    }

    Uni<?> removeDelegation(String region, UUID id) {
        return Transaction.current().update(REMOVE_DELEGATION, region, id);
    }

    /** Whose absence or delegation this is; null once it was cancelled. */
    Uni<String> personOf(String region, UUID absenceOrDelegation) {
        return Transaction.current()
                .select(PERSON, region, absenceOrDelegation)
                .map(rows -> rows.hasNext() ? (String) rows.next()[0] : null);
    }
}
