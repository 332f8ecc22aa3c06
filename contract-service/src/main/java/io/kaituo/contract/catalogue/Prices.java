package io.kaituo.contract.catalogue;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.data.Numeric;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The price lists of the regions, and what of them others need: a row per product, currency and period. */
@ApplicationScoped
public class Prices {

    private static final String OF_PRODUCTS =
            """
            select id, product_id, currency, amount, valid_from, valid_to from price
            where region = $1 and product_id = any ($2)
            and ($3::date is null or valid_from <= $3 and (valid_to is null or valid_to >= $3))
            order by currency, valid_from""";

    private static final String LISTED =
            """
            select product.external_id, product.id, product.name, product.series, product.unit, product.tax_rate, price.amount
            from product join price on price.region = product.region and price.product_id = product.id
            where product.region = $1 and product.external_id = any ($2) and product.active and price.currency = $3
            and price.valid_from <= $4 and (price.valid_to is null or price.valid_to >= $4)""";

    private static final String ANY =
            """
            select exists (select from price where region = $1 and currency = $2
            and valid_from <= $3 and (valid_to is null or valid_to >= $3))""";

    private static final String BEGIN =
            """
            insert into price (id, region, product_id, currency, amount, valid_from, valid_to, set_by, set_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private static final String END = "update price set valid_to = $2 where id = $1";

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

    /** All prices of one product in one currency. */
    Uni<PriceHistory> history(Product product, String currency) {
        return of(product.region(), List.of(product.id()), null)
                .map(found -> new PriceHistory(found.getOrDefault(product.id(), List.of()).stream()
                        .filter(price -> price.currency().equals(currency))
                        .toList()));
    }

    /** @param on only those that hold that day; all where it is null */
    Uni<Map<UUID, List<Price>>> of(String region, Collection<UUID> products, LocalDate on) {
        return Transaction.current()
                .select(OF_PRODUCTS, region, products.toArray(UUID[]::new), on)
                .map(Prices::byProduct);
    }

    Uni<?> write(PriceHistory.Change change, String region, String by, Instant now) {
        var transaction = Transaction.current();
        var ended = change.ended()
                .map(price -> transaction.update(END, price.id(), price.validTo()))
                .orElse(Uni.createFrom().item(0));
        var begun = change.begun();
        return ended.chain(() -> transaction.update(
                BEGIN,
                begun.id(),
                region,
                begun.productId(),
                begun.currency(),
                begun.amount(),
                begun.validFrom(),
                begun.validTo(),
                by,
                now.atOffset(ZoneOffset.UTC)));
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

    private static Map<UUID, List<Price>> byProduct(Result rows) {
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
        return found.stream().collect(Collectors.groupingBy(Price::productId));
    }
}
