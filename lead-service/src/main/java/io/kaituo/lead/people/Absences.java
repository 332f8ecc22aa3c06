package io.kaituo.lead.people;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is away when, as far as account-service has told. */
@ApplicationScoped
public class Absences {

    private static final String ADD =
            """
            insert into absence (id, region, person_id, first_day, last_day) values ($1, $2, $3, $4, $5)
            on conflict (id) do nothing""";
    private static final String REMOVE = "delete from absence where region = $1 and id = $2";
    private static final String OF_PEOPLE =
            """
            select person_id, first_day, last_day from absence
            where region = $1 and person_id = any ($2) and last_day >= $3 order by first_day""";
    private static final String ON_DAY =
            """
            select distinct person_id from absence
            where region = $1 and person_id = any ($2) and first_day <= $3 and last_day >= $3""";

    /** The absences of these people that are not over on that day, soonest first; who has none is left out. */
    public Uni<Map<String, List<Absence>>> of(String region, Collection<String> people, LocalDate from) {
        return Transaction.current()
                .select(OF_PEOPLE, region, people.toArray(String[]::new), from)
                .map(rows -> {
                    var found = new HashMap<String, List<Absence>>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        found.computeIfAbsent((String) row[0], person -> new ArrayList<>())
                                .add(new Absence((LocalDate) row[1], (LocalDate) row[2]));
                    }
                    return found;
                });
    }

    /** Which of these people are away on that day. */
    public Uni<Set<String>> on(LocalDate day, String region, Collection<String> people) {
        return Transaction.current()
                .select(ON_DAY, region, people.toArray(String[]::new), day)
                .map(rows -> {
                    var away = new HashSet<String>();
                    while (rows.hasNext()) {
                        away.add((String) rows.next()[0]);
                    }
                    return away;
                });
    }

    Uni<?> add(UUID id, String region, String personId, Absence absence) {
        return Transaction.current().update(ADD, id, region, personId, absence.firstDay(), absence.lastDay());
    }

    Uni<?> remove(String region, UUID id) {
        return Transaction.current().update(REMOVE, region, id);
    }
}
