package io.kaituo.lead.inspection;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadView;
import io.kaituo.lead.ownership.Reader;
import io.kaituo.platform.web.Cursor;

/** A record beside what was said of it. */
record InspectedRecord(Lead lead, Inspection inspection) {

    /** @param row a lead and its inspection, null before the first */
    static InspectedRecord of(Object[] row) {
        var lead = (Lead) row[0];
        return new InspectedRecord(lead, row[1] == null ? Inspection.of(lead) : (Inspection) row[1]);
    }

    Cursor registered() {
        return lead.place();
    }

    Cursor inspected() {
        return inspection.place();
    }

    RecordView view(Reader reader) {
        return new RecordView(
                lead.entry().registeredBy(),
                reader.name(lead.entry().registeredBy()),
                inspection.view(reader.names()),
                lead.view(reader));
    }

    /** A line of the sheet as the API shows it. */
    record RecordView(String registeredBy, String registeredByName, InspectionView inspection, LeadView lead) {}
}
