package io.kaituo.lead.imports;

import static io.kaituo.lead.imports.ImportState.CHECKED;
import static io.kaituo.lead.imports.ImportState.CHECKING;
import static io.kaituo.lead.imports.ImportState.DONE;
import static io.kaituo.lead.imports.ImportState.IMPORTING;

import io.kaituo.events.RegisterEvent.LeadImportFinished;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.ManyRegistrations.Outcome;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A file of leads from upload to the list: read, checked, shown to its owner, and imported once they agree. */
@Entity
class LeadImport {

    /** Comparing costs a search per row; what a file of more rows resembles is seen in its beginning. */
    private static final long MOST_COMPARED = 1000;

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String requestedBy;
    private Instant requestedAt;
    private String fileName;
    private String fileHash;
    private String format;
    private String header;
    private String sample;
    private int pieces;
    private long total;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String plan;
    private long bad;
    private long duplicates;
    private long repeated;
    private long compared;
    private long likely;
    private long registered;
    private long changed;
    private long contested;
    private long known;
    private int nextPiece;
    private UUID jobId;
    private Instant endedAt;

    protected LeadImport() {}

    /** @param plan how it will be read unless its owner says otherwise */
    static LeadImport of(String region, String requestedBy, UploadedFile file, ImportPlan plan, Instant now) {
        var begun = new LeadImport();
        begun.id = Uuid7.next();
        begun.region = region;
        begun.requestedBy = requestedBy;
        begun.requestedAt = now;
        begun.fileName = file.name();
        begun.fileHash = file.hash();
        begun.format = file.format();
        begun.header = ImportJson.write(file.header());
        begun.sample = "[]";
        begun.plan = ImportJson.write(plan);
        begun.state = CHECKING;
        return begun;
    }

    /** The next piece of the file is stored. */
    int addPiece(List<List<String>> rows) {
        if (pieces == 0) {
            sample = ImportJson.write(rows.subList(0, Math.min(5, rows.size())));
        }
        total += rows.size();
        return pieces++;
    }

    /** The check by this job begins, or begins anew. */
    void check(ImportPlan asked, UUID job) {
        state = state.to(CHECKING);
        plan = ImportJson.write(asked);
        bad = 0;
        duplicates = 0;
        repeated = 0;
        compared = 0;
        likely = 0;
        nextPiece = 0;
        jobId = job;
    }

    /** One more piece is checked. */
    void found(long badRows, long onTheList, long comparedRows, long likelyRows) {
        bad += badRows;
        duplicates += onTheList;
        compared += comparedRows;
        likely += likelyRows;
        nextPiece++;
    }

    /** How many more rows are compared with the list by more than their names. */
    long toCompare() {
        return MOST_COMPARED - compared;
    }

    void checked(long repeatedRows) {
        state = state.to(CHECKED);
        repeated = repeatedRows;
        nextPiece = 0;
    }

    /** Its owner has seen what will happen. */
    void confirm(UUID job) {
        if (!plan().columns().containsKey(ImportColumn.COMPANY_NAME.field())) {
            throw new RuleViolation("import.no-company-column");
        }
        bad = state == CHECKED ? 0 : bad;
        state = state.to(IMPORTING);
        jobId = job;
    }

    /** One more piece is on the list. */
    void imported(Outcome outcome, long badRows) {
        bad += badRows;
        nextPiece++;
        registered += outcome.registered();
        changed += outcome.changed();
        contested += outcome.contested();
        known += outcome.known();
    }

    LeadImportFinished finish(Instant now) {
        state = state.to(DONE);
        endedAt = now;
        return new LeadImportFinished(
                Uuid7.next(), now, region, id, fileName, requestedBy, registered, changed, contested, known, bad);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String region() {
        return region;
    }

    String requestedBy() {
        return requestedBy;
    }

    String fileName() {
        return fileName;
    }

    long total() {
        return total;
    }

    int nextPiece() {
        return nextPiece;
    }

    boolean isThrough() {
        return nextPiece == pieces;
    }

    UUID jobId() {
        return jobId;
    }

    List<String> header() {
        return ImportJson.read(header, ImportJson.CELLS);
    }

    ImportPlan plan() {
        return ImportJson.read(plan, ImportJson.PLAN);
    }

    Cursor place() {
        return new Cursor(requestedAt, id);
    }

    LeadImportView view() {
        return new LeadImportView(
                id,
                version,
                region,
                fileName,
                format,
                state,
                header(),
                ImportJson.read(sample, ImportJson.TABLE),
                plan(),
                total,
                bad,
                duplicates,
                repeated,
                compared,
                likely,
                registered,
                changed,
                contested,
                known,
                jobId,
                requestedBy,
                requestedAt,
                endedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeadImport one && Objects.equals(id, one.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
