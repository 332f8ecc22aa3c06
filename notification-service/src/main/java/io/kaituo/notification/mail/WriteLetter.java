package io.kaituo.notification.mail;

import java.util.Locale;
import java.util.UUID;

/**
 * Sends an inbox item by e-mail too.
 *
 * @param itemId one letter per item
 * @param link   path in the console
 */
public record WriteLetter(
        UUID itemId, String region, String address, Locale language, String title, String why, String link) {}
