package io.kaituo.lead.imports;

import io.kaituo.lead.Aside;
import io.kaituo.lead.duplicates.CompanyName;
import io.kaituo.lead.duplicates.Duplicates.Sought;
import io.kaituo.lead.duplicates.Likeness;
import io.kaituo.lead.imports.RowReader.ReadRow;
import io.kaituo.platform.search.Reach;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/**
 * The names of a file while it is checked: each row is held against those before it that are called the same, or as the import
 * would take for the same company, wherever they stand. The file is never in memory for that.
 */
@ApplicationScoped
class FileNames {

    private static final String NOTE =
            """
            insert into lead_import_name (import_id, number, region, key, core, name)
            select $1, number, $2, key, core, name
            from unnest($3::int[], $4::text[], $5::text[], $6::text[]) as row (number, key, core, name)""";

    /** A few are enough: some may say that they are elsewhere. */
    private static final String BEFORE =
            """
            select asked.number, earlier.number, earlier.name
            from unnest($2::int[], $3::text[]) as asked (number, core)
            cross join lateral (select number, name from lead_import_name there
                where there.import_id = $1 and there.core = asked.core and there.number < asked.number
                order by there.number limit 6) as earlier""";

    private static final String REPEATED =
            "select count(*) - count(distinct key) from lead_import_name where import_id = $1";
    private static final String FORGET = "delete from lead_import_name where import_id = $1";

    private static final Comparator<Earlier> LIKELIEST =
            Comparator.comparingDouble((Earlier one) -> -one.likeness().score()).thenComparing(Earlier::row);

    /** A row that came before, as it is called. */
    record Earlier(int row, String companyName, Likeness likeness) {}

    private record Named(ReadRow read, CompanyName name) {

        static Named of(ReadRow read) {
            return new Named(read, CompanyName.of(read.wanted().asked().companyName()));
        }

        Likeness likeness(String other) {
            return Likeness.of(sought(name), sought(CompanyName.of(other)));
        }

        private static Sought sought(CompanyName name) {
            return new Sought(name, Reach.of(null, null));
        }
    }

    /** Which of these rows, the next of their file, resemble one before them; they too come before all that follow. */
    Uni<List<LikelyRow>> among(LeadImport file, List<ReadRow> rows) {
        return Aside.of(() -> rows.stream().map(Named::of).toList()).chain(named -> {
            var transaction = Transaction.current();
            var numbers = column(named, one -> one.read().row().number(), new Integer[0]);
            var cores = column(named, one -> one.name().core(), new String[0]);
            return transaction
                    .update(
                            NOTE,
                            file.id(),
                            file.region(),
                            numbers,
                            column(named, one -> one.read().wanted().companyKey(), new String[0]),
                            cores,
                            column(named, one -> one.read().wanted().asked().companyName(), new String[0]))
                    .chain(() -> transaction.select(BEFORE, file.id(), numbers, cores))
                    .map(FileNames::pairs)
                    .chain(pairs -> Aside.of(() -> likely(named, pairs)));
        });
    }

    private static List<Object[]> pairs(Result rows) {
        var pairs = new ArrayList<Object[]>();
        rows.forEachRemaining(pairs::add);
        return pairs;
    }

    private static List<LikelyRow> likely(List<Named> named, List<Object[]> pairs) {
        Map<Integer, Named> byRow = new HashMap<>();
        named.forEach(one -> byRow.put(one.read().row().number(), one));
        Map<Integer, Earlier> likeliest = new HashMap<>();
        pairs.forEach(row -> {
            String name = (String) row[2];
            var earlier = new Earlier(
                    (Integer) row[1], name, byRow.get((Integer) row[0]).likeness(name));
            likeliest.merge((Integer) row[0], earlier, FileNames::likelier);
        });
        return named.stream()
                .flatMap(one ->
                        Optional.ofNullable(likeliest.get(one.read().row().number()))
                                .map(earlier -> LikelyRow.of(one.read(), earlier))
                                .stream())
                .toList();
    }

    private static Earlier likelier(Earlier one, Earlier other) {
        return LIKELIEST.compare(one, other) <= 0 ? one : other;
    }

    /** How many rows name a company that an earlier row names; asked once all are noted. */
    Uni<Long> repeated(LeadImport file) {
        return Transaction.current().select(REPEATED, file.id()).map(rows -> (Long) rows.next()[0]);
    }

    void forget(LeadImport file) {
        Transaction.current().writeLast(FORGET, file.id());
    }

    private static <T> T[] column(List<Named> rows, Function<Named, T> value, T[] type) {
        return rows.stream().map(value).toList().toArray(type);
    }
}
