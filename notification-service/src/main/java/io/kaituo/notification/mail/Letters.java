package io.kaituo.notification.mail;

import io.kaituo.platform.transaction.Transaction;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All letters; writing one is part of the caller's transaction, sending it never is. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {

    private static final String DUE =
            """
            select id from mail where status = 'QUEUED' and wake_at <= $1
            order by wake_at limit $2 for update skip locked""";

    private final Clock clock;

    Letters(Clock clock) {
        this.clock = clock;
    }

    public Uni<Void> write(Collection<WriteLetter> asked) {
        var now = clock.instant();
        return asked.isEmpty()
                ? Uni.createFrom().voidItem()
                : persist(asked.stream().map(letter -> Letter.of(letter, now)));
    }

    /** Takes what is due, so that no other replica sends it at the same time. */
    Uni<List<Letter>> take(Instant now, int most) {
        return Transaction.current()
                .select(DUE, now.atOffset(ZoneOffset.UTC), most)
                .map(rows -> {
                    var ids = new ArrayList<UUID>();
                    while (rows.hasNext()) {
                        ids.add((UUID) rows.next()[0]);
                    }
                    return ids;
                })
                .chain(this::withIds)
                .invoke(letters -> letters.forEach(letter -> letter.take(now)));
    }

    Uni<List<Letter>> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", ids);
    }
}
