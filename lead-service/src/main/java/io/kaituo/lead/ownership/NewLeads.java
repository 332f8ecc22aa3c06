package io.kaituo.lead.ownership;

import static java.util.stream.Collectors.joining;

import io.kaituo.lead.Title;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** New leads as one statement, however many (decision 26): all that a registration knows of each. */
final class NewLeads {

    private static final List<Column<?>> COLUMNS = List.of(
            uuid("id", Lead::id),
            new Column<>("version", "bigint", Lead::version, Long[]::new),
            text("region", Lead::region),
            text("external_id", Lead::externalId),
            text("company_name", Lead::companyName),
            text("company_key", lead -> lead.company().companyKey()),
            text("source", lead -> lead.company().source()),
            text("campaign", lead -> lead.company().campaign()),
            text("contact_name", lead -> lead.company().contactName()),
            text("contact_title", lead -> lead.company().contactTitle()),
            text("phone", lead -> lead.company().phone()),
            text("email", lead -> lead.company().email()),
            text("industry", lead -> lead.company().industry()),
            text("notes", lead -> lead.company().notes()),
            uuid("referrer_account_id", lead -> lead.company().referrerAccountId()),
            text("referrer", lead -> lead.company().referrer()),
            text("preferences", lead -> PreferencesColumn.text(lead.preferences())),
            text("registered_by", lead -> lead.entry().registeredBy()),
            moment("collected_at", lead -> lead.entry().collectedAt()),
            moment("late_entry_due", lead -> lead.entry().lateEntryDue()),
            text("late_entry_because", lead -> ReasonsColumn.text(lead.entry().lateEntryBecause())),
            moment("registered_at", Lead::registeredAt),
            text("status", lead -> lead.status().name()),
            text("owner_id", Lead::ownerId),
            new Column<>("contested", "boolean", lead -> lead.dispute().contested(), Boolean[]::new),
            uuid("contested_against", lead -> lead.dispute().contestedAgainst()),
            text("category", lead -> lead.standing().category()),
            text("category_zh", lead -> title(lead, Title::zh)),
            text("category_en", lead -> title(lead, Title::en)),
            text("playbook", lead -> lead.firstContact().playbook().name()),
            number("playbook_version", lead -> lead.firstContact().playbook().version()),
            moment("first_contact_due", lead -> lead.firstContact().due()),
            moment("clock_started_at", lead -> lead.firstContact().startedAt()),
            text("clock_span", lead -> lead.firstContact().span()),
            new Column<>("overdue", "boolean", lead -> lead.firstContact().isOverdue(), Boolean[]::new),
            number("automatic_reassignments", lead -> 0));

    private static final String INSERT =
            COLUMNS.stream().map(Column::name).collect(joining(", ", "insert into lead (", ") "));

    static final String INSERT_ONE = INSERT + parameters("values (", i -> "");

    static final String INSERT_MANY = INSERT
            + parameters("select * from unnest(", i -> "::" + COLUMNS.get(i).type() + "[]");

    private NewLeads() {}

    private static String parameters(String open, IntFunction<String> cast) {
        return IntStream.range(0, COLUMNS.size())
                .mapToObj(i -> "$" + (i + 1) + cast.apply(i))
                .collect(joining(", ", open, ")"));
    }

    /** The parameters of {@link #INSERT_ONE}. */
    static Object[] values(Lead lead) {
        return COLUMNS.stream().map(column -> column.value().apply(lead)).toArray();
    }

    /** The parameters of {@link #INSERT_MANY}. */
    static Object[] columns(List<Lead> leads) {
        return COLUMNS.stream().map(column -> column.of(leads)).toArray();
    }

    private record Column<T>(String name, String type, Function<Lead, T> value, IntFunction<T[]> array) {

        Object of(List<Lead> leads) {
            return leads.stream().map(value).toArray(array);
        }
    }

    private static String title(Lead lead, Function<Title, String> language) {
        var title = lead.standing().categoryTitle();
        return title == null ? null : language.apply(title);
    }

    private static Column<UUID> uuid(String name, Function<Lead, UUID> value) {
        return new Column<>(name, "uuid", value, UUID[]::new);
    }

    private static Column<String> text(String name, Function<Lead, String> value) {
        return new Column<>(name, "text", value, String[]::new);
    }

    private static Column<Integer> number(String name, Function<Lead, Integer> value) {
        return new Column<>(name, "int", value, Integer[]::new);
    }

    private static Column<OffsetDateTime> moment(String name, Function<Lead, Instant> value) {
        return new Column<>(
                name,
                "timestamptz",
                value.andThen(moment -> moment == null ? null : moment.atOffset(ZoneOffset.UTC)),
                OffsetDateTime[]::new);
    }
}
