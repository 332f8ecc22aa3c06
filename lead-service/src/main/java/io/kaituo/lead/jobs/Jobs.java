package io.kaituo.lead.jobs;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** All jobs the current transaction may see; the door for the slices whose work takes long. */
@ApplicationScoped
public class Jobs implements PanacheRepositoryBase<Job, UUID> {

    private static final String CLAIM =
            """
            select 1 from job where id = $1 and state in ('QUEUED', 'RUNNING') and wake_at <= $2
            for update skip locked""";

    private final Directory directory;
    private final Clock clock;

    Jobs(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Queues work for the {@link JobHandler} of this kind; it begins once the current transaction has committed.
     *
     * @param requestedBy whose work it is: they, their manager and those above see it
     * @param parameters  whatever the handler needs, kept as JSON
     * @param total       how many items it will deal with
     */
    public Uni<Job> start(String kind, String region, String requestedBy, Object parameters, long total) {
        return persist(Job.queued(kind, region, requestedBy, parameters, total, clock.instant()));
    }

    /** 202 with the job and where to ask for it. */
    public RestResponse<JobView> accepted(Job job, Locale reader) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job.view(directory::name, reader))
                .header(HttpHeaders.LOCATION, "/api/leads/jobs/" + job.id())
                .build();
    }

    /** The job, unless it is none of the caller's business. */
    public Uni<Job> get(UUID id, Sight sight) {
        return findById(id).map(job -> seen(job, sight));
    }

    /** The same for a change: a step that runs is waited for, and the next one waits. */
    Uni<Job> hold(UUID id, Sight sight) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(job -> seen(job, sight));
    }

    /** Whether the next step is this transaction's to do. */
    Uni<Boolean> claim(UUID id, Instant now) {
        return Transaction.current()
                .select(CLAIM, id, now.atOffset(ZoneOffset.UTC))
                .map(rows -> rows.hasNext());
    }

    Uni<List<Job>> page(String region, String requestedBy, Cursor after, int most) {
        return ListQuery.newestFirst(region, "requestedAt", after)
                .where("requestedBy", requestedBy)
                .list(this, most);
    }

    private static Job seen(Job job, Sight sight) {
        if (job == null || !sight.covers(job.requestedBy())) {
            throw Refused.notFound();
        }
        return job;
    }
}
