package io.kaituo.contract.approval;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Nobody decides blindly: who is asked about a subject reads it, whoever's it is, and changes nothing. */
@ApplicationScoped
public class Audience {

    /** About the subject itself, or about a contract that changes it, follows it or takes its price from it. */
    private static final String ASKED =
            """
            select exists (
                select from approval join approval_turn turn on turn.approval_id = approval.id and turn.person_id = $3
                where approval.region = $1 and turn.region = $1
                and approval.subject_id = any (array(
                    select $2::uuid union all
                    select id from contract where region = $1 and (amends = $2 or renews = $2 or quote_id = $2))))""";

    private final Caller caller;

    Audience(Caller caller) {
        this.caller = caller;
    }

    /**
     * The caller sees the owner's records, or has been asked about this subject or about what rests on it.
     *
     * @param ownerId of the subject; null where nobody owns it
     * @throws Refused 404 to everybody else
     */
    public Uni<Void> requireMayRead(String region, UUID subject, String ownerId) {
        return caller.sight().covers(ownerId)
                ? Uni.createFrom().voidItem()
                : Transaction.current()
                        .select(ASKED, region, subject, caller.id())
                        .invoke(rows -> {
                            if (!(Boolean) rows.next()[0]) {
                                throw Refused.notFound();
                            }
                        })
                        .replaceWithVoid();
    }
}
