package io.kaituo.lead.duplicates;

import io.kaituo.platform.search.Reach;
import io.kaituo.platform.search.SearchWords;
import java.util.Set;
import java.util.UUID;

/**
 * What a lead is compared by and found by.
 *
 * @param words see {@link SearchWords}
 */
public record SearchForm(UUID lead, String region, CompanyName name, Reach reach, Set<String> words) {

    /** @param phone, {@code email} and {@code contactName} as somebody typed them, or null */
    public static SearchForm of(
            UUID lead,
            String region,
            String companyName,
            String companyKey,
            String contactName,
            String phone,
            String email) {
        var reach = Reach.of(phone, email);
        return new SearchForm(
                lead,
                region,
                CompanyName.of(companyName, companyKey),
                reach,
                SearchWords.of(companyName, contactName, reach));
    }
}
