package io.kaituo.lead.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * Numbers about a period, both days included.
 *
 * @param rows each with a {@code drillDown}: the address of the leads that were counted
 */
record Report<R extends Record>(String name, String region, LocalDate from, LocalDate to, List<R> rows) {}
