package io.kaituo.notification.inbox;

import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Looks over the inboxes of many people for what stood in them on a day, for pages that one of them reads. */
@ApplicationScoped
public class Matters {

    /**
     * The reader's own items count as long as the reader has them, those of others until a fact settles them: what a rep
     * clicked away is not done.
     */
    private static final String STANDING =
            """
            with rule as (
                select * from unnest($5::text[], $6::text[], $7::boolean[], $8::boolean[], $9::int[])
                    r(notice, section, own, late, days)),
            told as (
                select r.section, i.*, i.recipient_id = $2 as mine from inbox_item i join rule r on r.notice = i.notice
                where i.region = $1 and i.recipient_id = $2 and coalesce(i.settled_at, 'infinity') >= $3::timestamptz and r.own
                    and i.created_at < $4::timestamptz - make_interval(days => r.days) and (not r.late or i.due_at < $3::timestamptz)
                union
                select r.section, i.*, i.recipient_id = $2 from inbox_item i join rule r on r.notice = i.notice
                where i.region = $1 and i.owner_id = any ($10) and coalesce(i.settled_at, 'infinity') >= $3::timestamptz and not r.own
                    and i.created_at < $4::timestamptz - make_interval(days => r.days) and (not r.late or i.due_at < $3::timestamptz))
            select section, (array_agg(id order by ranks_at, id))[1], min(ranks_at), min(created_at),
                not coalesce(bool_or(status in ('OPEN', 'SNOOZED')) filter (where mine), bool_or(settled_at is null)),
                array_agg(distinct recipient_id), subject_id
            from told group by section, subject_id
            having coalesce(max(coalesce(ended_at, 'infinity')) filter (where mine), max(coalesce(settled_at, 'infinity'))) >= $3::timestamptz
            order by 3, 2 limit $11""";

    private final InboxItems items;
    private final Readers readers;

    Matters(InboxItems items, Readers readers) {
        this.items = items;
        this.readers = readers;
    }

    /**
     * What belongs on a page.
     *
     * @param own      the reader's own items, or else those of the reader's people
     * @param lateOnly once it was due before the day began
     * @param days     once it is so old
     */
    public record Rule(Notice notice, String section, boolean own, boolean lateOnly, int days) {}

    /**
     * What stood on a day in a region, what presses most first.
     *
     * @param people whose matters they are besides the reader's own
     * @param most   no further than that
     */
    public Uni<List<Matter>> standing(
            String region,
            String reader,
            Collection<String> people,
            List<Rule> rules,
            Instant begins,
            Instant ends,
            int most) {
        return Transaction.current()
                .select(
                        STANDING,
                        region,
                        reader,
                        begins.atOffset(ZoneOffset.UTC),
                        ends.atOffset(ZoneOffset.UTC),
                        column(rules, rule -> rule.notice().name(), new String[0]),
                        column(rules, Rule::section, new String[0]),
                        column(rules, Rule::own, new Boolean[0]),
                        column(rules, Rule::lateOnly, new Boolean[0]),
                        column(rules, Rule::days, new Integer[0]),
                        people.toArray(String[]::new),
                        most)
                .map(rows -> matters(region, rows));
    }

    /** These items in a reader's words. */
    public Uni<Map<UUID, MatterView>> inWords(Collection<UUID> ids, Locale language) {
        var reader = readers.in(language);
        return items.list("id in ?1", ids).map(found -> found.stream()
                .map(item -> item.matter(reader))
                .collect(Collectors.toMap(MatterView::itemId, Function.identity())));
    }

    private static List<Matter> matters(String region, Result rows) {
        var found = new ArrayList<Matter>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new Matter(
                    region,
                    (String) row[0],
                    (UUID) row[6],
                    (UUID) row[1],
                    ((OffsetDateTime) row[2]).toInstant(),
                    ((OffsetDateTime) row[3]).toInstant(),
                    (Boolean) row[4],
                    Arrays.asList((String[]) row[5])));
        }
        return found;
    }

    private static <T> T[] column(List<Rule> rules, Function<Rule, T> value, T[] type) {
        return rules.stream().map(value).toList().toArray(type);
    }
}
