package io.kaituo.notification.digest;

import io.kaituo.notification.channel.Parcel.Line;
import io.kaituo.notification.channel.Parcel.Section;
import io.kaituo.notification.delivery.Wording;
import io.kaituo.notification.inbox.Agenda;
import io.kaituo.notification.inbox.MatterView;
import io.kaituo.notification.morning.MorningView;
import io.kaituo.notification.morning.Mornings;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes a digest: the morning page for those who lead, today's list for everybody else; nothing when nothing waits. */
@ApplicationScoped
class Composing {

    private static final Texts TEXTS = new Texts("digest");
    private static final int MOST_READ = 200;
    private static final int MOST_LISTED = 10;

    private final Mornings mornings;
    private final Agenda agenda;
    private final Calendars calendars;
    private final Transactions transactions;
    private final Vertx vertx;

    Composing(Mornings mornings, Agenda agenda, Calendars calendars, Transactions transactions, Vertx vertx) {
        this.mornings = mornings;
        this.agenda = agenda;
        this.calendars = calendars;
        this.transactions = transactions;
        this.vertx = vertx;
    }

    /** Over all the reader's regions, which the caller's transaction need not see. */
    Uni<Optional<Digest>> of(Person reader, LocalDate day) {
        var regions = Regions.of(reader.regions());
        return apart(() -> transactions.reading(
                regions, () -> leads(reader) ? morning(reader, regions, day) : today(reader, regions, day)));
    }

    private static boolean leads(Person reader) {
        return reader.is("manager") || reader.is("director");
    }

    private Uni<Optional<Digest>> morning(Person reader, Regions regions, LocalDate day) {
        var asked = new Mornings.Asked(reader.id(), reader.is("director"), regions.names(), day, reader.language());
        return mornings.page(asked, Cursor.OLDEST, MOST_READ).map(page -> {
            var open = page.items().stream().filter(row -> !row.handled()).toList();
            return open.isEmpty() ? Optional.empty() : Optional.of(morning(page, open, reader.language()));
        });
    }

    private static Digest morning(MorningView page, List<MorningView.Row> open, Locale language) {
        var sections = new ArrayList<Section>();
        for (var total : page.totals()) {
            var lines = open.stream()
                    .limit(MOST_LISTED)
                    .filter(row -> row.section() == total.section())
                    .map(row -> new Line(row.title(), row.link()))
                    .toList();
            if (!total.open().equals("0")) {
                sections.add(new Section(TEXTS.of(language, "section." + total.section(), total.open()), lines));
            }
        }
        return new Digest("/morning", wording("morning", open.size(), sections));
    }

    private Uni<Optional<Digest>> today(Person reader, Regions regions, LocalDate day) {
        var zone = calendars.of(regions.names().get(0)).zone();
        var evening = day.plusDays(1).atStartOfDay(zone).toInstant();
        return agenda.until(evening, reader.id(), regions.names(), reader.language(), MOST_READ)
                .map(waiting -> waiting.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Digest(
                                "/today",
                                wording("today", waiting.size(), List.of(list(waiting, reader.language()))))));
    }

    private static Section list(List<MatterView> waiting, Locale language) {
        return new Section(
                TEXTS.of(language, "section.today"),
                waiting.stream()
                        .limit(MOST_LISTED)
                        .map(item -> new Line(item.title(), item.link()))
                        .toList());
    }

    private static Function<Locale, Wording> wording(String key, int many, List<Section> sections) {
        String count = many >= MOST_READ ? MOST_READ + "+" : Integer.toString(many);
        return language -> Wording.of(TEXTS.of(language, key + ".title", count), TEXTS.of(language, key + ".why"))
                .listing(sections);
    }

    /** A transaction of its own beside the caller's, whose context gets the answer back. */
    private <T> Uni<T> apart(Supplier<Uni<T>> work) {
        var caller = Vertx.currentContext();
        return OwnContext.of(vertx, work).emitOn(task -> caller.runOnContext(nothing -> task.run()));
    }
}
