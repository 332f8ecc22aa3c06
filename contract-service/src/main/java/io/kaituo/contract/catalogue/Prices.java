package io.kaituo.contract.catalogue;

import io.kaituo.events.Money;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.data.Numeric;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The price lists of the regions, and what of them others need: a row per product, currency and period. */
@ApplicationScoped
public class Prices {

    private static final String OF_PRODUCTS =
            """
            select id, product_id, currency, amount, valid_from, valid_to from price
            where region = $1 and product_id = any ($2) and voided_at is null
            order by currency, valid_from""";

    private static final String LISTED =
            """
            select product.external_id, product.id, product.name, product.series, product.unit, product.tax_rate, listed.amount
            from product join lateral (
                select price.amount from price
                where price.region = product.region and price.product_id = product.id and price.currency = $3
                and price.voided_at is null and price.valid_from <= $4 and (price.valid_to is null or price.valid_to >= $4)
                order by price.valid_from desc limit 1) listed on true
            where product.region = $1 and product.external_id = any ($2) and product.active""";

    private static final String ANY =
            """
            select exists (select from price where region = $1 and currency = $2 and voided_at is null
            and valid_from <= $3 and (valid_to is null or valid_to >= $3))""";

    private static final String KNOWN =
            "select exists (select from product where region = $1 and external_id = any ($2))";

    private static final String BEGIN =
            """
            insert into price (id, region, product_id, currency, amount, valid_from, valid_to, set_by, set_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private static final String VOID = "update price set voided_by = $3, voided_at = $4 where region = $1 and id = $2";

    private static final String RECORD =
            """
            select id, currency, amount, valid_from, valid_to, set_by, set_at, voided_by, voided_at from price
            where region = $1 and product_id = $2 and (set_at, id) < ($3, $4) order by set_at desc, id desc limit $5""";

    /**
     * What products cost that day, by external id; those that are not sold then, or not in this currency, are missing.
     *
     * @param products external ids
     */
    public Uni<Map<String, Listed>> listed(String region, String currency, Collection<String> products, LocalDate on) {
        return Transaction.current()
                .select(LISTED, region, products.toArray(String[]::new), currency, on)
                .map(Prices::listed);
    }

    /** Whether anything has a list price in this currency that day. */
    public Uni<Boolean> exist(String region, String currency, LocalDate on) {
        return Transaction.current().select(ANY, region, currency, on).map(rows -> (Boolean) rows.next()[0]);
    }

    /** Whether any of these is in the catalogue, sold or not, with a price or without. */
    public Uni<Boolean> know(String region, Collection<String> products) {
        return Transaction.current()
                .select(KNOWN, region, products.toArray(String[]::new))
                .map(rows -> (Boolean) rows.next()[0]);
    }

    /** All prices of one product in one currency. */
    Uni<PriceHistory> history(Product product, String currency) {
        return histories(product.region(), List.of(product.id()))
                .map(found ->
                        found.getOrDefault(product.id(), Map.of()).getOrDefault(currency, new PriceHistory(List.of())));
    }

    /** What products cost from when to when, by product; void prices are none. */
    Uni<Map<UUID, Map<String, PriceHistory>>> histories(String region, Collection<UUID> products) {
        return Transaction.current()
                .select(OF_PRODUCTS, region, products.toArray(UUID[]::new))
                .map(rows -> prices(rows).stream()
                        .collect(Collectors.groupingBy(
                                Price::productId,
                                Collectors.groupingBy(
                                        Price::currency,
                                        TreeMap::new,
                                        Collectors.collectingAndThen(Collectors.toList(), PriceHistory::new)))));
    }

    /** Every price that was ever set, void ones too, the latest set first. */
    Uni<List<PriceRecordView>> record(Product product, Cursor after, int most, UnaryOperator<String> names) {
        return Transaction.current()
                .select(RECORD, product.region(), product.id(), after.at().atOffset(ZoneOffset.UTC), after.id(), most)
                .map(rows -> recorded(rows, names));
    }

    Uni<?> begin(Price price, String region, String by, Instant now) {
        return Transaction.current()
                .update(
                        BEGIN,
                        price.id(),
                        region,
                        price.productId(),
                        price.currency(),
                        price.amount(),
                        price.validFrom(),
                        price.validTo(),
                        by,
                        now.atOffset(ZoneOffset.UTC));
    }

    Uni<?> makeVoid(Price price, String region, String by, Instant now) {
        return Transaction.current().update(VOID, region, price.id(), by, now.atOffset(ZoneOffset.UTC));
    }

    private static Map<String, Listed> listed(Result rows) {
        var found = new HashMap<String, Listed>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.put(
                    (String) row[0],
                    new Listed(
                            (UUID) row[1],
                            (String) row[0],
                            (String) row[2],
                            (String) row[3],
                            (String) row[4],
                            ((Numeric) row[5]).bigDecimalValue(),
                            ((Numeric) row[6]).bigDecimalValue()));
        }
        return found;
    }

    private static List<Price> prices(Result rows) {
        var found = new ArrayList<Price>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new Price(
                    (UUID) row[0],
                    (UUID) row[1],
                    (String) row[2],
                    ((Numeric) row[3]).bigDecimalValue(),
                    (LocalDate) row[4],
                    (LocalDate) row[5]));
        }
        return found;
    }

    private static List<PriceRecordView> recorded(Result rows, UnaryOperator<String> names) {
        var found = new ArrayList<PriceRecordView>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new PriceRecordView(
                    (UUID) row[0],
                    new Money(((Numeric) row[2]).bigDecimalValue(), (String) row[1]),
                    (LocalDate) row[3],
                    (LocalDate) row[4],
                    (String) row[5],
                    names.apply((String) row[5]),
                    ((OffsetDateTime) row[6]).toInstant(),
                    (String) row[7],
                    row[7] == null ? null : names.apply((String) row[7]),
                    row[8] == null ? null : ((OffsetDateTime) row[8]).toInstant()));
        }
        return found;
    }
}
