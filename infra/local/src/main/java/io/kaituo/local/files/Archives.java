package io.kaituo.local.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks what Maven fetched, in Java, so that neither xz nor unzip has to be installed. */
public final class Archives {
    private Archives() {}

    /** Fills a directory wholly or not at all: it is made under another name and moved when complete. */
    public interface Filling {
        void into(Path draft) throws IOException;
    }

    public static void once(Path directory, Filling filling) throws IOException {
        if (Files.isDirectory(directory)) return;
        Path draft = directory.resolveSibling(directory.getFileName() + "." + UUID.randomUUID());
        Files.createDirectories(draft);
        try {
            filling.into(draft);
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Trees.delete(draft);
        }
    }

    public static void unzip(Path zip, Path into) throws IOException {
        try (var entries = new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            unpack(entries, into);
        }
    }

    /** The {@code .txz} that lies inside a jar. */
    public static void untarInside(Path jar, Path into) throws IOException {
        try (var outer = new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (ArchiveEntry entry; (entry = outer.getNextEntry()) != null; ) {
                if (!entry.getName().endsWith(".txz")) continue;
                unpack(new TarArchiveInputStream(new XZCompressorInputStream(outer)), into);
                return;
            }
        }
        throw new IOException("no .txz in " + jar);
    }

    private static void unpack(ArchiveInputStream<?> archive, Path into) throws IOException {
        for (ArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) throw new IOException("leads outside: " + entry.getName());
            if (entry.isDirectory()) Files.createDirectories(target);
            else write(archive, entry, target);
        }
    }

    private static void write(InputStream content, ArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(tar.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if (entry instanceof TarArchiveEntry tar && (tar.getMode() & 0100) != 0)
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
