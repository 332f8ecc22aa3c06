package io.kaituo.lead.imports;

import io.kaituo.lead.Aside;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings a file from the disk of the replica that took it into the database, piece by piece. */
@ApplicationScoped
class Upload {

    /** So many rows, or fewer wide ones, are one step of a job (decision 26). */
    private static final int PIECE = 1000;

    private final LeadImports imports;
    private final Habits habits;
    private final Caller caller;
    private final Clock clock;
    private final long most;

    Upload(
            LeadImports imports,
            Habits habits,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "kaituo.imports.most-rows") long most) {
        this.imports = imports;
        this.habits = habits;
        this.caller = caller;
        this.clock = clock;
        this.most = most;
    }

    /** The import of this file; the same file of the same person again is the same import. */
    Uni<LeadImport> of(Path path, String name, String region, ImportPlan asked) {
        return Aside.of(() -> UploadedFile.open(path, name))
                .chain(file -> imports.ofFile(region, caller.id(), file.hash())
                        .chain(same -> same == null
                                ? store(file, region, asked)
                                : Uni.createFrom().item(same))
                        .eventually(file::close));
    }

    private Uni<LeadImport> store(UploadedFile file, String region, ImportPlan asked) {
        return habits.of(region, caller.id(), file.header())
                .map(proposed -> (asked == null ? proposed : asked.or(proposed)).fitting(file.header()))
                .map(plan -> LeadImport.of(region, caller.id(), file, plan, clock.instant()))
                .chain(imports::persistAndFlush)
                .call(stored -> Multi.createBy()
                        .repeating()
                        .uni(() -> piece(stored, file))
                        .whilst(rows -> rows > 0)
                        .collect()
                        .last());
    }

    private Uni<Integer> piece(LeadImport stored, UploadedFile file) {
        return Aside.of(() -> file.sheet().next(PIECE)).chain(rows -> {
            if (stored.total() + rows.size() > most) {
                throw Refused.unprocessable("import.too-many-rows", most);
            }
            return rows.isEmpty()
                    ? Uni.createFrom().item(0)
                    : imports.add(stored, rows).replaceWith(rows.size());
        });
    }
}
