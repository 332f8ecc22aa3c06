package io.kaituo.notification.morning;

import io.kaituo.notification.inbox.Matter;
import io.kaituo.notification.inbox.MatterView;
import io.kaituo.notification.inbox.Matters;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.web.Cursor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a manager's page together: the same one for the same day, whoever asks and when. */
@ApplicationScoped
public class Mornings {

    static final int MOST = 1000;

    private static final Comparator<Matter> ORDER = Comparator.comparing(Mornings::place);

    private final Matters matters;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    Mornings(Matters matters, Directory directory, Calendars calendars, Clock clock) {
        this.matters = matters;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param everybody whether the reader answers for whole regions, or for a team
     */
    public record Asked(
            String reader, boolean everybody, Collection<String> regions, LocalDate date, Locale language) {}

    LocalDate today(String region) {
        return LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
    }

    /** What presses most first, from a place on. */
    public Uni<MorningView> page(Asked asked, Cursor after, int limit) {
        return standing(asked).chain(all -> {
            var rest = all.stream()
                    .filter(matter -> place(matter).compareTo(after) > 0)
                    .toList();
            var shown = rest.subList(0, Math.min(limit, rest.size()));
            String next = rest.size() > limit ? place(shown.get(limit - 1)).encoded() : null;
            return matters.inWords(shown.stream().map(Matter::itemId).toList(), asked.language())
                    .map(words -> new MorningView(asked.date(), totals(all), rows(shown, words, asked), next));
        });
    }

    private Uni<List<Matter>> standing(Asked asked) {
        return Multi.createFrom()
                .iterable(asked.regions())
                .onItem()
                .transformToUniAndConcatenate(region -> standing(region, asked))
                .onItem()
                .<Matter>disjoint()
                .collect()
                .asList()
                .map(Mornings::inOnePlace);
    }

    private static List<Matter> inOnePlace(List<Matter> found) {
        var sections = found.stream()
                .collect(Collectors.groupingBy(
                        Matter::subjectId, Collectors.mapping(Mornings::section, Collectors.toSet())));
        return found.stream()
                .filter(matter ->
                        sections.get(matter.subjectId()).stream().noneMatch(section -> section.hides(section(matter))))
                .sorted(ORDER)
                .toList();
    }

    private static Section section(Matter matter) {
        return Section.valueOf(matter.section());
    }

    private Uni<List<Matter>> standing(String region, Asked asked) {
        var zone = calendars.of(region).zone();
        return matters.standing(
                region,
                asked.reader(),
                people(region, asked),
                Section.rules(),
                asked.date().atStartOfDay(zone).toInstant(),
                asked.date().plusDays(1).atStartOfDay(zone).toInstant(),
                MOST + 1);
    }

    private List<String> people(String region, Asked asked) {
        var led = asked.everybody()
                ? directory.everybody().stream()
                : Stream.concat(directory.teamOf(asked.reader()).stream(), directory.person(asked.reader()).stream());
        return led.filter(person -> person.worksIn(region)).map(Person::id).toList();
    }

    private List<MorningView.Row> rows(List<Matter> shown, Map<UUID, MatterView> words, Asked asked) {
        return shown.stream()
                .map(matter -> row(matter, words.get(matter.itemId()), asked))
                .toList();
    }

    private MorningView.Row row(Matter matter, MatterView said, Asked asked) {
        var zone = calendars.of(matter.region()).zone();
        return new MorningView.Row(
                section(matter),
                matter.region(),
                said.subjectType(),
                said.subjectId(),
                said.title(),
                said.why(),
                said.because(),
                said.link(),
                said.owner(),
                matter.waiting().stream().map(directory::name).toList(),
                matter.since(),
                Math.max(0, Duration.between(matter.since(), clock.instant()).toDays()),
                said.dueAt(),
                matter.ranksAt(),
                LocalDate.ofInstant(matter.since(), zone).equals(asked.date()),
                matter.handled());
    }

    private static List<MorningView.Total> totals(List<Matter> all) {
        return Stream.of(Section.values())
                .map(section -> new MorningView.Total(section, count(all, section, false), count(all, section, true)))
                .toList();
    }

    private static String count(List<Matter> all, Section section, boolean handled) {
        long count = all.stream()
                .filter(matter -> section(matter) == section && matter.handled() == handled)
                .count();
        return count > MOST ? MOST + "+" : Long.toString(count);
    }

    private static Cursor place(Matter matter) {
        return new Cursor(matter.ranksAt(), matter.itemId());
    }
}
