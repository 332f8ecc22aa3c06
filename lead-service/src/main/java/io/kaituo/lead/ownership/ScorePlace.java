package io.kaituo.lead.ownership;

import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;

/** A lead's place in a list by score. */
record ScorePlace(BigDecimal score, UUID id) implements Comparable<ScorePlace> {

    private static final BigDecimal NONE = BigDecimal.valueOf(-1);
    private static final ScorePlace FIRST = new ScorePlace(BigDecimal.valueOf(100), new UUID(-1, -1));
    private static final Comparator<ScorePlace> ORDER = Comparator.comparing(ScorePlace::score)
            .thenComparing(place -> place.id().toString());

    static ScorePlace of(Lead lead) {
        var score = lead.rating().score();
        return new ScorePlace(score == null ? NONE : score, lead.id());
    }

    /** @throws Refused 400 for what {@link #encoded} did not make */
    static ScorePlace after(PageRequest page) {
        return page.after().map(ScorePlace::decode).orElse(FIRST);
    }

    ListQuery query(String region) {
        return ListQuery.highestFirst(region, "coalesce(rating.score, -1)", score, id);
    }

    String encoded() {
        String text = score.toPlainString() + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ScorePlace decode(String encoded) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(" ", 2);
            return new ScorePlace(new BigDecimal(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refused.malformed("cursor", encoded);
        }
    }

    @Override
    public int compareTo(ScorePlace other) {
        return ORDER.compare(this, other);
    }
}
