package io.kaituo.lead.ownership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Says what is known of a lead now; what is left out is not known any more. */
record CorrectLead(
        @NotBlank @Size(max = 200) String companyName,
        @NotBlank @Size(max = 60) String source,
        @Size(max = 120) String campaign,
        @Size(max = 120) String contactName,
        @Size(max = 120) String contactTitle,
        @Size(max = 60) String phone,
        @Email @Size(max = 200) String email,
        @Size(max = 120) String industry,
        @Size(max = 4000) String notes,
        UUID referrerAccountId,
        @Size(max = 200) String referrer,
        @Valid ContactPreferences preferences) {

    ContactPreferences wishes() {
        return preferences == null ? ContactPreferences.NONE : preferences;
    }
}
