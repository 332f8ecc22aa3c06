package io.kaituo.lead.duplicates;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Which leads of a region may be of the company somebody names; what it compares is kept beside every lead. */
@ApplicationScoped
public class Duplicates {

    private static final int MOST = 10;
    private static final int NEAR = 20;
    private static final int NEAR_ENOUGH_TO_REGISTER = 6;

    private static final String LIKE = "select * from leads_like($1, $2, $3, $4, $5, $6)";

    private static final String KEEP =
            """
            insert into search_form (lead_id, region, core, sound, phone, email, words)
            select id, region, core, sound, phone, email, array_to_tsvector(string_to_array(words, ' '))
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
                as form (id, region, core, sound, phone, email, words)
            on conflict (lead_id) do update set core = excluded.core, sound = excluded.sound, phone = excluded.phone,
                email = excluded.email, words = excluded.words""";

    /** The most likely first, at most ten, looked for thoroughly: for somebody who types. */
    public Uni<List<LikelyDuplicate>> of(String region, CompanyName name, Reach reach) {
        return like(region, name, reach, NEAR);
    }

    /** The same for a lead that is being registered: sent at once, answered in the same round trip as its claim. */
    public Uni<List<LikelyDuplicate>> of(SearchForm lead) {
        return like(lead.region(), lead.name(), lead.reach(), NEAR_ENOUGH_TO_REGISTER);
    }

    /** Writes what these leads are found by, with the transaction. */
    public void keep(List<SearchForm> leads) {
        Transaction.current()
                .writeLast(
                        KEEP,
                        leads.stream().map(SearchForm::lead).toArray(UUID[]::new),
                        texts(leads, SearchForm::region),
                        texts(leads, form -> form.name().core()),
                        texts(leads, form -> form.name().sound()),
                        texts(leads, form -> form.reach().phone()),
                        texts(leads, form -> form.reach().email()),
                        texts(leads, form -> String.join(" ", form.words())));
    }

    private static Uni<List<LikelyDuplicate>> like(String region, CompanyName name, Reach reach, int near) {
        return Transaction.current()
                .select(LIKE, region, name.core(), name.sound(), reach.phone(), reach.email(), near)
                .map(rows -> ranked(name, rows));
    }

    private static List<LikelyDuplicate> ranked(CompanyName asked, Result rows) {
        var found = new ArrayList<LikelyDuplicate>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            var likeness = Likeness.of(asked, CompanyName.of((String) row[1]), (Boolean) row[4], (Boolean) row[5]);
            if (likeness.counts()) {
                found.add(new LikelyDuplicate(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((OffsetDateTime) row[3]).toInstant(),
                        likeness));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(
                                (LikelyDuplicate one) -> -one.likeness().score())
                        .thenComparing(LikelyDuplicate::registeredAt))
                .limit(MOST)
                .toList();
    }

    private static String[] texts(List<SearchForm> leads, Function<SearchForm, String> text) {
        return leads.stream().map(text).toArray(String[]::new);
    }
}
