package io.kaituo.account.playbooks;

import java.time.Instant;

/**
 * One version of a region's playbook as lists show it.
 *
 * @param publishedBy id of a person, or {@code system} for the playbook a region began with
 * @param current     whether the region works by it
 * @param activatedAt when the region last began to work by it
 */
record PlaybookView(
        String region,
        String name,
        int version,
        PlaybookDocument.Title title,
        String note,
        String publishedBy,
        String publishedByName,
        Instant publishedAt,
        boolean current,
        String activatedBy,
        String activatedByName,
        Instant activatedAt) {}
