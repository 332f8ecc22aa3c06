package io.kaituo.contract.document;

/**
 * One place that two changes of a document made say something else: only a person knows which is meant.
 *
 * @param field   such as {@code total} or {@code content.deliveries.Crane}
 * @param before  what both began with; null for nothing, as in the other two
 * @param drafted what the change says that comes later
 * @param current what holds by now
 */
public record Clash(String field, Object before, Object drafted, Object current) {}
