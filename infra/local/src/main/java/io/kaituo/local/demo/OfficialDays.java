package io.kaituo.local.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** China's working days, walked day by day: slow and plain on purpose, for it checks the platform's own calendar. */
final class OfficialDays {
    private final Map<LocalDate, String> special;

    private OfficialDays(Map<LocalDate, String> special) {
        this.special = special;
    }

    static OfficialDays china() {
        var csv = OfficialDays.class.getResourceAsStream("/playbooks/calendar/cn.csv");
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return new OfficialDays(rows.stream()
                    .collect(Collectors.toMap(
                            row -> LocalDate.parse(row.getField("date")), row -> row.getField("kind"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean worked(LocalDate day) {
        String kind = special.get(day);
        if (kind != null) return kind.equals("workday");
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    LocalDate sameOrNext(LocalDate day) {
        LocalDate found = day;
        while (!worked(found)) found = found.plusDays(1);
        return found;
    }

    /** The n-th working day after the day, or before it when {@code n} is negative. */
    LocalDate step(LocalDate day, int n) {
        LocalDate found = day;
        for (int left = Math.abs(n); left > 0; ) if (worked(found = found.plusDays(Integer.signum(n)))) left--;
        return found;
    }
}
