package io.kaituo.lead.ownership;

import io.kaituo.lead.duplicates.CompanyKey;
import io.kaituo.lead.duplicates.CompanyName;
import io.kaituo.lead.duplicates.Duplicates.Sought;
import io.kaituo.lead.duplicates.Likeness;
import io.kaituo.lead.duplicates.SearchForm;
import io.kaituo.platform.search.Reach;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is known of the company and the person to speak to. */
@Embeddable
public record Company(
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
        UUID referrerAccountId,
        String referrer) {

    static Company of(CorrectLead known, RegisterRules rules) {
        return new Company(
                known.companyName().strip(),
                CompanyKey.of(known.companyName()).value(),
                rules.source(known.source()),
                known.campaign(),
                known.contactName(),
                known.contactTitle(),
                known.phone(),
                known.email(),
                known.industry(),
                known.notes(),
                known.referrerAccountId(),
                known.referrer());
    }

    /** Personal data is for those who work with the lead. */
    Company seenBy(Reader reader, String ownerId) {
        return reader.needs(ownerId)
                ? this
                : new Company(
                        companyName,
                        companyKey,
                        source,
                        campaign,
                        Masked.name(contactName),
                        contactTitle,
                        Masked.phone(phone),
                        Masked.email(email),
                        industry,
                        notes,
                        referrerAccountId,
                        referrer);
    }

    /** A value of the history, as {@link #seenBy} shows the field today. */
    static String masked(String field, String value) {
        return switch (field) {
            case "contactName" -> Masked.name(value);
            case "phone" -> Masked.phone(value);
            case "email" -> Masked.email(value);
            default -> value;
        };
    }

    /** By the names of the API, for the history. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("companyName", companyName);
        fields.put("source", source);
        fields.put("campaign", campaign);
        fields.put("contactName", contactName);
        fields.put("contactTitle", contactTitle);
        fields.put("phone", phone);
        fields.put("email", email);
        fields.put("industry", industry);
        fields.put("notes", notes);
        fields.put("referrerAccountId", Objects.toString(referrerAccountId, null));
        fields.put("referrer", referrer);
        return fields;
    }

    /** Nothing but width, spaces and legal form tells their names apart. */
    public boolean isNamedLike(Company other) {
        return companyKey.equals(other.companyKey);
    }

    /** How likely both mean one company, and why. */
    public Likeness likeness(Company other) {
        return Likeness.of(sought(), other.sought());
    }

    private Sought sought() {
        return new Sought(CompanyName.of(companyName), Reach.of(phone, email));
    }

    /** Somebody introduced us to it. */
    public boolean isReferred() {
        return referrerAccountId != null || referrer != null;
    }

    SearchForm searchForm(UUID lead, String region) {
        return SearchForm.of(lead, region, companyName, companyKey, contactName, phone, email);
    }
}
