package io.kaituo.lead.inspection;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** One verdict on many records of the sheet. */
record InspectRecords(
        @NotEmpty @Size(max = 200) List<@NotNull UUID> leadIds,
        @NotNull InspectRecord.Outcome outcome,
        @Size(max = 2000) String comment) {

    InspectRecord each() {
        return new InspectRecord(outcome, comment);
    }
}
