package io.kaituo.notification.actionlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkSealTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID APPROVAL = UUID.randomUUID();

    private final LinkSeal seal = new LinkSeal("a key of sixteen or more");
    private final ActionLink link = link("mia", 3, "hash");

    @Test
    void vouches_for_what_it_signed() {
        for (var outcome : LinkOutcome.values()) {
            var claim = seal.read(seal.token(link, outcome)).orElseThrow();
            assertThat(claim.id()).isEqualTo(link.id());
            assertThat(claim.outcome()).isEqualTo(outcome);
            assertThat(seal.vouchesFor(link, claim)).isTrue();
        }
    }

    @Test
    void vouches_for_no_other_person_revision_document_or_key() {
        var claim = seal.read(seal.token(link, LinkOutcome.APPROVE)).orElseThrow();
        for (var other : new ActionLink[] {link("max", 3, "hash"), link("mia", 4, "hash"), link("mia", 3, "other")}) {
            assertThat(seal.vouchesFor(other, claim)).isFalse();
        }
        assertThat(new LinkSeal("another key of sixteen").vouchesFor(link, claim))
                .isFalse();
    }

    @Test
    void vouches_for_no_outcome_but_the_one_it_signed() {
        byte[] token = Base64.getUrlDecoder().decode(seal.token(link, LinkOutcome.RETURN));
        token[16] = (byte) LinkOutcome.APPROVE.ordinal();
        var forged = seal.read(Base64.getUrlEncoder().withoutPadding().encodeToString(token))
                .orElseThrow();
        assertThat(forged.outcome()).isEqualTo(LinkOutcome.APPROVE);
        assertThat(seal.vouchesFor(link, forged)).isFalse();
    }

    @Test
    void reads_no_nonsense() {
        byte[] token = Base64.getUrlDecoder().decode(seal.token(link, LinkOutcome.RETURN));
        token[16] = 9;
        assertThat(seal.read(Base64.getUrlEncoder().withoutPadding().encodeToString(token)))
                .isEmpty();
        assertThat(seal.read("")).isEmpty();
        assertThat(seal.read("nonsense")).isEmpty();
        assertThat(seal.read("%%%")).isEmpty();
    }

    @Test
    void has_a_key_worth_the_name() {
        assertThatThrownBy(() -> new LinkSeal("short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class ALink {

        @Test
        void is_good_once() {
            assertThat(link.status(NOW)).isEqualTo(LinkStatus.LIVE);
            link.redeem(NOW);
            assertThat(link.status(NOW)).isEqualTo(LinkStatus.USED);
            assertThatThrownBy(() -> link.redeem(NOW)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void is_not_good_for_ever() {
            assertThat(link.status(NOW.plus(Duration.ofDays(3)).minusNanos(1000)))
                    .isEqualTo(LinkStatus.LIVE);
            assertThat(link.status(NOW.plus(Duration.ofDays(3)))).isEqualTo(LinkStatus.EXPIRED);
        }
    }

    private static ActionLink link(String person, int revision, String hash) {
        return ActionLink.of(new Decision("east", APPROVAL, revision, hash), person, NOW, NOW.plus(Duration.ofDays(3)));
    }
}
