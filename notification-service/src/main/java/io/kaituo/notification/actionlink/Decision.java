package io.kaituo.notification.actionlink;

import java.util.UUID;

/**
 * What somebody is asked to decide about.
 *
 * @param documentHash of exactly what they decide about; null where it was not told
 */
public record Decision(String region, UUID approvalId, int revision, String documentHash) {}
