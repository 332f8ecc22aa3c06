package io.kaituo.lead.exports;

import io.kaituo.lead.ownership.LeadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A lead as a row: everything its view shows that means something outside Kaituo. */
final class ExportedLead {

    static final List<String> COLUMNS = List.of(
            "companyName",
            "externalId",
            "source",
            "campaign",
            "contactName",
            "contactTitle",
            "phone",
            "email",
            "industry",
            "notes",
            "collectedAt",
            "owner",
            "region",
            "status",
            "tier",
            "score",
            "grade",
            "contested",
            "overdue",
            "firstContactDue",
            "lastContactAt",
            "registeredAt");

    private ExportedLead() {}

    static List<String> cells(LeadView lead) {
        var cells = new ArrayList<String>(COLUMNS.size());
        for (Object value : new Object[] {
            lead.companyName(),
            lead.externalId(),
            lead.source(),
            lead.campaign(),
            lead.contactName(),
            lead.contactTitle(),
            lead.phone(),
            lead.email(),
            lead.industry(),
            lead.notes(),
            lead.collectedAt(),
            lead.ownerName(),
            lead.region(),
            lead.status(),
            lead.tier(),
            lead.score(),
            lead.grade(),
            lead.contested(),
            lead.overdue(),
            lead.firstContactDue(),
            lead.lastContactAt(),
            lead.registeredAt()
        }) {
            cells.add(Objects.toString(value, ""));
        }
        return cells;
    }
}
