package io.kaituo.lead.duplicates;

import io.kaituo.lead.Aside;
import io.kaituo.platform.search.Reach;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Which leads of a region may be of the company somebody names; what it compares is kept beside every lead. */
@ApplicationScoped
public class Duplicates {

    private static final int MOST = 10;
    private static final int NEAR = 20;

    private static final Comparator<LikelyDuplicate> LIKELIEST = Comparator.comparingDouble(
                    (LikelyDuplicate one) -> -one.likeness().score())
            .thenComparing(LikelyDuplicate::registeredAt);

    private static final String LIKE = "select * from leads_alike($1, $2, $3, $4, $5)";
    private static final String LIKE_AT_ONCE = "select * from leads_alike_at_once($1, $2, $3, $4, $5)";

    private static final String LIKE_EACH =
            """
            select asked.place, found.*
            from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality
                as asked (core, sound, phone, email, place)
            cross join lateral leads_alike_at_once($1, asked.core, asked.sound, asked.phone, asked.email) as found""";

    private static final String SAME_CORE_EACH =
            """
            select asked.place, found.*
            from unnest($2::text[]) with ordinality as asked (core, place)
            cross join lateral (select lead.id, lead.company_name, lead.owner_id, lead.registered_at, false, false,
                    lead.company_key, form.core, form.sound
                from search_form form join lead on lead.id = form.lead_id
                where form.region = $1 and form.core = asked.core order by form.lead_id limit $3) as found""";

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
        return like(LIKE, region, name, reach);
    }

    /** The same for a lead that is being registered: sent at once, answered in the same round trip as its claim. */
    public Uni<List<LikelyDuplicate>> of(SearchForm lead) {
        return like(LIKE_AT_ONCE, lead.region(), lead.name(), lead.reach());
    }

    /** A company that somebody has and has not registered yet. */
    public record Sought(CompanyName name, Reach reach) {}

    /** The most likely lead of each of many companies, by its place among them; asked for all at once. */
    public Uni<Map<Integer, LikelyDuplicate>> mostLikely(String region, List<Sought> companies) {
        return Transaction.current()
                .select(
                        LIKE_EACH,
                        region,
                        texts(companies, sought -> sought.name().core()),
                        texts(companies, sought -> sought.name().sound()),
                        texts(companies, sought -> sought.reach().phone()),
                        texts(companies, sought -> sought.reach().email()))
                .map(Duplicates::all)
                .chain(rows -> Aside.of(() -> {
                    var best = new HashMap<Integer, LikelyDuplicate>();
                    for (Object[] row : rows) {
                        int place = ((Long) row[0]).intValue() - 1;
                        likely(companies.get(place).name(), row, 1)
                                .ifPresent(found -> best.merge(
                                        place,
                                        found,
                                        (one, other) -> LIKELIEST.compare(one, other) <= 0 ? one : other));
                    }
                    return best;
                }));
    }

    /**
     * Leads that are as good as the same company as each of many, by its place among them, whoever came first before the
     * others; looked for by equality alone, so that a large file costs little.
     */
    public Uni<Map<Integer, List<LikelyDuplicate>>> sameCompanies(String region, List<CompanyName> names) {
        return Transaction.current()
                .select(SAME_CORE_EACH, region, texts(names, CompanyName::core), NEAR)
                .map(Duplicates::all)
                .chain(rows -> Aside.of(() -> {
                    var same = new HashMap<Integer, List<LikelyDuplicate>>();
                    for (Object[] row : rows) {
                        int place = ((Long) row[0]).intValue() - 1;
                        likely(names.get(place), row, 1)
                                .filter(found -> found.likeness().isSameCompany())
                                .ifPresent(found -> same.computeIfAbsent(place, first -> new ArrayList<>())
                                        .add(found));
                    }
                    same.values().forEach(found -> found.sort(LIKELIEST));
                    return same;
                }));
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

    private static Uni<List<LikelyDuplicate>> like(String neighbours, String region, CompanyName name, Reach reach) {
        return Transaction.current()
                .select(neighbours, region, name.core(), name.sound(), reach.phone(), reach.email())
                .map(rows -> ranked(name, rows));
    }

    private static List<LikelyDuplicate> ranked(CompanyName asked, Result rows) {
        return all(rows).stream()
                .flatMap(row -> likely(asked, row, 0).stream())
                .sorted(LIKELIEST)
                .limit(MOST)
                .toList();
    }

    private static List<Object[]> all(Result rows) {
        var all = new ArrayList<Object[]>();
        rows.forEachRemaining(all::add);
        return all;
    }

    /** @param at where the columns of {@code leads_alike} begin */
    private static Optional<LikelyDuplicate> likely(CompanyName asked, Object[] row, int at) {
        var listed =
                ListedName.of((String) row[at + 1], (String) row[at + 6], (String) row[at + 7], (String) row[at + 8]);
        var likeness = Likeness.of(asked, listed, (Boolean) row[at + 4], (Boolean) row[at + 5]);
        return likeness.counts()
                ? Optional.of(new LikelyDuplicate(
                        (UUID) row[at],
                        listed.companyName(),
                        (String) row[at + 2],
                        ((OffsetDateTime) row[at + 3]).toInstant(),
                        likeness))
                : Optional.empty();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
