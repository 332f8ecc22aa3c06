package io.kaituo.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Object[] WORDS = {"<0>", "<1>", "<2>", "<3>", "<4>"};

    @ParameterizedTest
    @EnumSource
    void says_what_and_why_in_every_language(Notice notice) {
        for (var language : Texts.LANGUAGES) {
            assertThat(notice.title(language, WORDS)).doesNotContain(".title", "{", "}");
            assertThat(notice.why(language, WORDS)).contains("<").doesNotContain(".why", "{", "}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_the_same_things_in_every_language(Notice notice) {
        assertThat(gaps(notice, Locale.SIMPLIFIED_CHINESE)).isEqualTo(gaps(notice, Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void is_written_in_Chinese_for_Chinese_readers(Notice notice) {
        assertThat(notice.title(Locale.SIMPLIFIED_CHINESE, WORDS)).matches(".*\\p{IsHan}.*");
        assertThat(notice.why(Locale.SIMPLIFIED_CHINESE, WORDS)).matches(".*\\p{IsHan}.*");
        assertThat(notice.title(Locale.ENGLISH, WORDS)).doesNotMatch(".*\\p{IsHan}.*");
        assertThat(notice.why(Locale.ENGLISH, WORDS)).doesNotMatch(".*\\p{IsHan}.*");
    }

    @Test
    void leads_to_the_page_where_it_is_seen_to() {
        var lead = new Subject("lead", UUID.randomUUID());
        var file = new Subject(Subject.IMPORT, UUID.randomUUID());
        assertThat(Notice.FIRST_CONTACT_OVERDUE.page(lead)).isEqualTo("/leads/" + lead.id());
        assertThat(Notice.OWNERSHIP_LOST.page(lead)).isEqualTo("/leads/" + lead.id() + "/contest");
        assertThat(Notice.IMPORT_CONTESTED.page(file)).isEqualTo("/leads/imports/" + file.id());
        assertThat(Notice.IMPORT_FINISHED.page(file)).isEqualTo("/leads/imports/" + file.id());
        assertThat(Notice.RECORD_RESUBMITTED.page(lead)).isEqualTo("/leads/inspections");
    }

    @Test
    void has_the_same_texts_in_every_language() {
        for (var texts : Stream.of("inbox", "mail").map(Texts::new).toList()) {
            assertThat(texts.keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(texts.keys(Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL_BACK",
                "ROUTE_VISIT",
                "EXECUTIVE_VISIT",
                "LAUNCH",
                "DELIVERY_FEEDBACK",
                "REVIEW",
                "CROSS_SELL",
                "REFERRAL",
                "RENEWAL"
            })
    void has_a_name_for_every_follow_up(String kind) {
        assertThat(said(Word.term("follow-up." + kind), Locale.ENGLISH)).doesNotContain("follow-up.");
        assertThat(said(Word.term("follow-up." + kind), Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("follow-up.");
    }

    @Test
    void writes_moments_days_and_money_as_its_reader_does() {
        var evening = Word.moment(Instant.parse("2026-03-02T17:30:00Z"));
        assertThat(said(evening, Locale.ENGLISH)).isEqualTo("2026-03-03 (Tue) 01:30");
        assertThat(said(evening, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026-03-03 (周二) 01:30");
        assertThat(said(Word.day(LocalDate.of(2026, 3, 2)), Locale.ENGLISH)).isEqualTo("2026-03-02 (Mon)");
        assertThat(said(Word.money(Money.yuan("1234567.8")), Locale.ENGLISH)).isEqualTo("CNY 1,234,567.80");
        assertThat(said(Word.person(null), Locale.SIMPLIFIED_CHINESE)).isEqualTo("无人");
        assertThat(said(Word.money(null), Locale.ENGLISH)).isEmpty();
    }

    private static String said(Word word, Locale language) {
        return word.in(language, SHANGHAI, UnaryOperator.identity());
    }

    private static java.util.List<String> gaps(Notice notice, Locale language) {
        String text = notice.title(language, WORDS) + notice.why(language, WORDS);
        return Stream.of(WORDS).map(Object::toString).filter(text::contains).toList();
    }
}
