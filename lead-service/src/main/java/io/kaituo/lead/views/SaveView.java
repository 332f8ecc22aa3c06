package io.kaituo.lead.views;

import io.kaituo.lead.ownership.LeadSort;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Keeps a way to look at the list of leads.
 *
 * @param shared whether the owner's team sees it too
 * @param sort   newest when it is left out
 */
record SaveView(
        @NotBlank @Size(max = 80) String name,
        @NotNull @Valid ViewFilter filter,
        LeadSort sort,
        boolean shared,
        @Size(max = 40) String region) {

    LeadSort order() {
        return sort == null ? LeadSort.NEWEST : sort;
    }
}
