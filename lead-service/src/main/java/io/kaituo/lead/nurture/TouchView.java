package io.kaituo.lead.nurture;

import io.kaituo.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A touch as the API shows it.
 *
 * @param title       what the playbook calls it, in the reader's language
 * @param every       how often, as the playbook writes it, such as {@code 14 d}
 * @param suggestions what the owner might do; anything else counts as well
 * @param why         where the due moment comes from, in the reader's language
 * @param reason      why it was skipped or cancelled
 */
record TouchView(
        UUID id,
        long version,
        String region,
        UUID leadId,
        String companyName,
        String ownerId,
        String ownerName,
        TouchStatus status,
        Purpose purpose,
        String title,
        String every,
        List<Suggestion> suggestions,
        Instant dueAt,
        String why,
        Instant plannedAt,
        Instant closedAt,
        String closedBy,
        String closedByName,
        String reason)
        implements Versioned {

    /**
     * One way of being in touch (F2.3).
     *
     * @param maxValue what it may cost at most, in the region's currency; null for any
     */
    record Suggestion(String kind, String title, BigDecimal maxValue) {

        static Suggestion of(TouchKind kind, Locale reader) {
            return new Suggestion(kind.kind(), kind.title().in(reader), kind.maxValue());
        }
    }
}
