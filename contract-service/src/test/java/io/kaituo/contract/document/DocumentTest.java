package io.kaituo.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.kaituo.events.Money;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.web.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Due AT_SIGNATURE = new Due(null, null, Due.Event.SIGNATURE);
    private static final Due AFTER_DELIVERY = new Due(null, Span.parse("30 d"), Due.Event.DELIVERY);

    @Nested
    class Its_total {

        @Test
        void is_a_price() {
            for (String amount : new String[] {"0", "-5", "0.001", "123456789012345678"}) {
                assertThatThrownBy(() -> document(amount)).isInstanceOf(Refused.class);
            }
            assertThatThrownBy(() -> Document.of(new Money(BigDecimal.ONE, "YUAN"), null, null, null))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> Document.of(new Money(null, "CNY"), null, null, null))
                    .isInstanceOf(Refused.class);
        }

        @Test
        @Timeout(5)
        void is_refused_at_once_where_writing_it_out_would_take_minutes() {
            for (String amount : new String[] {"1E100000000", "1E2147483647", "1E-2147483647"}) {
                assertThatThrownBy(() -> document(amount)).isInstanceOf(Refused.class);
                var endless = new BigDecimal(amount);
                var line = new Line(null, "GTX", endless, "set", new Money(endless, "CNY"), null);
                assertThat(line.quantity()).isSameAs(endless);
                assertThat(line.amount()).isNull();
            }
        }

        @Test
        void is_what_the_lines_add_up_to() {
            var lines = lines(line("GTX", "3", "2000.00"), line("Training", "1", "-1000.00"));
            assertThat(document("5000", lines).faults()).isEmpty();
            assertThat(document("5000.01", lines).faults())
                    .singleElement()
                    .isEqualTo(Fault.in("content.lines", "contract.lines-sum", "5000 CNY", "5000.01 CNY"));
        }

        @Test
        void is_what_the_instalments_add_up_to_exactly() {
            var thirds = payments(percent("33.3333"), percent("33.3333"), percent("33.3334"));
            assertThat(document("100", thirds).faults()).isEmpty();
            var tooLittle = payments(percent("30"), amount("69.99"));
            assertThat(document("100", tooLittle).faults()).hasSize(1);
            var mixed = payments(percent("30"), amount("70.01"));
            assertThat(document("100", mixed).faults())
                    .singleElement()
                    .isEqualTo(Fault.in("content.payments", "contract.payments-sum", "100.01 CNY", "100.00 CNY"));
        }
    }

    @Nested
    class Its_term {

        @Test
        void ends_after_it_starts() {
            assertThatThrownBy(() -> Document.of(Money.yuan("1"), TODAY, TODAY.minusDays(1), null))
                    .isInstanceOf(Refused.class);
            assertThat(Document.of(Money.yuan("1"), TODAY, TODAY, " ").terms()).isNull();
        }
    }

    @Nested
    class Makes_no_sense {

        @Test
        void with_a_line_that_names_nothing_or_does_not_add_up_or_is_in_another_currency() {
            var unnamed = new Line(null, " ", null, null, null, null);
            var wrong = new Line(null, "Crane", BigDecimal.valueOf(2), null, Money.yuan("3"), Money.yuan("7"));
            var euros = new Line(null, "Crane", BigDecimal.valueOf(2), null, new Money(BigDecimal.TEN, "EUR"), null);
            assertThat(document("1", lines(unnamed, wrong, euros)).nonsense())
                    .extracting(Fault::field, Fault::code)
                    .containsExactly(
                            tuple("content.lines[0]", "contract.line-unnamed"),
                            tuple("content.lines[1]", "contract.line-amount"),
                            tuple("content.lines[2]", "contract.amount"));
        }

        @Test
        void with_an_instalment_that_is_both_or_neither_or_never_due() {
            var both = new Instalment(null, AT_SIGNATURE, BigDecimal.TEN, Money.yuan("1"));
            var neither = new Instalment(null, AT_SIGNATURE, null, null);
            var never = new Instalment(null, null, BigDecimal.TEN, null);
            var twice = new Instalment(null, new Due(TODAY, null, Due.Event.START), BigDecimal.TEN, null);
            assertThat(document("1", payments(both, neither, never, twice)).nonsense())
                    .hasSize(4)
                    .allSatisfy(fault -> assertThat(fault.code()).isEqualTo("contract.instalment"));
        }

        @Test
        void with_one_clause_twice() {
            var clause = clause("breach", "…");
            assertThat(document("1", clauses(clause, clause)).nonsense())
                    .containsExactly(Fault.in("content.clauses.breach", "contract.clause-twice"));
        }
    }

    @Nested
    class A_tender {

        @Test
        void waits_for_the_decision_to_bid() {
            assertThat(document("1", tender(null)).faults())
                    .containsExactly(Fault.in("content.tender", "contract.bid-undecided"));
            assertThat(document("1", tender(Tender.Bid.NO_BID)).faults())
                    .containsExactly(Fault.in("content.tender", "contract.no-bid"));
            assertThat(document("1", tender(Tender.Bid.BID)).faults()).isEmpty();
        }
    }

    @Nested
    class In_comparable_words {

        private final Document document = Document.of(
                Money.yuan("12000"),
                TODAY,
                null,
                null,
                content(
                        List.of(),
                        List.of(percent("30"), new Instalment("Rest", AFTER_DELIVERY, null, Money.yuan("8400"))),
                        List.of(new Delivery("Crane", new Due(TODAY, null, null), "Load test"), training()),
                        "One crane",
                        List.of(new Penalty("Late", "0.5 % a week")),
                        List.of(),
                        null));

        @Test
        void says_each_term() {
            assertThat(document.price()).isEqualTo("12000.00 CNY");
            assertThat(document.payment()).isEqualTo("30 % at signature; 8400.00 CNY 30 d after delivery");
            assertThat(document.delivery()).isEqualTo("Crane 2026-03-02; Training");
            assertThat(document.scope()).isEqualTo("One crane; Crane: Load test");
            assertThat(document.penalties()).isEqualTo("Late: 0.5 % a week");
            assertThat(document.term()).isEqualTo("2026-03-02/..");
        }

        private static Delivery training() {
            return new Delivery("Training", null, null);
        }
    }

    @Nested
    class Its_hash {

        @Test
        void is_the_same_however_the_total_is_written() {
            assertThat(hash(document("12000")))
                    .isEqualTo(hash(document("12000.00")))
                    .hasSize(64);
        }

        @Test
        void of_a_document_without_content_is_what_it_always_was() throws Exception {
            var canonical = "EAST-2026-00001\n" + new UUID(0, 1) + "\n" + new UUID(0, 2)
                    + "\n\n12000.00\nCNY\n2026-03-02\n\nfree changes";
            var today = Document.of(Money.yuan("12000"), TODAY, null, "free changes");
            assertThat(hash(today)).isEqualTo(sha256(canonical));
        }

        @Test
        void covers_the_content_in_canonical_form() throws Exception {
            var canonical = "kaituo-contract/2\nEAST-2026-00001\n" + new UUID(0, 1) + "\n" + new UUID(0, 2)
                    + "\n\n12000.00\nCNY\n2026-03-02\n\n"
                    + "{\"lines\":[{\"amount\":{\"amount\":\"6000.00\",\"currency\":\"CNY\"},"
                    + "\"price\":{\"amount\":\"2000.00\",\"currency\":\"CNY\"},\"productId\":\"GTX\","
                    + "\"quantity\":\"3\"}],\"wantedOn\":\"2026-03-02\"}\nfree changes";
            var content = new Content(
                    null,
                    null,
                    null,
                    null,
                    List.of(line("GTX", "3.0", "2000")),
                    null,
                    null,
                    null,
                    null,
                    null,
                    TODAY,
                    null);
            assertThat(hash(Document.of(Money.yuan("12000"), TODAY, null, "free changes", content)))
                    .isEqualTo(sha256(canonical));
        }

        @Test
        void stays_when_the_content_is_kept_and_read_again() {
            var column = new ContentJson();
            var content = new Content(
                    "sales",
                    "en",
                    new Party("Us", null, "Mia", null),
                    null,
                    List.of(line("GTX", "30", "2000")),
                    List.of(percent("100.00")),
                    List.of(new Delivery("Crane", AFTER_DELIVERY, null)),
                    null,
                    null,
                    List.of(new Clause("free", "Free", null, "yes", Map.of("b", "2", "a", "1"), null, true)),
                    TODAY,
                    new Tender("T-1", Instant.parse("2026-03-02T08:00:00Z"), Tender.Bid.BID));
            assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(content)))
                    .isEqualTo(content);
            assertThat(column.convertToDatabaseColumn(Content.NONE)).isNull();
            assertThat(column.convertToEntityAttribute(null)).isEqualTo(Content.NONE);
        }

        private static String hash(Document document) {
            return document.hash("EAST-2026-00001", new UUID(0, 1), new UUID(0, 2), null);
        }

        private static String sha256(String canonical) throws Exception {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Nested
    class Its_parts {

        private final Map<String, String> parts = document("12000").parts();

        @Test
        void change_on_their_own() {
            assertThat(changed(document("13000"))).containsExactly("price");
            assertThat(changed(document("12000", payments(percent("100"))))).containsExactly("payment");
            assertThat(changed(document("12000", clauses(clause("breach", "…")))))
                    .containsExactly("clauses");
            assertThat(changed(Document.of(Money.yuan("12000"), null, null, "free changes")))
                    .containsExactly("clauses");
            assertThat(changed(Document.of(Money.yuan("12000"), TODAY, null, null)))
                    .containsExactly("term");
            assertThat(changed(document("12000", tender(null)))).containsExactly("delivery");
        }

        private List<String> changed(Document other) {
            return other.parts().entrySet().stream()
                    .filter(part -> !part.getValue().equals(parts.get(part.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private static Document document(String total) {
        return Document.of(Money.yuan(total), null, null, null);
    }

    private static Document document(String total, Content content) {
        return document(total).with(content);
    }

    private static Line line(String product, String quantity, String price) {
        return new Line(product, null, new BigDecimal(quantity), null, Money.yuan(price), null);
    }

    private static Instalment percent(String share) {
        return new Instalment(null, AT_SIGNATURE, new BigDecimal(share), null);
    }

    private static Instalment amount(String amount) {
        return new Instalment(null, AT_SIGNATURE, null, Money.yuan(amount));
    }

    private static Clause clause(String code, String text) {
        return new Clause(code, code, text, null, null, null, false);
    }

    private static Content lines(Line... lines) {
        return content(List.of(lines), null, null, null, null, null, null);
    }

    private static Content payments(Instalment... payments) {
        return content(null, List.of(payments), null, null, null, null, null);
    }

    private static Content clauses(Clause... clauses) {
        return content(null, null, null, null, null, List.of(clauses), null);
    }

    private static Content tender(Tender.Bid bid) {
        return content(null, null, null, null, null, null, new Tender("T-1", null, bid));
    }

    private static Content content(
            List<Line> lines,
            List<Instalment> payments,
            List<Delivery> deliveries,
            String scope,
            List<Penalty> penalties,
            List<Clause> clauses,
            Tender tender) {
        return new Content(
                null, null, null, null, lines, payments, deliveries, scope, penalties, clauses, null, tender);
    }
}
