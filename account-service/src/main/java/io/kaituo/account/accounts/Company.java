package io.kaituo.account.accounts;

import io.kaituo.account.Amount;
import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** What is known of the company behind an account. */
@Embeddable
record Company(
        String name,
        String industry,
        @Embedded
                @AttributeOverride(name = "amount", column = @Column(name = "annual_revenue"))
                @AttributeOverride(name = "currency", column = @Column(name = "revenue_currency"))
                Amount annualRevenue,
        Integer employees,
        Integer foundedIn,
        String location,
        String parentName) {

    static Company of(CreateAccount asked) {
        return new Company(
                asked.name().strip(),
                asked.industry(),
                asked.annualRevenue(),
                asked.employees(),
                asked.foundedIn(),
                asked.location(),
                asked.parentName());
    }

    static Company of(LeadBecameAccount lead) {
        return new Company(lead.companyName().strip(), lead.industry(), null, null, null, null, null);
    }
}
