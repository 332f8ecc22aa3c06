package io.kaituo.lead.ownership;

import java.util.UUID;

/**
 * One decision about many leads.
 *
 * @param id   names it in the event of each lead
 * @param kind {@code distribution}, {@code hand-over} or {@code assignment}
 * @param by   who decided
 */
public record Decision(UUID id, String kind, String by, String reason) {}
