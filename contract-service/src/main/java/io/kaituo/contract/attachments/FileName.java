package io.kaituo.contract.attachments;

import io.kaituo.platform.web.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a file is called, safe to show, to store under and to send in a header. */
record FileName(String text) {

    private static final int LONGEST = 200;

    /** Without directories, control and direction characters, and what no file system takes. */
    static FileName of(String given) {
        String last =
                given == null ? "" : given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')));
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        if (clean.isEmpty() || clean.startsWith(".")) {
            throw Refused.unprocessable("attachment.name");
        }
        int dot = clean.lastIndexOf('.');
        String ending = dot < 0 ? "" : clean.substring(dot);
        return new FileName(
                clean.length() <= LONGEST
                        ? clean
                        : clean.substring(0, Math.max(1, LONGEST - ending.length())) + ending);
    }

    /** RFC 6266: a name in ASCII for old readers, the whole one in UTF-8 for all others. */
    String disposition() {
        String plain = text.replaceAll("[^A-Za-z0-9._ -]", "_");
        String whole = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
