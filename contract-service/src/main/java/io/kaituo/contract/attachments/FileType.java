package io.kaituo.contract.attachments;

import io.kaituo.platform.web.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** What may be filed with a contract, told by what is in the file, never by what it is called. */
enum FileType {
    PDF("application/pdf", Set.of("pdf"), "25504446"),
    PNG("image/png", Set.of("png"), "89504e470d0a1a0a"),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), "ffd8ff"),
    TIFF("image/tiff", Set.of("tif", "tiff"), "49492a00"),
    TIFF_BIG_ENDIAN("image/tiff", Set.of("tif", "tiff"), "4d4d002a"),
    WORD(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("docx"),
            "word/document.xml"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"), "xl/workbook.xml"),
    POWERPOINT(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Set.of("pptx"),
            "ppt/presentation.xml"),
    /** The Chinese standard for documents of record. */
    OFD("application/ofd", Set.of("ofd"), "OFD.xml");

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final int LONGEST_MAGIC = 8;
    private static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST_LIST = 1 << 20;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGN = 0x06054b50;
    private static final int LIST_LENGTH_AT = 12;
    private static final int ENTRIES_AT = 10;
    private static final int COMMENT_LENGTH_AT = 20;
    /** What an office document brings along to be run. */
    private static final Pattern PROGRAM =
            Pattern.compile("(?:.*/)?(?:vbaproject|vbadata|activex\\d*|oleobject\\d*)\\.(?:bin|xml)");

    private final String mediaType;
    private final Set<String> endings;
    private final String sign;

    /** @param sign the first bytes in hexadecimal digits, or the entry that an archive of this type has */
    FileType(String mediaType, Set<String> endings, String sign) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.sign = sign;
    }

    String mediaType() {
        return mediaType;
    }

    /** A name that promises something else would be opened by something else. */
    boolean fits(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && endings.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    static String endings() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings.stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * Reads the beginning, or the list of what an archive holds; never unpacks it. Blocks.
     *
     * @throws Refused 422 for what may not be filed
     */
    static FileType of(Path file) throws IOException {
        byte[] begin;
        try (var in = Files.newInputStream(file)) {
            begin = in.readNBytes(LONGEST_MAGIC);
        }
        if (Arrays.equals(begin, 0, Math.min(begin.length, ARCHIVE.length), ARCHIVE, 0, ARCHIVE.length)) {
            return inside(file);
        }
        String digits = java.util.HexFormat.of().formatHex(begin);
        return first(type -> digits.startsWith(type.sign));
    }

    private static FileType inside(Path file) throws IOException {
        if (!isShort(file)) {
            throw Refused.unprocessable("attachment.type", endings());
        }
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.stream().anyMatch(entry -> isProgram(entry.getName()))) {
                throw Refused.unprocessable("attachment.program");
            }
            return first(type -> archive.getEntry(type.sign) != null);
        } catch (IOException broken) {
            throw Refused.unprocessable("attachment.type", endings());
        }
    }

    /** Whether the archive's list is no longer than a document's, which its last record tells before the list is read into memory. */
    private static boolean isShort(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long begin = Math.max(0, channel.size() - END_LENGTH - LONGEST_COMMENT);
            var tail = ByteBuffer.allocate((int) (channel.size() - begin)).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && channel.read(tail, begin + tail.position()) >= 0) {}
            int at = tail.position() - END_LENGTH;
            while (at >= 0 && tail.getInt(at) != END_SIGN) {
                at--;
            }
            return at >= 0
                    && at + END_LENGTH + unsigned(tail, at + COMMENT_LENGTH_AT) == tail.position()
                    && unsigned(tail, at + ENTRIES_AT) <= MOST_ENTRIES
                    && Integer.compareUnsigned(tail.getInt(at + LIST_LENGTH_AT), LONGEST_LIST) <= 0;
        }
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static boolean isProgram(String entry) {
        return PROGRAM.matcher(entry.toLowerCase(Locale.ROOT)).matches();
    }

    private static FileType first(Predicate<FileType> condition) {
        return Arrays.stream(values())
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> Refused.unprocessable("attachment.type", endings()));
    }
}
