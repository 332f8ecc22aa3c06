package io.kaituo.lead.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Test
    void has_a_line_per_row_under_the_names_of_its_columns() {
        assertThat(csv(new RatingRow("tier", "NURTURE", 3, "/api/leads?tier=NURTURE")))
                .isEqualTo("\uFEFFdimension,value,leads,drillDown\r\ntier,NURTURE,3,/api/leads?tier=NURTURE\r\n");
    }

    @Test
    void neutralises_what_a_spreadsheet_would_calculate_and_leaves_numbers_alone() {
        assertThat(csv(new RatingRow("=HYPERLINK(\"x\")", "@SUM", -3, "+1-2")))
                .endsWith("\"'=HYPERLINK(\"\"x\"\")\",'@SUM,-3,'+1-2\r\n");
    }

    @Test
    void leaves_empty_what_is_not_known() {
        var row = new ConflictRow("ada", null, 0, 0, null, "");
        assertThat(Csv.of(new Report<>("conflicts", "east", DAY, DAY, List.of(row)), ConflictRow.class))
                .endsWith("\r\nada,,0,0,,\r\n");
        assertThat(Share.of(1, 3)).isEqualTo(new BigDecimal("0.333"));
        assertThat(Share.of(1, 0)).isNull();
    }

    private static String csv(RatingRow row) {
        return Csv.of(new Report<>("ratings", "east", DAY, DAY, List.of(row)), RatingRow.class);
    }
}
