package io.kaituo.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kaituo.platform.calendar.SpecialDay.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Acceptance scenario 1 and its relatives: a date that nobody understands is a date that nobody keeps. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationTest {
    private static final WorkingCalendar CHINA = WorkingCalendar.china();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA.zone()).toInstant();
    }

    @Test
    void R5_6_a_lead_of_11_February_is_due_in_the_holiday_and_says_so() {
        var contact = CHINA.due(at("2026-02-11T09:00"), Span.parse("7 d"));

        assertThat(contact.at()).isEqualTo(at("2026-02-18T09:00"));
        assertThat(contact.provisional()).isFalse();
        assertThat(contact.explained(Locale.ENGLISH))
                .isEqualTo("2026-02-18 (Wed) 09:00: 7 calendar days after 2026-02-11 (Wed) 09:00; "
                        + "2026-02-18 (Wed) is a holiday (Spring Festival); calendar days run through it");
        assertThat(contact.explained(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(
                        "2026-02-18 (周三) 09:00：2026-02-11 (周三) 09:00 之后 7 个自然日；" + "2026-02-18 (周三) 为假日（春节），按自然日照常计算");
    }

    @Test
    void R5_12_the_log_of_a_visit_on_13_February_is_due_on_the_24th_and_says_why() {
        var log = CHINA.due(at("2026-02-13T15:00"), Span.parse("2 wd"));

        assertThat(log.at()).isEqualTo(at("2026-02-24T18:00"));
        assertThat(log.provisional()).isFalse();
        assertThat(log.explained(Locale.UK))
                .isEqualTo("2026-02-24 (Tue) 18:00: 2 working days after 2026-02-13 (Fri) 15:00; "
                        + "2026-02-14 (Sat) is a make-up workday (Spring Festival); "
                        + "2026-02-15 (Sun) to 2026-02-23 (Mon) are holidays (Spring Festival)");
        assertThat(log.explained(Locale.forLanguageTag("zh-Hans-CN")))
                .isEqualTo("2026-02-24 (周二) 18:00：2026-02-13 (周五) 15:00 之后第 2 个工作日；"
                        + "2026-02-14 (周六) 为调休上班日（春节）；2026-02-15 (周日) 至 2026-02-23 (周一) 放假（春节）");
    }

    @Test
    void a_year_without_a_calendar_is_named() {
        var due = CHINA.due(at("2026-12-31T09:00"), Span.parse("1 wd"));
        assertThat(due.provisional()).isTrue();
        assertThat(due.explained(Locale.ENGLISH))
                .isEqualTo("2027-01-01 (Fri) 18:00: 1 working day after 2026-12-31 (Thu) 09:00; "
                        + "no official calendar for 2027 yet: weekdays counted");
        assertThat(CHINA.due(at("2026-12-31T09:00"), Span.parse("1 d")).provisional())
                .as("calendar days need no calendar")
                .isFalse();
    }

    @Test
    void a_moved_day_names_both_days_and_no_longer_claims_to_stay() {
        var moved = CHINA.monthly(LocalDate.parse("2026-09-01"), 1).get(0);
        assertThat(moved.explained(Locale.ENGLISH))
                .isEqualTo("2026-10-01 (Thu): 1 month after 2026-09-01 (Tue); "
                        + "2026-10-01 (Thu) is not a working day: moved forward to 2026-10-08 (Thu); "
                        + "2026-10-01 (Thu) to 2026-10-07 (Wed) are holidays (National Day)");
    }

    @Test
    void a_day_moved_within_an_unknown_year_is_provisional() {
        assertThat(CHINA.monthly(LocalDate.parse("2026-12-15"), 1).get(0).provisional())
                .isTrue();
        assertThat(CHINA.monthly(LocalDate.parse("2026-11-15"), 1).get(0).provisional())
                .isFalse();
    }

    @Test
    void working_back_names_the_days_passed_and_the_day_reached() {
        assertThat(CHINA.before(at("2026-02-24T18:00"), Span.parse("1 wd")).explained(Locale.ENGLISH))
                .isEqualTo("2026-02-14 (Sat) 18:00: 1 working day before 2026-02-24 (Tue) 18:00; "
                        + "2026-02-14 (Sat) is a make-up workday (Spring Festival); "
                        + "2026-02-15 (Sun) to 2026-02-23 (Mon) are holidays (Spring Festival)");
    }

    @Test
    void working_hours_that_begin_on_a_make_up_workday_say_so() {
        assertThat(CHINA.due(at("2026-02-14T10:00"), Span.parse("2 wh")).explained(Locale.ENGLISH))
                .isEqualTo("2026-02-14 (Sat) 12:00: 2 working hours after 2026-02-14 (Sat) 10:00; "
                        + "2026-02-14 (Sat) is a make-up workday (Spring Festival)");
    }

    @Test
    void neighbouring_holidays_keep_their_names_and_a_regions_own_stays_as_written() {
        var region = CHINA.with(List.of(new SpecialDay(LocalDate.parse("2026-02-24"), Kind.HOLIDAY, "三月三")));
        assertThat(region.dueOn(LocalDate.parse("2026-02-14"), Span.parse("1 wd"))
                        .explained(Locale.ENGLISH))
                .isEqualTo("2026-02-25 (Wed): 1 working day after 2026-02-14 (Sat); "
                        + "2026-02-15 (Sun) to 2026-02-23 (Mon) are holidays (Spring Festival); "
                        + "2026-02-24 (Tue) is a holiday (三月三)");
    }

    @Test
    void a_pause_is_told_with_its_effect() {
        var due = CHINA.due(at("2026-03-02T09:00"), Span.parse("3 wd"));
        assertThat(CHINA.resume(due, at("2026-03-03T10:00"), at("2026-03-04T09:00"))
                        .explained(Locale.ENGLISH))
                .isEqualTo("2026-03-05 (Thu) 18:00: 3 working days after 2026-03-02 (Mon) 09:00; "
                        + "paused from 2026-03-03 (Tue) 10:00 to 2026-03-04 (Wed) 09:00: now 2026-03-06 (Fri) 18:00");
    }

    @Test
    void both_languages_say_the_same_things() {
        var english = new TreeSet<>(texts(Locale.ENGLISH).keySet());
        english.removeIf(key -> key.endsWith(".one") || key.startsWith("name."));
        assertThat(texts(Locale.SIMPLIFIED_CHINESE).keySet()).containsExactlyInAnyOrderElementsOf(english);
        english.forEach(
                key -> assertThat(places(texts(Locale.SIMPLIFIED_CHINESE).get(key)))
                        .as(key)
                        .isEqualTo(places(texts(Locale.ENGLISH).get(key))));
    }

    @Test
    void every_holiday_has_an_English_name() {
        var days = new WorkingDaysOfChina();
        assertThat(texts(Locale.ENGLISH))
                .containsKeys(days.names().map(name -> "name." + name).toArray(String[]::new));
    }

    @Test
    void is_stored_as_JSON_and_comes_back_the_same() throws Exception {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        var due = CHINA.due(at("2026-02-13T15:00"), Span.parse("2 wd"));
        assertThat(json.writeValueAsString(due)).contains("\"span\":\"2 wd\"");
        assertThat(json.readValue(json.writeValueAsString(due), DueDate.class)).isEqualTo(due);
    }

    private static Map<String, String> texts(Locale locale) {
        var bundle = ResourceBundle.getBundle("texts.calendar", locale);
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        for (var part : text.split("\\{")) if (part.contains("}")) places.add(part.substring(0, part.indexOf('}')));
        return places;
    }
}
