package io.kaituo.lead.imports;

import io.kaituo.lead.Aside;
import io.kaituo.lead.imports.RowReader.ReadRow;
import io.kaituo.lead.jobs.Job;
import io.kaituo.lead.jobs.JobHandler;
import io.kaituo.lead.ownership.ManyRegistrations;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Puts the companies of a confirmed file on the list, a piece at a time; people are told once, at the end. */
@ApplicationScoped
class RunLeadImport implements JobHandler {

    static final String KIND = "lead-import";

    private final LeadImports imports;
    private final Reading reading;
    private final ManyRegistrations registrations;
    private final Outbox outbox;
    private final Clock clock;

    RunLeadImport(LeadImports imports, Reading reading, ManyRegistrations registrations, Outbox outbox, Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.registrations = registrations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> step(Job job) {
        return imports.findById(job.parameters(ImportJob.class).importId())
                .chain(file -> file.isThrough() ? finish(job, file) : run(job, file));
    }

    private Uni<?> run(Job job, LeadImport file) {
        var reader = reading.of(file);
        return imports.piece(file)
                .chain(piece -> Aside.of(() -> reader.read(ImportJson.read(piece, ImportJson.ROWS))))
                .chain(rows -> register(job, file, rows));
    }

    /** What was good when it was checked may be bad by now: an owner left, a rule changed. */
    private Uni<?> register(Job job, LeadImport file, List<ReadRow> rows) {
        var bad = rows.stream().filter(ReadRow::isBad).map(ReadRow::row).toList();
        var wanted =
                rows.stream().filter(row -> !row.isBad()).map(ReadRow::wanted).toList();
        return registrations
                .register(file.region(), wanted, file.plan().contest(), file.id(), file.requestedBy())
                .invoke(outcome -> {
                    imports.noteBad(file, bad);
                    file.imported(outcome, bad.size());
                    job.advance(null, rows.size(), bad.size());
                });
    }

    private Uni<?> finish(Job job, LeadImport file) {
        var finished = file.finish(clock.instant());
        outbox.publish(finished);
        job.finish(Map.of(
                "importId", file.id(),
                "registered", finished.registered(),
                "changed", finished.changed(),
                "contested", finished.contested(),
                "known", finished.known(),
                "bad", finished.bad()));
        return Uni.createFrom().voidItem();
    }
}
