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
        var row = new FirstContactRow("ada", null, 0, 0, 0, 0, null, "");
        assertThat(Csv.of(new Report<>("first-contact", "east", DAY, DAY, List.of(row)), FirstContactRow.class))
                .endsWith("\r\nada,,0,0,0,0,,\r\n");
        assertThat(Share.of(1, 3)).isEqualTo(new BigDecimal("0.333"));
        assertThat(Share.of(1, 0)).isNull();
    }

    @Test
    void gives_each_number_that_leads_somewhere_a_column_for_it_and_one_for_its_address() {
        var won = new Counted(2, "/won");
        var none = new Counted(0, null);
        var row = new ConflictRow("ada", "Ada", 9, 0, null, "/open", won, won, none, null, none, none, none);
        assertThat(Csv.of(new Report<>("conflicts", "east", DAY, DAY, List.of(row)), ConflictRow.class))
                .contains(",drillDown,contests.leads,contests.drillDown,won.leads,won.drillDown,lost.leads,")
                .endsWith("\r\nada,Ada,9,0,,/open,2,/won,2,/won,0,,,,0,,0,,0,\r\n");
    }

    private static String csv(RatingRow row) {
        return Csv.of(new Report<>("ratings", "east", DAY, DAY, List.of(row)), RatingRow.class);
    }
}
