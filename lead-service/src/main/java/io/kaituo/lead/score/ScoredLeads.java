package io.kaituo.lead.score;

import io.kaituo.lead.score.SimulationResult.Today;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The current judgements of a region, part by part, each part at the price of its own size. */
@ApplicationScoped
class ScoredLeads {

    private static final String COUNT = "select count(*) from lead_score where region = $1 and current";
    private static final String PART =
            """
            select s.lead_id, l.company_name, l.owner_id, l.tier, l.high_potential,
                s.fit::text, s.urgency::text, s.access::text, s.budget::text,
                l.status in ('NEW', 'CONTACTED', 'QUALIFIED') and ($3::text[] is null or l.owner_id = any ($3))
            from (select lead_id, fit, urgency, access, budget from lead_score
                where region = $1 and current and lead_id > $2 order by lead_id limit $4) as s
            join lead l on l.id = s.lead_id order by s.lead_id""";

    Uni<Long> count(String region) {
        return Transaction.current().select(COUNT, region).map(rows -> (Long) rows.next()[0]);
    }

    /** @param owners whose leads are wanted; null for everybody's */
    Uni<Part> after(String region, UUID last, List<String> owners, int most) {
        return Transaction.current()
                .select(PART, region, last, owners == null ? null : owners.toArray(String[]::new), most)
                .map(ScoredLeads::part);
    }

    private static Part part(Result rows) {
        var wanted = new ArrayList<Today>();
        UUID last = null;
        int seen = 0;
        while (rows.hasNext()) {
            Object[] row = rows.next();
            last = (UUID) row[0];
            seen++;
            if ((Boolean) row[9]) {
                wanted.add(today(row));
            }
        }
        return new Part(last, seen, wanted);
    }

    private static Today today(Object[] row) {
        return new Today(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Boolean.TRUE.equals(row[4]),
                IntStream.rangeClosed(5, 8)
                        .mapToObj(column -> new BigDecimal((String) row[column]))
                        .toList());
    }

    /**
     * Some judgements.
     *
     * @param last   the last lead looked at; null when none was left
     * @param seen   how many were looked at
     * @param wanted those of open leads of the right people
     */
    record Part(UUID last, int seen, List<Today> wanted) {}
}
