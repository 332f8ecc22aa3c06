package io.kaituo.contract.paper;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A TrueType face with every Chinese character weighs ten megabytes, and what embeds it would hold that several times in
 * memory. This keeps the small tables, and makes for each document a small face of the characters it shows.
 */
class Typeface {

    private static final Set<String> KEPT =
            Set.of("OS/2", "cmap", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");
    private static final int TABLE_HEADER = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int POST_HEADER = 32;
    private static final int POST_WITHOUT_NAMES = 0x00030000;
    private static final int LONG_OFFSETS_FLAG = 50;
    private static final int METRICS_COUNT = 34;
    private static final int GLYPH_COUNT = 4;
    private static final int RANGES_FORMAT = 12;

    private final String resource;
    private final Map<String, byte[]> tables = new TreeMap<>();
    private final ByteBuffer ranges;
    private final long outlines;

    /**
     * @param resource on the class path: TrueType outlines none of which is composed of others, a width for each, long
     *     offsets, characters by ranges (cmap format 12)
     */
    Typeface(String resource) {
        this.resource = resource;
        try (var face = open()) {
            var places = directory(face);
            long at = TABLE_HEADER + (long) TABLE_ENTRY * places.size();
            for (Place place : places) {
                if (KEPT.contains(place.tag())) {
                    face.skipNBytes(place.offset() - at);
                    tables.put(place.tag(), face.readNBytes(place.length()));
                    at = place.offset() + place.length();
                }
            }
            outlines = places.stream()
                    .filter(place -> place.tag().equals("glyf"))
                    .findFirst()
                    .orElseThrow()
                    .offset();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
        ranges = ranges();
        require(ByteBuffer.wrap(tables.get("head")).getShort(LONG_OFFSETS_FLAG) == 1, "short offsets");
    }

    private record Place(String tag, long offset, int length) {}

    /** The tables in the order they lie in the file. */
    private static List<Place> directory(DataInputStream face) throws IOException {
        face.skipNBytes(4);
        int count = face.readUnsignedShort();
        face.skipNBytes(6);
        var places = new ArrayList<Place>();
        for (int i = 0; i < count; i++) {
            String tag = new String(face.readNBytes(4), StandardCharsets.US_ASCII);
            face.skipNBytes(4);
            places.add(new Place(tag, face.readInt(), face.readInt()));
        }
        places.sort(Comparator.comparingLong(Place::offset));
        return places;
    }

    private ByteBuffer ranges() {
        var cmap = ByteBuffer.wrap(tables.get("cmap"));
        int found = IntStream.range(0, cmap.getShort(2))
                .map(i -> cmap.getInt(8 + 8 * i))
                .filter(offset -> cmap.getShort(offset) == RANGES_FORMAT)
                .findFirst()
                .orElse(-1);
        require(found >= 0, "no characters by ranges");
        return cmap.position(found).slice();
    }

    /** The number of a character's glyph; 0 for a character the face does not have. */
    int glyph(int character) {
        int low = 0;
        int high = ranges.getInt(12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = 16 + 12 * middle;
            if (character < ranges.getInt(at)) {
                high = middle - 1;
            } else if (character > ranges.getInt(at + 4)) {
                low = middle + 1;
            } else {
                return ranges.getInt(at + 8) + character - ranges.getInt(at);
            }
        }
        return 0;
    }

    /** A face with these characters, as far as there are any, and the sign for a missing one. */
    byte[] of(IntStream characters) {
        var shown = new TreeMap<Integer, Integer>();
        characters
                .filter(character -> glyph(character) != 0)
                .forEach(character -> shown.put(character, glyph(character)));
        var glyphs = new TreeSet<>(shown.values());
        glyphs.add(0);
        var numbers = new TreeMap<Integer, Integer>();
        glyphs.forEach(glyph -> numbers.put(glyph, numbers.size()));
        shown.replaceAll((character, glyph) -> numbers.get(glyph));
        return assemble(shown, glyphs);
    }

    private byte[] assemble(Map<Integer, Integer> shown, SortedSet<Integer> glyphs) {
        var face = new TreeMap<>(tables);
        var metrics = ByteBuffer.wrap(tables.get("hmtx"));
        var widths = ByteBuffer.allocate(4 * glyphs.size());
        glyphs.forEach(glyph -> widths.putInt(metrics.getInt(4 * glyph)));
        var places = ByteBuffer.allocate(4 * (glyphs.size() + 1)).putInt(0);
        face.put("glyf", outlines(glyphs, places));
        face.put("loca", places.array());
        face.put("hmtx", widths.array());
        face.put("cmap", characterMap(shown));
        face.put("maxp", counting(tables.get("maxp"), GLYPH_COUNT, glyphs.size()));
        face.put("hhea", counting(tables.get("hhea"), METRICS_COUNT, glyphs.size()));
        var post = ByteBuffer.allocate(POST_HEADER).put(tables.get("post"), 0, POST_HEADER);
        face.put("post", post.putInt(0, POST_WITHOUT_NAMES).array());
        return file(face);
    }

    /** Once through all outlines, keeping those of these glyphs. */
    private byte[] outlines(SortedSet<Integer> glyphs, ByteBuffer places) {
        var all = ByteBuffer.wrap(tables.get("loca"));
        var kept = new ByteArrayOutputStream();
        try (var face = open()) {
            face.skipNBytes(outlines);
            long at = 0;
            for (int glyph : glyphs) {
                int from = all.getInt(4 * glyph);
                int length = all.getInt(4 * glyph + 4) - from;
                face.skipNBytes(from - at);
                byte[] outline = face.readNBytes(length);
                require(length == 0 || outline[0] >= 0, "composed glyphs");
                kept.writeBytes(outline);
                places.putInt(kept.size());
                at = from + (long) length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
        return kept.toByteArray();
    }

    /** One range per character. */
    private static byte[] characterMap(Map<Integer, Integer> shown) {
        int length = 16 + 12 * shown.size();
        var cmap = ByteBuffer.allocate(12 + length);
        cmap.putShort((short) 0).putShort((short) 1);
        cmap.putShort((short) 3).putShort((short) 10).putInt(12);
        cmap.putShort((short) RANGES_FORMAT).putShort((short) 0).putInt(length).putInt(0);
        cmap.putInt(shown.size());
        shown.forEach(
                (character, glyph) -> cmap.putInt(character).putInt(character).putInt(glyph));
        return cmap.array();
    }

    private static byte[] counting(byte[] table, int at, int count) {
        return ByteBuffer.wrap(table.clone()).putShort(at, (short) count).array();
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int count = tables.size();
        int offset = TABLE_HEADER + TABLE_ENTRY * count;
        var file = ByteBuffer.allocate(offset
                + tables.values().stream()
                        .mapToInt(table -> padded(table.length))
                        .sum());
        int power = Integer.highestOneBit(count);
        file.putInt(0x00010000).putShort((short) count);
        file.putShort((short) (TABLE_ENTRY * power)).putShort((short) Integer.numberOfTrailingZeros(power));
        file.putShort((short) (TABLE_ENTRY * (count - power)));
        for (var table : tables.entrySet()) {
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0);
            file.putInt(offset).putInt(table.getValue().length);
            file.put(offset, table.getValue());
            offset += padded(table.getValue().length);
        }
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private DataInputStream open() {
        InputStream face = Typeface.class.getResourceAsStream(resource);
        require(face != null, "no bytes");
        return new DataInputStream(new BufferedInputStream(face));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(resource + " has " + otherwise);
        }
    }
}
