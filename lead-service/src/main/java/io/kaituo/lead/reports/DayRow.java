package io.kaituo.lead.reports;

import java.time.LocalDate;

/** What one rep put on the list on one day. */
record DayRow(String ownerId, String ownerName, LocalDate day, long records, long late, String drillDown) {}
