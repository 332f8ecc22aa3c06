package io.kaituo.contract.people;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
            select person_id, null as delegate_id from absence
            where region = $1 and last_day >= $2 and first_day <= $2
            union all
            select person_id, delegate_id from delegation
            where region = $1 and last_day >= $2 and first_day <= $2""";

    /** Everybody of the region on that day. */
    public Uni<Presence> on(LocalDate day, String region) {
        return Transaction.current().select(ON_DAY, region, day).map(rows -> {
            var away = new HashSet<String>();
            var standIns = new HashMap<String, String>();
            while (rows.hasNext()) {
                Object[] row = rows.next();
                if (row[1] == null) {
                    away.add((String) row[0]);
                } else {
                    standIns.put((String) row[0], (String) row[1]);
                }
            }
            return new Presence(away, standIns);
        });
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
