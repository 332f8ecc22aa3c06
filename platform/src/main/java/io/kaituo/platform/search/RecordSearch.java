package io.kaituo.platform.search;

import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.ListQuery;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** How records of one kind are found by their names: any part of a Chinese one, its pinyin or initials, words of a Latin one. */
public final class RecordSearch {

    private static final String KEEP =
            """
            insert into search_words (subject, kind, region, words)
            select subject, $2, $3, array_to_tsvector(string_to_array(words, ' '))
            from unnest($1::uuid[], $4::text[]) as record (subject, words)
            on conflict (subject) do update set words = excluded.words
            where search_words.words is distinct from excluded.words""";

    private static final String NAMED = "select id, %s from %s where region = $1 and ";
    private static final String WITHOUT =
            "not exists (select from search_words s where s.subject = %s.id) order by id limit $2";

    private final String kind;
    private final String named;
    private final String without;
    private final WordSearch words;

    /**
     * @param table whose records are found; also what the kind is called
     * @param names what is written on each of them, as SQL expressions of that table separated by commas
     */
    public RecordSearch(String table, String names) {
        kind = table;
        named = NAMED.formatted(names, table);
        without = named + WITHOUT.formatted(table);
        words = new WordSearch("records_found('" + table + "', $1, $2, $3)", "has_words");
    }

    /** Writes what a record is found by, with the transaction. */
    public void keep(UUID record, String region, String... names) {
        keep(region, List.of(new Named(record, names)));
    }

    /**
     * The same for all records of a region for which this holds, once they are named otherwise.
     *
     * @param condition in SQL, about {@code $2}
     */
    public Uni<?> keepAgain(String region, String condition, Object value) {
        return Transaction.current()
                .select(named + condition, region, value)
                .map(RecordSearch::all)
                .invoke(records -> keep(region, records));
    }

    /** How to narrow a list of one region to what somebody typed; null or nothing but signs does not narrow. */
    public Uni<UnaryOperator<ListQuery>> in(String region, String asked) {
        return words.in(region, asked == null ? null : SearchWords.query(asked, false));
    }

    /** Gives records that have no words theirs, some at a time, and tells how many. */
    Uni<Integer> keepMissing(String region, int most) {
        return Transaction.current()
                .select(without, region, most)
                .map(RecordSearch::all)
                .invoke(records -> keep(region, records))
                .map(List::size);
    }

    private record Named(UUID id, String... names) {

        String words() {
            return String.join(" ", SearchWords.of(names));
        }
    }

    private void keep(String region, List<Named> records) {
        if (!records.isEmpty()) {
            Transaction.current()
                    .writeLast(
                            KEEP,
                            records.stream().map(Named::id).toArray(UUID[]::new),
                            kind,
                            region,
                            records.stream().map(Named::words).toArray(String[]::new));
        }
    }

    private static List<Named> all(Result rows) {
        var records = new ArrayList<Named>();
        rows.forEachRemaining(
                row -> records.add(new Named((UUID) row[0], Arrays.copyOfRange(row, 1, row.length, String[].class))));
        return records;
    }
}
