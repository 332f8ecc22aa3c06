package io.kaituo.lead.sheets;

import io.kaituo.platform.web.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file's bytes are to be read. A mark at the start decides; without one it is UTF-8 unless what is not ASCII
 * mostly breaks UTF-8's rules, which text in GB18030 (Excel's habit in China) does nearly everywhere.
 *
 * @param mark bytes at the start that are no text
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static TextEncoding of(Path file, byte[] start) throws IOException {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        for (byte at : start) {
            if (at == 0) {
                throw Refused.unprocessable("import.unreadable");
            }
        }
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new TextEncoding(isUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030, 0);
        }
    }

    /** One broken row must not make the whole file unreadable, so a tenth of the letters may be broken. */
    private static boolean isUtf8(InputStream bytes) throws IOException {
        long sound = 0;
        long broken = 0;
        int at = bytes.read();
        while (at >= 0) {
            int trailing = at < 0x80
                    ? 0
                    : at >= 0xC2 && at < 0xE0 ? 1 : at >= 0xE0 && at < 0xF0 ? 2 : at >= 0xF0 && at < 0xF5 ? 3 : -1;
            int next = bytes.read();
            for (int left = trailing; left > 0; left--) {
                if (next < 0x80 || next >= 0xC0) {
                    trailing = -1;
                    break;
                }
                next = bytes.read();
            }
            sound += trailing > 0 ? 1 : 0;
            broken += trailing < 0 ? 1 : 0;
            at = next;
        }
        return broken * 10 <= sound;
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
