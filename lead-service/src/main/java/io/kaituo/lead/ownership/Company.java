package io.kaituo.lead.ownership;

import io.kaituo.lead.duplicates.CompanyKey;
import io.kaituo.lead.duplicates.SearchForm;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What is known of the company and the person to speak to. */
@Embeddable
record Company(
        String companyName,
        String companyKey,
        String source,
        String campaign,
        String contactName,
        String contactTitle,
        String phone,
        String email,
        String industry,
        String notes,
        UUID referrerAccountId) {

    static Company of(RegisterLead asked) {
        return new Company(
                asked.companyName().strip(),
                CompanyKey.of(asked.companyName()).value(),
                asked.source(),
                asked.campaign(),
                asked.contactName(),
                asked.contactTitle(),
                asked.phone(),
                asked.email(),
                asked.industry(),
                asked.notes(),
                asked.referrerAccountId());
    }

    SearchForm searchForm(UUID lead, String region) {
        return SearchForm.of(lead, region, companyName, contactName, phone, email);
    }
}
