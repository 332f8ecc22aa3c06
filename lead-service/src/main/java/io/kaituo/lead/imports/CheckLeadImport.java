package io.kaituo.lead.imports;

import io.kaituo.lead.Aside;
import io.kaituo.lead.imports.RowReader.ReadRow;
import io.kaituo.lead.jobs.Job;
import io.kaituo.lead.jobs.JobHandler;
import io.kaituo.lead.ownership.ManyRegistrations;
import io.kaituo.lead.sheets.Sheet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a file as if it were imported and says what would happen, before anything does. */
@ApplicationScoped
class CheckLeadImport implements JobHandler {

    static final String KIND = "lead-import-check";

    private final LeadImports imports;
    private final Reading reading;
    private final FileNames names;
    private final LikelyRows likely;
    private final ManyRegistrations registrations;

    CheckLeadImport(
            LeadImports imports, Reading reading, FileNames names, LikelyRows likely, ManyRegistrations registrations) {
        this.imports = imports;
        this.reading = reading;
        this.names = names;
        this.likely = likely;
        this.registrations = registrations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> step(Job job) {
        return imports.findById(job.parameters(ImportJob.class).importId())
                .chain(file -> file.isThrough() ? finish(job, file) : check(job, file));
    }

    private Uni<?> check(Job job, LeadImport file) {
        var reader = reading.of(file);
        return imports.piece(file)
                .chain(piece -> Aside.of(() -> Piece.of(reader.read(ImportJson.read(piece, ImportJson.ROWS)))))
                .chain(piece -> registrations
                        .known(file.region(), new HashSet<>(piece.keys()))
                        .chain(known -> compare(job, file, piece, known)));
    }

    /** Only what no lead has the name of can resemble one. */
    private Uni<?> compare(Job job, LeadImport file, Piece piece, Set<String> known) {
        var fresh = piece.fresh(known, file.toCompare());
        return names.among(file, piece.good())
                .chain(same ->
                        likely.among(file.region(), fresh).map(alike -> likeliest(piece.unlisted(same, known), alike)))
                .invoke(found -> {
                    imports.noteBad(file, piece.bad());
                    likely.note(file, found);
                    file.found(piece.bad().size(), known.size(), fresh.size(), found.size());
                    job.advance(null, piece.rows(), piece.bad().size());
                });
    }

    /** Each row once, with what it resembles most. */
    private static List<LikelyRow> likeliest(List<LikelyRow> some, List<LikelyRow> others) {
        var rows = new TreeMap<Integer, LikelyRow>();
        Stream.of(some, others).flatMap(List::stream).forEach(one -> rows.merge(one.row(), one, LikelyRow::orMore));
        return List.copyOf(rows.values());
    }

    private Uni<?> finish(Job job, LeadImport file) {
        return names.repeated(file).invoke(repeated -> {
            names.forget(file);
            file.checked(repeated);
            job.finish(Map.of("importId", file.id()));
        });
    }

    private record Piece(int rows, List<ReadRow> good, List<Sheet.Row> bad) {

        static Piece of(List<ReadRow> read) {
            return new Piece(
                    read.size(),
                    read.stream().filter(row -> !row.isBad()).toList(),
                    read.stream().filter(ReadRow::isBad).map(ReadRow::row).toList());
        }

        List<String> keys() {
            return good.stream().map(row -> row.wanted().companyKey()).toList();
        }

        /** Without those whose company is on the list, which says more. */
        List<LikelyRow> unlisted(List<LikelyRow> found, Set<String> known) {
            var listed = good.stream()
                    .filter(row -> known.contains(row.wanted().companyKey()))
                    .map(row -> row.row().number())
                    .collect(Collectors.toSet());
            return found.stream().filter(one -> !listed.contains(one.row())).toList();
        }

        List<ReadRow> fresh(Set<String> known, long most) {
            var seen = new HashSet<>(known);
            return good.stream()
                    .filter(row -> seen.add(row.wanted().companyKey()))
                    .limit(most)
                    .toList();
        }
    }
}
