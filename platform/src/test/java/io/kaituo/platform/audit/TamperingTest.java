package io.kaituo.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaituo.events.RegisterEvent.LeadChanged;
import io.kaituo.events.Uuid7;
import io.kaituo.events.audit.AuditChain;
import io.kaituo.events.audit.AuditFinding;
import io.kaituo.events.audit.AuditFinding.Kind;
import io.kaituo.events.audit.AuditKeys;
import io.kaituo.events.audit.AuditReport;
import io.kaituo.events.audit.AuditVerification.Told;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.testing.Audit;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody owns the database, and whatever they do to the trail is found. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperingTest {

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    private CopiedTrail trail;
    private List<Told> heads;
    private long length;

    /** Ten entries at least, all of them sealed and told. */
    @BeforeEach
    void copy() {
        IntStream.range(0, 10).forEach(number -> publish());
        trail = CopiedTrail.onceSealed();
        length = trail.length();
        heads = trail.heads();
    }

    @Test
    void nothing_is_found_where_nothing_was_done() {
        var report = Audit.verify("tampered", heads);
        assertThat(report.findings()).isEmpty();
        assertThat(report.sealed()).isEqualTo(length);
        assertThat(report.unsealed()).isZero();
        assertThat(report.heads()).isEqualTo(heads.size());
        assertThat(report.sealedUpTo()).isBefore(Instant.now());
    }

    @Test
    void an_edited_entry_is_found() {
        assertThat(trail.after(
                        "update tampered.audit_entry set actor = 'somebody-else' where position = " + (length - 5)))
                .containsExactly(trail.found(Kind.EDITED, length - 5));
    }

    @Test
    void every_column_of_an_entry_is_sealed() {
        for (String change : List.of(
                "number = number + 1000000",
                "region = 'north'",
                "subject = gen_random_uuid()",
                "type = 'lead.lost.v1'",
                "at = at + interval '1 second'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "actor_name = 'Somebody Else'",
                "cause = gen_random_uuid()",
                "changes = '{\"status\":[\"NEW\",\"LOST\"]}'",
                "digest = sha256('other')",
                "mac = sha256(mac)")) {
            copy();
            assertThat(trail.after("update tampered.audit_entry set " + change + " where position = " + (length - 5)))
                    .as(change)
                    .contains(trail.found(Kind.EDITED, length - 5));
        }
    }

    @Test
    void a_deleted_entry_is_found() {
        var findings = trail.after("delete from tampered.audit_entry where position = " + (length - 4));
        assertThat(findings).contains(trail.found(Kind.DELETED, length - 4));
        assertThat(findings).extracting(AuditFinding::kind).contains(Kind.EVENT_WITHOUT_ENTRY);
    }

    @Test
    void a_deleted_entry_is_found_although_the_others_have_closed_the_ranks() {
        assertThat(trail.after(
                        "delete from tampered.audit_entry where position = " + (length - 4),
                        "update tampered.audit_entry set position = position - 1 where position > " + (length - 4)))
                .extracting(AuditFinding::kind)
                .contains(Kind.REORDERED, Kind.CUT_TAIL);
    }

    @Test
    void entries_that_changed_places_are_found() {
        assertThat(trail.after("update tampered.audit_entry set position = %d - position where position in (%d, %d)"
                        .formatted(2 * length - 7, length - 4, length - 3)))
                .contains(trail.found(Kind.REORDERED, length - 4), trail.found(Kind.REORDERED, length - 3))
                .extracting(AuditFinding::kind)
                .doesNotContain(Kind.EDITED);
    }

    @Test
    void neighbours_that_changed_their_seals_are_found() {
        trail.swapSeals(length - 5, length - 4);
        assertThat(Audit.verify("tampered", heads).findings())
                .contains(trail.found(Kind.EDITED, length - 5), trail.found(Kind.EDITED, length - 4));
    }

    @Test
    void what_hides_behind_many_changed_seals_is_named_unchecked() {
        IntStream.range(0, 60).forEach(number -> publish());
        copy();
        for (long position = length - 60; position < length - 8; position += 3) {
            trail.swapSeals(position, position + 1);
        }
        assertThat(trail.after(
                        "update tampered.audit_entry set actor = 'somebody-else' where position = " + (length - 2)))
                .extracting(AuditFinding::kind)
                .contains(Kind.EDITED, Kind.UNCHECKED);
    }

    @Test
    void a_cut_tail_is_found() {
        assertThat(trail.after(
                        "delete from tampered.audit_entry where position > " + (length - 3),
                        "delete from tampered.outbox using audit_entry where id = event_id and audit_entry.position > "
                                + (length - 3)))
                .containsExactly(new AuditFinding(Kind.CUT_TAIL, length - 2, (length - 2) + "-" + length));
    }

    @Test
    void a_chain_that_was_recomputed_with_the_true_key_is_found() {
        Rows.execute("update tampered.audit_entry set actor = 'somebody-else' where position = " + (length - 5));
        trail.recompute(length - 5);
        assertThat(Audit.verify("tampered", List.of()).findings())
                .as("the forgery is perfect in itself")
                .extracting(AuditFinding::kind)
                .isSubsetOf(Kind.UNTOLD);
        assertThat(Audit.verify("tampered", heads).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.RECOMPUTED);
            assertThat(finding.position()).isBetween(length - 5, length);
        });
    }

    @Test
    void a_recomputed_chain_is_found_although_its_own_heads_were_told_too() {
        Rows.execute("update tampered.audit_entry set actor = 'somebody-else' where position = " + (length - 5));
        byte[] end = trail.recompute(length - 5);
        var both = new ArrayList<>(heads);
        both.add(new Told(Audit.chain().head(length, end, Instant.now()), trail.lastSequence() + 1));
        assertThat(Audit.verify("tampered", both).findings())
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.RECOMPUTED);
    }

    @Test
    void a_head_that_was_told_without_the_key_is_found_and_believed_by_nobody() {
        var thief = new AuditChain("platform-sample", AuditKeys.parse("test:a-guess-of-the-key-by-somebody-else"));
        var both = new ArrayList<>(heads);
        both.add(new Told(thief.head(length + 100, new byte[32], Instant.now()), trail.lastSequence() + 1));
        assertThat(Audit.verify("tampered", both).findings())
                .containsExactly(new AuditFinding(Kind.FORGED_HEAD, length + 100, "00".repeat(32)));
    }

    @Test
    void heads_that_were_taken_away_are_found() {
        publish();
        copy();
        var fewer = new ArrayList<>(heads);
        var gone = fewer.remove(fewer.size() - 2);
        assertThat(Audit.verify("tampered", fewer).findings())
                .extracting(AuditFinding::kind, AuditFinding::detail)
                .containsExactly(tuple(Kind.MISSING_HEADS, gone.sequence() + "-" + gone.sequence()));
    }

    @Test
    void heads_of_other_services_and_heads_that_come_twice_mean_nothing() {
        var more = new ArrayList<>(heads);
        more.addAll(heads);
        var other = new AuditChain("other-service", AuditKeys.parse("1:the-key-of-some-other-service-of-ours"));
        more.add(new Told(other.head(1_000_000, new byte[32], Instant.now()), 1));
        assertThat(Audit.verify("tampered", more).findings()).isEmpty();
    }

    @Test
    void an_entry_that_was_removed_before_it_was_sealed_is_missed_by_its_event() {
        Rows.execute(
                """
                insert into tampered.outbox (id, region, topic, type, sequence, body, stored_at) values
                (gen_random_uuid(), 'east', 'register-events', 'lead.changed.v1', 1, '{}', clock_timestamp()),
                (gen_random_uuid(), 'east', 'register-events', 'lead.changed.v1', 0, '{}', clock_timestamp()),
                (gen_random_uuid(), '*', 'register-events', 'lead.changed.v1', 1, '{}', clock_timestamp())""");
        assertThat(Audit.verify("tampered", heads).findings())
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.EVENT_WITHOUT_ENTRY, Kind.EVENT_WITHOUT_ENTRY, Kind.EVENT_WITHOUT_ENTRY);
    }

    @Test
    void an_event_that_was_removed_or_rewritten_is_found_through_its_entry() {
        assertThat(trail.after("update tampered.outbox set body = '{}' where id = " + trail.event(length - 2)))
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.EVENT_DIFFERS);
        assertThat(trail.after("delete from tampered.outbox where id = " + trail.event(length - 2)))
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.ENTRY_WITHOUT_EVENT);
    }

    @Test
    void what_waits_to_be_sealed_is_shown_and_is_no_fault() {
        Rows.execute(
                """
                insert into tampered.audit_unsealed select number + 1000000, region, subject, type, event_id, at, recorded_at, actor,
                    actor_name, cause, changes, digest from tampered.audit_entry order by position desc limit 1;
                delete from tampered.audit_entry where position = (select max(position) from tampered.audit_entry)""");
        var before =
                heads.stream().filter(head -> head.said().position() < length).toList();
        AuditReport report = Audit.verify("tampered", before);
        assertThat(report.unsealed()).isOne();
        assertThat(report.unsealedSince()).isBefore(Instant.now());
        assertThat(report.findings()).isEmpty();
        assertThat(Audit.verify("tampered", before, inTwoMinutes()).findings())
                .as("unless it waits too long")
                .extracting(AuditFinding::kind)
                .contains(Kind.UNSEALED);
    }

    @Test
    void what_was_sealed_and_never_told_is_found() {
        assertThat(Audit.verify("tampered", heads, inTwoMinutes()).findings()).isEmpty();
        assertThat(Audit.verify("tampered", List.of(), inTwoMinutes()).findings())
                .containsExactly(new AuditFinding(Kind.UNTOLD, 1, "1-" + length));
        var fewer =
                heads.stream().filter(head -> head.said().position() < length).toList();
        assertThat(Audit.verify("tampered", fewer, inTwoMinutes()).findings())
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.UNTOLD);
    }

    @Test
    void a_key_that_was_replaced_still_verifies_what_it_sealed_and_a_strange_one_is_named() {
        String old = "test:only-for-tests-that-are-gone-tomorrow";
        var next = new AuditChain(
                "platform-sample", AuditKeys.parse("next:the-key-that-comes-after-the-first-one," + old));
        assertThat(next.keyId()).isEqualTo("next");
        assertThat(Audit.verify("tampered", heads, next).findings()).isEmpty();
        assertThat(trail.after("update tampered.audit_entry set key_id = 'stolen' where position = " + length))
                .containsExactly(new AuditFinding(Kind.UNKNOWN_KEY, length, "stolen"));
    }

    private static Instant inTwoMinutes() {
        return Instant.now().plusSeconds(120);
    }

    private void publish() {
        OnVertx.await(() -> transactions.in(Regions.only("east"), () -> {
            outbox.publish(new LeadChanged(
                    Uuid7.next(), Instant.now(), "east", UUID.randomUUID(), "Sealed", TestPeople.ADA.id()));
            return Uni.createFrom().voidItem();
        }));
    }
}
