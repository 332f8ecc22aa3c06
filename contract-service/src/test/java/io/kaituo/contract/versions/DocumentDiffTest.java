package io.kaituo.contract.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.kaituo.contract.TextDiff;
import io.kaituo.contract.TextDiff.Change;
import io.kaituo.contract.TextDiff.Piece;
import io.kaituo.contract.document.Clause;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.document.Due;
import io.kaituo.contract.document.Instalment;
import io.kaituo.events.Money;
import io.kaituo.platform.calendar.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentDiffTest {

    private static final Document FIRST = document(
            "12000", payments("30 d"), clause("breach", "违约责任", "逾期每日千分之五。"), clause("scope", "合同范围", "一台塔机。"));

    @Test
    void says_nothing_of_what_stayed() {
        assertThat(changes(FIRST, FIRST, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void lays_fields_side_by_side() {
        var second =
                document("11000", payments("60 d"), FIRST.content().clauses().toArray(Clause[]::new));
        assertThat(changes(FIRST, second, Locale.ENGLISH))
                .extracting(DocumentDiff.Changed::field, DocumentDiff.Changed::label, DocumentDiffTest::wordings)
                .containsExactly(
                        tuple("total", "Total", "[-12000][+11000].00 CNY"),
                        tuple("payments[1]", "Instalment 1", "100 % · [-30][+60] days after delivery"));
    }

    @Test
    void speaks_the_readers_language() {
        var second =
                document("12000", payments("60 d"), FIRST.content().clauses().toArray(Clause[]::new));
        assertThat(changes(FIRST, second, Locale.SIMPLIFIED_CHINESE))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.label()).isEqualTo("第 1 期付款");
                    assertThat(wordings(changed)).isEqualTo("100 % · 交付后 [-30][+60] 日");
                });
    }

    @Test
    void goes_word_by_word_through_a_clause() {
        var second = document(
                "12000", payments("30 d"), clause("breach", "违约责任", "逾期每日千分之三。"), clause("scope", "合同范围", "一台塔机。"));
        assertThat(changes(FIRST, second, Locale.SIMPLIFIED_CHINESE))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.field()).isEqualTo("clauses.breach");
                    assertThat(changed.label()).isEqualTo("违约责任");
                    assertThat(changed.lines())
                            .containsExactly(new TextDiff.Line(
                                    Change.CHANGED,
                                    List.of(
                                            new Piece(Change.SAME, "逾期每日千分之"),
                                            new Piece(Change.REMOVED, "五"),
                                            new Piece(Change.ADDED, "三"),
                                            new Piece(Change.SAME, "。"))));
                });
    }

    @Test
    void names_what_came_and_what_went() {
        var second =
                document("12000", payments("30 d"), clause("breach", "违约责任", "逾期每日千分之五。"), clause("law", "法律", "中国法。"));
        assertThat(changes(FIRST, second, Locale.ENGLISH))
                .extracting(DocumentDiff.Changed::field, DocumentDiff.Changed::change)
                .containsExactly(tuple("clauses.law", Change.ADDED), tuple("clauses.scope", Change.REMOVED));
    }

    private static String wordings(DocumentDiff.Changed changed) {
        var text = new StringBuilder();
        for (var line : changed.lines()) {
            for (var piece : line.pieces()) {
                text.append(
                        switch (piece.change()) {
                            case REMOVED -> "[-" + piece.text() + "]";
                            case ADDED -> "[+" + piece.text() + "]";
                            default -> piece.text();
                        });
            }
        }
        return text.toString();
    }

    private static List<DocumentDiff.Changed> changes(Document older, Document newer, Locale reader) {
        return DocumentDiff.between(version(1, older), version(2, newer), reader)
                .changes();
    }

    private static ContractVersion version(int revision, Document document) {
        return ContractVersion.of(new UUID(0, 1), "east", revision, "00", document, "ada", Instant.EPOCH);
    }

    private static Document document(String total, Instalment payment, Clause... clauses) {
        var content = new Content(
                "sales-contract",
                null,
                null,
                null,
                null,
                List.of(payment),
                null,
                null,
                null,
                List.of(clauses),
                LocalDate.of(2026, 11, 10),
                null);
        return Document.of(Money.yuan(total), null, null, null, content);
    }

    private static Instalment payments(String after) {
        return new Instalment(
                null, new Due(null, Span.parse(after), Due.Event.DELIVERY), BigDecimal.valueOf(100), null);
    }

    private static Clause clause(String code, String title, String text) {
        return new Clause(code, title, text, null, null, null, false);
    }
}
