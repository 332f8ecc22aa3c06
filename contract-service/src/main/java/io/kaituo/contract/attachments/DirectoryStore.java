package io.kaituo.contract.attachments;

import io.kaituo.contract.Aside;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files in a directory that all replicas share: {@code <region>/<first two digits>/<sha256>}. */
@ApplicationScoped
class DirectoryStore implements AttachmentStore {

    private static final String HALF = "incoming";
    private static final String OF_HALF = ".part";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int PIECE = 1 << 16;

    private final Path root;
    private final Clock clock;

    DirectoryStore(@ConfigProperty(name = "kaituo.attachments.directory") Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public Uni<Stored> put(String region, Path file) {
        return Aside.of(() -> keep(region, Files.newInputStream(file)));
    }

    @Override
    public Uni<Stored> put(String region, byte[] content) {
        return Aside.of(() -> keep(region, new ByteArrayInputStream(content)));
    }

    /** Written aside and forced to the disk, then moved to its name in one step: nobody ever sees half a file. */
    private Stored keep(String region, InputStream content) throws IOException {
        var own = Files.createDirectories(directory(region));
        var draft = Files.createTempFile(own, HALF, OF_HALF);
        try (content) {
            var digest = sha256();
            long size = 0;
            try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                byte[] piece = new byte[PIECE];
                for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                    digest.update(piece, 0, read);
                    size += read;
                    write(out, ByteBuffer.wrap(piece, 0, read));
                }
                out.force(true);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            var place = place(region, hash);
            Files.createDirectories(place.getParent());
            Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            force(place.getParent());
            return new Stored(hash, size);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(FileChannel out, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            out.write(piece);
        }
    }

    /** A new name survives a crash only once its directory is on the disk as well. */
    private static void force(Path directory) throws IOException {
        try (var open = FileChannel.open(directory)) {
            open.force(true);
        }
    }

    @Override
    public Uni<Path> get(String region, String sha256) {
        return Aside.of(() -> {
            var place = place(region, sha256);
            if (!Files.isReadable(place)) {
                throw Refused.notFound();
            }
            return place;
        });
    }

    @Override
    public Uni<List<String>> regions() {
        return Aside.of(() -> {
            try (var found = Files.list(Files.createDirectories(root))) {
                return found.map(directory -> directory.getFileName().toString())
                        .filter(Regions::isName)
                        .sorted()
                        .toList();
            }
        });
    }

    @Override
    public Uni<List<String>> olderThan(Instant before, String region, String after, int most) {
        return Aside.of(() -> {
            try (Stream<Path> found = Files.walk(directory(region))) {
                return found.filter(file -> isOlder(file, before))
                        .map(file -> file.getFileName().toString())
                        .filter(name -> HASH.matcher(name).matches() && name.compareTo(after) > 0)
                        .sorted()
                        .limit(most)
                        .toList();
            } catch (NoSuchFileException none) {
                return List.of();
            }
        });
    }

    @Override
    public Uni<Void> forgetHalves(Instant before, String region) {
        return Aside.of(() -> {
            try (var halves = Files.newDirectoryStream(directory(region), HALF + "*" + OF_HALF)) {
                for (var half : halves) {
                    if (isOlder(half, before)) {
                        Files.deleteIfExists(half);
                    }
                }
            } catch (NoSuchFileException none) {
                return null;
            }
            return null;
        });
    }

    @Override
    public Uni<Void> remove(String region, String sha256, Instant unlessPutSince) {
        return Aside.of(() -> {
            var place = place(region, sha256);
            if (isOlder(place, unlessPutSince)) {
                Files.deleteIfExists(place);
            }
            return null;
        });
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (IOException gone) {
            return false;
        }
    }

    private Path directory(String region) {
        return root.resolve(Regions.only(region).names().get(0));
    }

    private Path place(String region, String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw Refused.notFound();
        }
        return directory(region).resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
