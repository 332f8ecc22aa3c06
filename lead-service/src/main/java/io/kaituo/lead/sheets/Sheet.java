package io.kaituo.lead.sheets;

import io.kaituo.platform.web.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table from a file somebody uploaded, read row by row and never held as a whole. Reading blocks: it belongs on a
 * worker thread.
 */
public interface Sheet extends Closeable {

    /** A cell of Excel holds no more. */
    int LONGEST_CELL = 32_767;

    int MOST_COLUMNS = 100;

    /** What the columns are called, as the first row says. */
    List<String> header();

    /** So many letters are enough for a piece, however few its rows are: what is wide is read in shorter pieces. */
    int MOST_LETTERS = 1 << 20;

    /** The next rows, as many as asked for or as have {@link #MOST_LETTERS}; none at the end. Rows without any text are left out. */
    List<Row> next(int most);

    /** What kind of file it is, for people: {@code XLSX}, {@code UTF-8 ,} … */
    String format();

    /**
     * One row.
     *
     * @param number as the file's own program counts it: the line, or Excel's row
     */
    record Row(int number, List<String> cells) {

        long letters() {
            return cells.stream().mapToLong(String::length).sum();
        }
    }

    /**
     * Tells by the file's first bytes what it is, whatever it is called.
     *
     * @throws Refused 422 for anything but text and XLSX, and for what would take more memory than it may
     */
    static Sheet open(Path file) {
        try {
            byte[] magic;
            try (var bytes = Files.newInputStream(file)) {
                magic = bytes.readNBytes(4096);
            }
            if (magic.length == 0) {
                throw Refused.unprocessable("import.empty");
            }
            if (startsWith(magic, 'P', 'K', 3, 4)) {
                return ExcelSheet.open(file);
            }
            if (startsWith(magic, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw Refused.unprocessable("import.old-excel");
            }
            return CsvSheet.open(file, magic);
        } catch (IOException unreadable) {
            throw Refused.unprocessable("import.unreadable");
        }
    }

    private static boolean startsWith(byte[] magic, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= magic.length || (magic[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
