package io.kaituo.lead.imports;

import io.kaituo.lead.ownership.ManyRegistrations.Wanted;
import io.kaituo.lead.ownership.RegisterLead;
import io.kaituo.lead.sheets.SafeCell;
import io.kaituo.lead.sheets.Sheet;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Turns the rows of one file into leads to register, by its plan and by the rules of any registration. */
class RowReader {

    private static final Pattern EXCEL_DAY = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy[-][/][.]M[-][/][.]d[ H:mm[:ss]]");

    private final String requestedBy;
    private final ImportPlan plan;
    private final int width;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> owners;
    private final ZoneId zone;
    private final Validator validator;
    private final Consumer<Wanted> rules;

    /**
     * @param owners ids of those whom the file may name as owners, by what it may call them
     * @param rules  throws for what could not be registered
     */
    RowReader(LeadImport file, Map<String, String> owners, ZoneId zone, Validator validator, Consumer<Wanted> rules) {
        this.requestedBy = file.requestedBy();
        this.plan = file.plan();
        var header = file.header();
        this.width = header.size();
        plan.columns().forEach((column, heading) -> places.put(column, header.indexOf(heading)));
        this.owners = owners;
        this.zone = zone;
        this.validator = validator;
        this.rules = rules;
    }

    /** Every row, with what stands against it. */
    List<ReadRow> read(List<Sheet.Row> rows) {
        return rows.stream().map(this::read).toList();
    }

    private ReadRow read(Sheet.Row row) {
        var faults = new ArrayList<Fault>();
        if (row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            faults.add(Fault.of(null, "import.too-many-cells"));
        }
        if (row.cells().stream().anyMatch(RowReader::isUnreadable)) {
            faults.add(Fault.of(null, "import.unreadable-text"));
        }
        var values = values(row);
        String owner = owner(values.get(ImportColumn.OWNER.field()), faults);
        var asked = asked(values, faults);
        validator.validate(asked).forEach(violation -> faults.add(Fault.of(violation)));
        if (!faults.isEmpty()) {
            return new ReadRow(row, null, faults);
        }
        var wanted = Wanted.of(asked, values.get(ImportColumn.EXTERNAL_ID.field()), owner);
        check(wanted, faults);
        return new ReadRow(row, faults.isEmpty() ? wanted : null, faults);
    }

    /** What no text has that was read in its own encoding. */
    private static boolean isUnreadable(String cell) {
        return cell.chars()
                .anyMatch(letter -> letter == 0xFFFD
                        || letter == 0x7F
                        || letter < ' ' && letter != '\r' && letter != '\n' && letter != '\t');
    }

    private Map<String, String> values(Sheet.Row row) {
        var values = new HashMap<String, String>();
        values.put(ImportColumn.SOURCE.field(), plan.source());
        values.put(ImportColumn.CAMPAIGN.field(), plan.campaign());
        places.forEach((column, place) -> {
            String cell = place < row.cells().size()
                    ? SafeCell.in(row.cells().get(place).strip())
                    : "";
            if (!cell.isEmpty()) {
                values.put(column, cell);
            }
        });
        return values;
    }

    private String owner(String named, List<Fault> faults) {
        if (named == null) {
            return requestedBy;
        }
        String owner = owners.get(named.toLowerCase(java.util.Locale.ROOT));
        if (owner == null) {
            faults.add(Fault.of(ImportColumn.OWNER.field(), "import.owner", named));
        }
        return owner;
    }

    /** A moment, a day as it is written in China or by ISO, or a day as Excel counts them. */
    private Instant moment(String cell, List<Fault> faults) {
        if (cell == null) {
            return null;
        }
        try {
            if (EXCEL_DAY.matcher(cell).matches()) {
                return EXCEL_EPOCH
                        .plusDays((long) Double.parseDouble(cell))
                        .atStartOfDay(zone)
                        .toInstant();
            }
            if (cell.endsWith("Z")) {
                return Instant.parse(cell);
            }
            var day = DAY.parseBest(cell, LocalDateTime::from, LocalDate::from);
            return (day instanceof LocalDateTime time ? time : ((LocalDate) day).atStartOfDay())
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            faults.add(Fault.of(ImportColumn.COLLECTED_AT.field(), "import.date", cell));
            return null;
        }
    }

    private RegisterLead asked(Map<String, String> values, List<Fault> faults) {
        return new RegisterLead(
                values.get(ImportColumn.COMPANY_NAME.field()),
                values.get(ImportColumn.SOURCE.field()),
                values.get(ImportColumn.CAMPAIGN.field()),
                values.get(ImportColumn.CONTACT_NAME.field()),
                values.get(ImportColumn.CONTACT_TITLE.field()),
                values.get(ImportColumn.PHONE.field()),
                values.get(ImportColumn.EMAIL.field()),
                values.get(ImportColumn.INDUSTRY.field()),
                null,
                values.get(ImportColumn.NOTES.field()),
                null,
                moment(values.get(ImportColumn.COLLECTED_AT.field()), faults),
                null,
                null);
    }

    private void check(Wanted wanted, List<Fault> faults) {
        try {
            rules.accept(wanted);
        } catch (RuleViolation violation) {
            faults.add(Fault.of(null, violation.code()));
        } catch (Refused refused) {
            faults.add(Fault.of(null, refused.code()));
        }
    }

    /** A row and the lead it is; null with faults. */
    record ReadRow(Sheet.Row row, Wanted wanted, List<Fault> faults) {

        boolean isBad() {
            return wanted == null;
        }
    }
}
