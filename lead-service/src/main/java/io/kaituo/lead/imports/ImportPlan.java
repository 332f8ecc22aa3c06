package io.kaituo.lead.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.platform.web.Refused;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * How a file is to be read.
 *
 * @param columns         what a lead consists of, each with the heading of the column that says it
 * @param source          for all rows without a source of their own
 * @param campaign        likewise
 * @param knownCompanies  what happens to companies that somebody has on the list already; they are left out unless it
 *                        says otherwise
 */
record ImportPlan(
        Map<String, String> columns,
        @Size(max = 60) String source,
        @Size(max = 120) String campaign,
        KnownCompanies knownCompanies) {

    /** What happens to companies that are on the list. */
    enum KnownCompanies {
        /** Nothing. */
        @JsonProperty("skip")
        SKIP,
        /** They are registered all the same and contested, for a manager to rule. */
        @JsonProperty("contest")
        CONTEST
    }

    ImportPlan {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        knownCompanies = knownCompanies == null ? KnownCompanies.SKIP : knownCompanies;
    }

    static ImportPlan of(Map<String, String> columns) {
        return new ImportPlan(columns, null, null, null);
    }

    /** What is asked, and for the rest what would be proposed. */
    ImportPlan or(ImportPlan proposed) {
        return new ImportPlan(
                columns.isEmpty() ? proposed.columns : columns,
                source == null ? proposed.source : source,
                campaign == null ? proposed.campaign : campaign,
                knownCompanies);
    }

    /** @throws Refused 422 for a column that leads do not have, or that the file does not have */
    ImportPlan fitting(List<String> header) {
        columns.forEach((name, heading) -> {
            if (!ImportColumn.isName(name)) {
                throw Refused.unprocessable("import.unknown-column", name);
            }
            if (!header.contains(heading)) {
                throw Refused.unprocessable("import.unknown-heading", heading);
            }
        });
        return this;
    }

    boolean contest() {
        return knownCompanies == KnownCompanies.CONTEST;
    }
}
