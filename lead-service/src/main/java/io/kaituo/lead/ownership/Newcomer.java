package io.kaituo.lead.ownership;

import io.kaituo.lead.duplicates.CompanyName;
import io.kaituo.lead.duplicates.SearchForm;
import java.util.UUID;

/** A lead that is being registered among many, with what it is compared by; that takes long enough to do it once. */
record Newcomer(Lead lead, SearchForm form) {

    static Newcomer of(Lead lead) {
        return new Newcomer(lead, lead.searchForm());
    }

    UUID id() {
        return lead.id();
    }

    String key() {
        return lead.company().companyKey();
    }

    CompanyName name() {
        return form.name();
    }

    boolean isAsGoodAs(Newcomer other) {
        return name().isSameCompanyAs(other.name());
    }
}
