package io.kaituo.lead.imports;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import as the API shows it.
 *
 * @param sample     its first rows
 * @param plan       how it is read: as remembered from the last file with these headings, or as they suggest
 * @param bad        rows that cannot be imported; they can be downloaded with the reasons
 * @param duplicates companies that are on the list already
 * @param repeated   rows whose company the file names more than once
 * @param compared   rows that were compared with the list and each other by more than their names, at most a thousand
 * @param likely     those of them that may be of a company on the list or of another row; {@code likely-duplicates} shows them
 * @param known      rows that changed nothing, for their company is on the list
 * @param jobId      the job that checks or imports it
 */
record LeadImportView(
        UUID id,
        long version,
        String region,
        String fileName,
        String format,
        ImportState state,
        List<String> header,
        List<List<String>> sample,
        ImportPlan plan,
        long total,
        long bad,
        long duplicates,
        long repeated,
        long compared,
        long likely,
        long registered,
        long changed,
        long contested,
        long known,
        UUID jobId,
        String requestedBy,
        Instant requestedAt,
        Instant endedAt)
        implements Versioned {}
