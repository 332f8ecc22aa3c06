package io.kaituo.notification.inbox;

import java.time.Instant;
import java.util.List;

/**
 * A fact that somebody must know.
 *
 * @param cause tells this fact from others about the same subject: the clock it is about, or the event's id
 * @param dueAt until when they must act; null when they need not
 * @param words what fills the notice's texts
 */
record News(String region, Notice notice, Subject subject, String cause, Instant dueAt, List<Word> words) {}
