package io.kaituo.lead.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.kaituo.platform.web.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Text with separated values, in whichever encoding and with whichever separator the writer's program likes. */
class CsvSheet implements Sheet {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST_ROW = 1 << 20;

    private final String format;
    private final CsvReader<CsvRecord> reader;
    private final java.util.Iterator<CsvRecord> records;
    private final List<String> header;

    private CsvSheet(String format, CsvReader<CsvRecord> reader) {
        this.format = format;
        this.reader = reader;
        this.records = reader.iterator();
        var first = next(1);
        if (first.isEmpty()) {
            throw Refused.unprocessable("import.empty");
        }
        this.header = first.get(0).cells();
    }

    static Sheet open(Path file, byte[] start) throws IOException {
        var encoding = TextEncoding.of(file, start);
        char separator = separator(new String(start, encoding.charset()));
        var text = Files.newInputStream(file);
        text.skipNBytes(encoding.mark());
        String name = separator == '\t' ? "tab" : String.valueOf(separator);
        return new CsvSheet(encoding.charset() + " " + name, reader(text, encoding.charset(), separator));
    }

    private static CsvReader<CsvRecord> reader(java.io.InputStream text, Charset charset, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(new InputStreamReader(text, charset));
    }

    /** The one that the header has most of, outside quotes. */
    private static char separator(String start) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < start.length() && (quoted || start.charAt(i) != '\n'); i++) {
            char at = start.charAt(i);
            quoted ^= at == '"';
            for (int candidate = 0; candidate < SEPARATORS.length && !quoted; candidate++) {
                counts[candidate] += at == SEPARATORS[candidate] ? 1 : 0;
            }
        }
        int best = 0;
        for (int candidate = 1; candidate < counts.length; candidate++) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return SEPARATORS[best];
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public List<Row> next(int most) {
        try {
            var rows = new ArrayList<Row>();
            long letters = 0;
            while (rows.size() < most && letters < MOST_LETTERS && records.hasNext()) {
                var found = records.next();
                if (found.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    var row = new Row((int) found.getStartingLineNumber(), List.copyOf(found.getFields()));
                    rows.add(row);
                    letters += row.letters();
                }
            }
            return rows;
        } catch (CsvParseException broken) {
            throw Refused.unprocessable("import.unclosed-quote");
        }
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
