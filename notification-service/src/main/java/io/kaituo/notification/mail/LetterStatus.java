package io.kaituo.notification.mail;

/** A letter waits, until the mail server took it or we gave up. */
enum LetterStatus {
    QUEUED,
    SENT,
    FAILED
}
