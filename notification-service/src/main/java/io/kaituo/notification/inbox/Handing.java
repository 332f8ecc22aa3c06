package io.kaituo.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How an item came to its recipient from a colleague, or went on to one.
 *
 * @param to   who sees to it now; null when nobody else does
 * @param from whose it was; null when it came by itself
 */
@Embeddable
record Handing(@Column(name = "delegated_to") String to, @Column(name = "delegated_by") String from, String note) {

    InboxItemView.Handed view(Reader reader) {
        return new InboxItemView.Handed(reader.name(to), reader.name(from), note);
    }
}
