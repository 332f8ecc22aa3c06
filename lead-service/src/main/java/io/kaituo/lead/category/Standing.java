package io.kaituo.lead.category;

import io.kaituo.events.LeadCareEvent.LeadCategoryChanged;
import io.kaituo.events.LeadCareEvent.LeadKeyMarked;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.Title;
import io.kaituo.lead.ownership.Lead;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a lead stands among the manager's categories (R5.14), and what moves it from one to another.
 *
 * @param category      key of the category; null where the playbook has none for it
 * @param categoryTitle what the playbook called it then
 * @param progressedAt  when something last got further; null since its registration
 * @param intent        that they mean to sign; null where no deal says so
 */
@Embeddable
public record Standing(
        String category,
        @AttributeOverride(name = "zh", column = @Column(name = "category_zh"))
                @AttributeOverride(name = "en", column = @Column(name = "category_en"))
                Title categoryTitle,
        Boolean keyLead,
        Instant progressedAt,
        Intent intent) {

    private static final Standing NONE = new Standing(null, null, null, null, null);

    /** Nothing is known of it: Hibernate then has no embedded value at all. */
    public static Standing of(Standing standing) {
        return standing == null ? NONE : standing;
    }

    /** @param rule null for none */
    public Standing in(CategoryRule rule) {
        return rule == null
                ? new Standing(null, null, keyLead, progressedAt, intent)
                : new Standing(rule.category(), rule.title(), keyLead, progressedAt, intent);
    }

    public Standing progressed(Instant at) {
        return progressedAt != null && progressedAt.isAfter(at)
                ? this
                : new Standing(category, categoryTitle, keyLead, at, intent);
    }

    /** Whatever the playbook makes of it, its manager calls it important, or no longer. */
    Standing key(boolean isKey) {
        return new Standing(category, categoryTitle, isKey, progressedAt, intent);
    }

    /** What others are told when it is another category than before; it may be none. */
    Optional<LeadCategoryChanged> changed(Standing former, Lead lead, Instant now) {
        return former.isIn(category)
                ? Optional.empty()
                : Optional.of(new LeadCategoryChanged(
                        Uuid7.next(),
                        now,
                        lead.region(),
                        lead.id(),
                        lead.companyName(),
                        lead.ownerId(),
                        category,
                        former.category));
    }

    LeadKeyMarked keyMarked(Lead lead, String by, String reason, Instant now) {
        return new LeadKeyMarked(
                Uuid7.next(), now, lead.region(), lead.id(), lead.companyName(), lead.ownerId(), isKey(), by, reason);
    }

    Standing intending(Intent shown) {
        return new Standing(category, categoryTitle, keyLead, progressedAt, shown);
    }

    /** That deal came to nothing. */
    Standing without(UUID deal) {
        return intent != null && deal.equals(intent.deal()) ? intending(null) : this;
    }

    public boolean isKey() {
        return Boolean.TRUE.equals(keyLead);
    }

    public boolean isIn(String other) {
        return Objects.equals(category, other);
    }

    /** Null without a category. */
    public String title(Locale reader) {
        return categoryTitle == null ? null : categoryTitle.in(reader);
    }
}
