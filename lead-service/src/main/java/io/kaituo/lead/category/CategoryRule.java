package io.kaituo.lead.category;

import io.kaituo.lead.Title;
import io.kaituo.platform.calendar.Span;

/**
 * Which leads belong to one category (R5.14).
 *
 * @param category its key, such as {@code potential}
 * @param when     CEL over what is known of the lead; null for every lead that is left
 * @param within   only while the last progress is no longer ago than this; null whenever that was
 */
public record CategoryRule(String category, Title title, String when, Span within) {}
