package io.kaituo.contract.attachments;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where files lie: under the hash of what is in them, each region by itself. The file is there before its row, so a crash
 * leaves at most a file that nobody names; {@link ForgetOrphanedFiles} takes those away.
 */
public interface AttachmentStore {

    /**
     * A file that lies there for good.
     *
     * @param sha256 in hexadecimal digits
     */
    record Stored(String sha256, long size) {}

    /** Keeps a copy; the same content again is the same file. */
    Uni<Stored> put(String region, Path file);

    Uni<Stored> put(String region, byte[] content);

    /**
     * A readable copy on this machine.
     *
     * @throws io.kaituo.platform.web.Refused 404 for a file that is not there
     */
    Uni<Path> get(String region, String sha256);

    /** The regions that have files. */
    Uni<List<String>> regions();

    /** Files nobody has put since, at most {@code most}, by hash, those after {@code after} alone. */
    Uni<List<String>> olderThan(Instant before, String region, String after, int most);

    /** Takes away what was begun before and never became a file. */
    Uni<Void> forgetHalves(Instant before, String region);

    /** Takes a file away unless somebody has put it again since. */
    Uni<Void> remove(String region, String sha256, Instant unlessPutSince);
}
