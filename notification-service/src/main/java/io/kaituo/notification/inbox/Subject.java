package io.kaituo.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What an inbox item is about.
 *
 * @param type as the API calls it: {@code lead}, {@code approval}, {@code follow-up} …
 */
@Embeddable
record Subject(@Column(name = "subject_type") String type, @Column(name = "subject_id") UUID id) {

    /** All that leavers left behind is on one page. */
    static final String HAND_OVER = "hand-over";

    /** Administrators have all channels on one page. */
    static final String CHANNEL = "channel";

    /** A file of leads. */
    static final String IMPORT = "lead-import";

    /** Its page in the console. */
    String link() {
        return switch (type) {
            case HAND_OVER -> "/leads/handovers";
            case CHANNEL -> "/settings/channels";
            case IMPORT -> "/leads/imports/" + id;
            default -> "/" + type + "s/" + id;
        };
    }
}
