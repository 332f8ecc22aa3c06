package io.kaituo.contract.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was printed lately, so that one page read by many is printed once; never more than so many bytes. */
final class Prints {

    private static final int ORDINARY_PAGES = 16;
    private static final float LOAD = 0.75f;

    private final long most;
    private final Map<String, byte[]> latest = new LinkedHashMap<>(ORDINARY_PAGES, LOAD, true);
    private long bytes;

    Prints(long most) {
        this.most = most;
    }

    synchronized Optional<byte[]> find(String page) {
        return Optional.ofNullable(latest.get(page));
    }

    /** Those nobody has asked for longest make room. */
    synchronized void keep(String page, byte[] pdf) {
        if (pdf.length > most || latest.containsKey(page)) {
            return;
        }
        latest.put(page, pdf);
        bytes += pdf.length;
        for (var oldest = latest.entrySet().iterator(); bytes > most; ) {
            bytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }
}
