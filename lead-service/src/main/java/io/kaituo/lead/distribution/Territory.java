package io.kaituo.lead.distribution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The ground one rep answers for (R2.5): places as company names carry them, and industries. */
@Entity
class Territory {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String ownerId;
    private String[] places;
    private String[] industries;
    private Integer companies;

    protected Territory() {}

    Territory(String region, String ownerId) {
        this.id = idOf(region, ownerId);
        this.region = region;
        this.ownerId = ownerId;
        this.places = new String[0];
        this.industries = new String[0];
    }

    /** One per person and region. */
    static UUID idOf(String region, String ownerId) {
        return UUID.nameUUIDFromBytes(
                ("territory " + region + " " + ownerId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void draw(DrawTerritory asked) {
        places = asked.places().stream().map(String::strip).distinct().toArray(String[]::new);
        industries = asked.industries().stream().map(String::strip).distinct().toArray(String[]::new);
        companies = asked.companies();
    }

    boolean isOf(String person) {
        return ownerId.equals(person);
    }

    /** Where both are drawn a company must lie in one of the places and belong to one of the industries. */
    boolean covers(Offer offer) {
        boolean drawn = places.length > 0 || industries.length > 0;
        return drawn
                && (places.length == 0 || anyOf(places, lower(offer.companyName())::contains))
                && (industries.length == 0 || anyOf(industries, lower(offer.industry())::equals));
    }

    long version() {
        return version;
    }

    TerritoryView view(UnaryOperator<String> names) {
        return new TerritoryView(
                id, version, region, ownerId, names.apply(ownerId), List.of(places), List.of(industries), companies);
    }

    private static boolean anyOf(String[] words, java.util.function.Predicate<String> fits) {
        return List.of(words).stream().map(Territory::lower).anyMatch(fits);
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Territory territory && Objects.equals(id, territory.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
