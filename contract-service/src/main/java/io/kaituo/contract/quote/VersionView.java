package io.kaituo.contract.quote;

import io.kaituo.events.Money;
import java.time.Instant;
import java.util.List;

/**
 * One revision of a quote, as it read.
 *
 * @param lines null in a list, as are the notes
 */
record VersionView(
        int revision,
        String documentHash,
        Money total,
        List<QuoteView.Line> lines,
        String notes,
        String writtenBy,
        String writtenByName,
        Instant writtenAt) {}
