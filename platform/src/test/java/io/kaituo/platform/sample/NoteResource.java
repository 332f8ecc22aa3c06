package io.kaituo.platform.sample;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Notes over HTTP, and a few doors that a careless resource would leave open. */
@Path("/api/notes")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class NoteResource {

    private final Notes notes;
    private final Outbox outbox;
    private final Caller caller;
    private final IfMatch ifMatch;
    private final Clock clock;

    NoteResource(Notes notes, Outbox outbox, Caller caller, IfMatch ifMatch, Clock clock) {
        this.notes = notes;
        this.outbox = outbox;
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    public Uni<NoteView> write(@Valid WriteNote asked) {
        return store(Note.write(asked.text(), caller.region(asked.region()), caller.id(), clock.instant()));
    }

    /** Forgets to ask whether the region is the caller's. */
    @POST
    @Path("/carelessly")
    @ResponseStatus(201)
    public Uni<NoteView> writeCarelessly(@Valid WriteNote asked) {
        return store(Note.write(asked.text(), asked.region(), caller.id(), clock.instant()));
    }

    /** Stores and publishes before it finds out that it must not. */
    @POST
    @Path("/rashly")
    @ResponseStatus(201)
    public Uni<NoteView> writeRashly(@Valid WriteNote asked) {
        var note = Note.write(asked.text(), caller.region(asked.region()), caller.id(), clock.instant());
        return store(note)
                .chain(view -> notes.flush().replaceWith(view))
                .call(view -> Barred.refuse(view.region(), view.text()));
    }

    @PUT
    @Path("/{id}")
    public Uni<NoteView> rewrite(UUID id, @Valid WriteNote asked) {
        return notes.get(id, caller.sight())
                .invoke(note -> ifMatch.require(note.version()))
                .invoke(note -> outbox.publish(note.rewrite(asked.text(), clock.instant())))
                .chain(Transaction.answer(Note::view));
    }

    /** A POST that answers 200. */
    @POST
    @Path("/{id}/reminder")
    public Uni<NoteView> remind(UUID id) {
        return notes.get(id, caller.sight())
                .invoke(note -> outbox.publish(note.remind(clock.instant())))
                .chain(Transaction.answer(Note::view));
    }

    /** A POST that answers 204. */
    @POST
    @Path("/{id}/erasure")
    public Uni<Void> erase(UUID id) {
        return notes.get(id, caller.sight()).chain(notes::delete);
    }

    @GET
    public Uni<Page<NoteView>> list(@QueryParam("region") String region, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.newestFirst(
                caller.regions(region),
                one -> notes.newest(one, sight, page.after(Cursor.NEWEST), page.limit() + 1),
                Note::place,
                Note::view);
    }

    @GET
    @Path("/oldest")
    public Uni<Page<NoteView>> oldest(@QueryParam("region") String region, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.oldestFirst(
                caller.regions(region),
                one -> notes.oldest(one, sight, page.after(Cursor.OLDEST), page.limit() + 1),
                Note::place,
                Note::view);
    }

    /** Asks for a value of every sort that queries have. */
    @GET
    @Path("/found")
    public Uni<Page<NoteView>> find(
            @QueryParam("of") UUID of,
            @QueryParam("since") Instant since,
            @QueryParam("on") LocalDate on,
            @QueryParam("unit") ChronoUnit unit,
            @QueryParam("least") BigDecimal least,
            @Valid @BeanParam Found found,
            @Valid @BeanParam PageRequest page) {
        return list(null, page);
    }

    /** The same in a bean. */
    public static class Found {

        @QueryParam("from")
        Instant from;
    }

    @GET
    @Path("/{id}/found")
    public Uni<NoteView> find(UUID id, @QueryParam("on") LocalDate on) {
        return show(id);
    }

    @GET
    @Path("/{id}")
    public Uni<NoteView> show(UUID id) {
        return notes.get(id, caller.sight()).map(Note::view);
    }

    /** Writes although it is asked to read. */
    @GET
    @Path("/{id}/rewritten")
    public Uni<NoteView> rewriteOnReading(UUID id) {
        return Transaction.current()
                .update("update note set text = 'rewritten' where id = $1", id)
                .chain(() -> notes.get(id, caller.sight()))
                .map(Note::view);
    }

    private Uni<NoteView> store(Note note) {
        outbox.publish(note.written());
        return notes.persist(note).map(Note::view);
    }
}
