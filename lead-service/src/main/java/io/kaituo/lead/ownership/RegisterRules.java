package io.kaituo.lead.ownership;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.lead.category.FirstCategory;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Playbook;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the playbook wants of the register of leads (《线索来源登记表》).
 *
 * @param sources          where leads usually come from (R5.1); an open list, any other source is accepted too
 * @param entry            how soon a collected record is entered (R5.3)
 * @param newRecordsPerDay how many new records each rep averages on a working day (R5.2); null without such a target
 * @param firstCategory    where a new lead belongs among the manager's categories (R5.14)
 */
public record RegisterRules(
        List<Source> sources,
        Entry entry,
        Integer newRecordsPerDay,
        @JsonProperty("categories") FirstCategory firstCategory) {

    private static final Entry TWO_WORKING_DAYS = new Entry(Span.parse("2 wd"));

    public RegisterRules {
        sources = sources == null ? List.of() : List.copyOf(sources);
        entry = entry == null ? TWO_WORKING_DAYS : entry;
        firstCategory = firstCategory == null ? FirstCategory.NONE : firstCategory;
    }

    /** How long after its collection a record may be entered. */
    public record Entry(Span within) {}

    /** A source under its code, with its title per language. */
    public record Source(String code, Map<String, String> title) {

        String title(Locale language) {
            return title.get(language.toLanguageTag());
        }

        private boolean isCalled(String text) {
            return code.equalsIgnoreCase(text) || title.values().stream().anyMatch(text::equalsIgnoreCase);
        }
    }

    public static RegisterRules of(Playbook playbook) {
        return playbook.section("leads", RegisterRules.class);
    }

    /** The code of a listed source, whichever of its names was written; any other source as it was written. */
    String source(String written) {
        String text = written.strip();
        return sources.stream()
                .filter(source -> source.isCalled(text))
                .findFirst()
                .map(Source::code)
                .orElse(text);
    }
}
