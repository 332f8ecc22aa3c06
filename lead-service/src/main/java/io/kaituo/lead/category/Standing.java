package io.kaituo.lead.category;

import io.kaituo.lead.Title;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a lead stands among the manager's categories (R5.14), and what moves it from one to another.
 *
 * @param category      key of the category; null where the playbook has none for it
 * @param categoryTitle what the playbook called it then
 * @param progressedAt  when something last got further; null since its registration
 */
@Embeddable
public record Standing(
        String category,
        @AttributeOverride(name = "zh", column = @Column(name = "category_zh"))
                @AttributeOverride(name = "en", column = @Column(name = "category_en"))
                Title categoryTitle,
        Boolean keyLead,
        Instant progressedAt) {

    private static final Standing NONE = new Standing(null, null, null, null);

    /** Nothing is known of it: Hibernate then has no embedded value at all. */
    public static Standing of(Standing standing) {
        return standing == null ? NONE : standing;
    }

    /** @param rule null for none */
    public Standing in(CategoryRule rule) {
        return rule == null
                ? new Standing(null, null, keyLead, progressedAt)
                : new Standing(rule.category(), rule.title(), keyLead, progressedAt);
    }

    public Standing progressed(Instant at) {
        return progressedAt != null && progressedAt.isAfter(at)
                ? this
                : new Standing(category, categoryTitle, keyLead, at);
    }

    public Standing key(boolean isKey) {
        return new Standing(category, categoryTitle, isKey, progressedAt);
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
