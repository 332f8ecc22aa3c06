package io.kaituo.lead.ownership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * Puts a company on the list.
 *
 * @param source      a source of the playbook, by code or title, or any other (R5.1)
 * @param collectedAt when the record was collected; now when it is left out (R5.3)
 * @param referrer    who introduced them, when that is no account of ours
 */
public record RegisterLead(
        @NotBlank @Size(max = 200) String companyName,
        @NotBlank @Size(max = 60) String source,
        @Size(max = 120) String campaign,
        @Size(max = 120) String contactName,
        @Size(max = 120) String contactTitle,
        @Size(max = 60) String phone,
        @Email @Size(max = 200) String email,
        @Size(max = 120) String industry,
        @Size(max = 40) String region,
        @Size(max = 4000) String notes,
        UUID referrerAccountId,
        Instant collectedAt,
        @Size(max = 200) String referrer,
        @Valid ContactPreferences preferences) {

    /** What is known, apart from where and when. */
    CorrectLead known() {
        return new CorrectLead(
                companyName,
                source,
                campaign,
                contactName,
                contactTitle,
                phone,
                email,
                industry,
                notes,
                referrerAccountId,
                referrer,
                preferences);
    }
}
