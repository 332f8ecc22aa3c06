package io.kaituo.local.demo;

import io.kaituo.local.Messages;
import io.kaituo.local.Stack;
import io.kaituo.local.app.QuarkusApp;
import io.kaituo.local.keycloak.Keycloak;
import io.kaituo.local.keycloak.People;
import io.kaituo.local.keycloak.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Fills an installation with the example through its public API, lets the heart flows run, and proves that they did. */
public final class Demonstration {
    private static final int DIFFERENCES_SHOWN = 10;

    private final Display display;
    private final PublicApi api;
    private final Board board;
    private final Crew crew;
    private final EventFlow events;
    private final People people = People.declared();
    private final ExampleFiles files = ExampleFiles.read();
    private final Plan plan = new Planning(files, people).plan();
    private final Created created = new Created();

    private Demonstration(Display display, PublicApi api, Board board, Crew crew, EventFlow events) {
        this.display = display;
        this.api = api;
        this.board = board;
        this.crew = crew;
        this.events = events;
    }

    /** Whether everything is there as it should be. The services must be up. */
    public static boolean run(Stack stack, Display display) {
        try (var api = new PublicApi(stack::url, new Tokens(stack.url(Keycloak.NAME)));
                var events = new EventFlow(stack.kafka())) {
            var board = new Board(display, api::commands);
            try (var crew = new Crew(board)) {
                return new Demonstration(display, api, board, crew, events).run();
            } finally {
                board.close();
            }
        }
    }

    private boolean run() {
        tellWhatWasRead();
        long eventsBefore = events.published();
        Inventory there = Inventory.read(api, crew, people.regions());
        load(there);
        boolean settled = events.settle((applied, all) -> board.at("settling", applied, all));
        board.end("settling");
        double seconds = board.elapsedSeconds();
        long published = events.published() - eventsBefore;
        boolean well = check() & settled;
        display.say("");
        if (!settled) display.say(board.red(Messages.text("demo.unsettled")));
        display.say(Messages.text(
                "demo.speed",
                seconds,
                api.commands(),
                api.commands() / seconds,
                published,
                published / seconds,
                api.repeats(),
                board.elapsedSeconds()));
        display.say(well ? board.green(Messages.text("demo.well")) : board.red(Messages.text("demo.not-well")));
        return well;
    }

    private void tellWhatWasRead() {
        display.say(Messages.text(
                "demo.read",
                files.companies().size(),
                files.products().size(),
                files.team().size(),
                files.pipeline().size(),
                files.listed().size()));
        files.blemishes().counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(blemish -> display.say("  "
                        + Messages.text(
                                "demo.blemish." + blemish.getKey().kind(),
                                blemish.getValue(),
                                blemish.getKey().what())));
        display.say("");
    }

    /** The show first, so that its clocks run while the rest is loaded; the probes it needs are leads of its region. */
    private void load(Inventory there) {
        var selling = new Selling(api, created, Shift.of(plan, there, today()), there);
        var registering = new Registering(api, created, there);
        var show = new OverdueShow(api, crew, board, registering, new Notices(api, managers(Plan.SHOW_REGION)));
        CompletableFuture<?> overdue = show.begin(plan);
        crew.each("products", plan.products(), selling::product);
        crew.each("accounts", plan.accounts(), selling::account);
        crew.each("deals", plan.deals(), selling::deal);
        crew.each("contracts", plan.won(), selling::contract);
        crew.each("leads", leads(false), registering::lead);
        overdue.join();
        crew.each("leads", leads(true), registering::lead);
    }

    private List<Plan.PlannedLead> leads(boolean ofTheShow) {
        return plan.leads().stream()
                .filter(lead -> lead.by().region().equals(Plan.SHOW_REGION) == ofTheShow)
                .toList();
    }

    private boolean check() {
        var schedules = new ScheduleCheck(ExpectedSchedule.of(Preset.named("standard-eight-steps")), today());
        var lines = new ArrayList<>(new Outcomes(plan, Inventory.read(api, crew, people.regions()), created)
                .lines(
                        FollowUps.read(api, crew, people.regions()),
                        schedules,
                        new Notices(
                                        api,
                                        people.all().stream()
                                                .filter(Person::leads)
                                                .toList())
                                .overdue()));
        lines.add(Line.of("parked", 0, parked()));
        lines.add(Line.of("failed", 0, crew.failures().size()));
        var table = new Table(lines, board::red);
        display.say("");
        table.text().forEach(display::say);
        schedules.differences().stream()
                .limit(DIFFERENCES_SHOWN)
                .forEach(difference -> display.say(board.red("  ≠ " + difference)));
        return !table.differs();
    }

    /** Events that a service could not digest. */
    private long parked() {
        return QuarkusApp.ALL.stream()
                .mapToLong(service ->
                        api.get("admin", service, "/api/parked-events").size())
                .sum();
    }

    private List<Person> managers(String region) {
        return people.all().stream()
                .filter(person -> person.leads() && person.region().equals(region))
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(Shift.ZONE);
    }
}
