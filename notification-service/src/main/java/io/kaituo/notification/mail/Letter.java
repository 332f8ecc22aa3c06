package io.kaituo.notification.mail;

import static io.kaituo.notification.mail.LetterStatus.FAILED;
import static io.kaituo.notification.mail.LetterStatus.QUEUED;
import static io.kaituo.notification.mail.LetterStatus.SENT;

import io.kaituo.events.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** An e-mail on its way: sent at least once, always under the same Message-ID, so that a mail reader shows it once. */
@Entity
@Table(name = "mail")
class Letter {

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_REASON = 500;

    /** Whoever took the letter has died if it is not back by then. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID itemId;
    private String messageId;
    private String address;
    private String language;
    private String title;
    private String why;
    private String link;

    @Enumerated(EnumType.STRING)
    private LetterStatus status;

    private int attempts;
    private Instant wakeAt;
    private Instant queuedAt;
    private Instant sentAt;
    private String failure;

    protected Letter() {}

    static Letter of(WriteLetter asked, Instant now) {
        var letter = new Letter();
        letter.id = Uuid7.next();
        letter.region = asked.region();
        letter.itemId = asked.itemId();
        letter.messageId = "<" + letter.id + "@kaituo>";
        letter.address = asked.address();
        letter.language = asked.language().toLanguageTag();
        letter.title = asked.title();
        letter.why = asked.why();
        letter.link = asked.link();
        letter.status = QUEUED;
        letter.wakeAt = now;
        letter.queuedAt = now;
        return letter;
    }

    /** Nobody else tries meanwhile. */
    void take(Instant now) {
        attempts++;
        wakeAt = now.plus(LEASE);
    }

    void sent(Instant now) {
        status = SENT;
        sentAt = now;
        failure = null;
    }

    /** Later again, each time twice as late; false once it is given up. */
    boolean failed(String reason, Instant now) {
        failure = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
        if (attempts >= MOST_ATTEMPTS) {
            status = FAILED;
            return false;
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << attempts - 1);
        wakeAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return true;
    }

    UUID id() {
        return id;
    }

    String messageId() {
        return messageId;
    }

    String address() {
        return address;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    String title() {
        return title;
    }

    String why() {
        return why;
    }

    String link() {
        return link;
    }

    LetterStatus status() {
        return status;
    }

    Instant wakeAt() {
        return wakeAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Letter letter && Objects.equals(id, letter.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
