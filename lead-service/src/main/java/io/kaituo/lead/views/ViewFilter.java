package io.kaituo.lead.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaituo.lead.ownership.LeadGrade;
import io.kaituo.lead.ownership.LeadStatus;
import io.kaituo.lead.ownership.LeadTier;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The filters of the list of leads, by the names they have there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ViewFilter(
        @Size(max = 100) String q,
        LeadStatus status,
        @Size(max = 60) String owner,
        Boolean unowned,
        @Size(max = 60) String source,
        @Size(max = 120) String campaign,
        LeadTier tier,
        LeadGrade grade,
        @Size(max = 40) String category,
        Boolean overdue,
        Boolean contested,
        Boolean lateEntry,
        Instant registeredFrom,
        Instant registeredTo) {}
