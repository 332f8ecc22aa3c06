package io.kaituo.contract.document;

import io.kaituo.contract.CalendarDay;
import io.kaituo.events.Money;
import io.kaituo.events.SoldLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document says in fields of its own; everything may be left out.
 *
 * @param kind     the template it follows; null for a document of no kind
 * @param language of the clauses taken from the template
 * @param payments instalments that together are the total
 * @param clauses  none of them: those of the template
 * @param wantedOn the day the customer wants to sign (R4.11)
 */
public record Content(
        @Size(max = 60) String kind,
        @Pattern(regexp = "zh-CN|en") String language,
        @Valid Party ours,
        @Valid Party customer,
        @Size(max = 500) List<@Valid Line> lines,
        @Size(max = 100) List<@Valid Instalment> payments,
        @Size(max = 200) List<@Valid Delivery> deliveries,
        @Size(max = 20_000) String scope,
        @Size(max = 50) List<@Valid Penalty> penalties,
        @Size(max = 100) List<@Valid Clause> clauses,
        @CalendarDay LocalDate wantedOn,
        @Valid Tender tender) {

    public static final Content NONE =
            new Content(null, null, null, null, null, null, null, null, null, null, null, null);

    public Content {
        kind = Blank.out(kind);
        lines = Blank.out(lines);
        payments = Blank.out(payments);
        deliveries = Blank.out(deliveries);
        scope = Blank.out(scope);
        penalties = Blank.out(penalties);
        clauses = Blank.out(clauses);
    }

    /** This content as a document of that kind, with these clauses. */
    public Content as(String template, String written, List<Clause> drafted) {
        return new Content(
                template,
                written,
                ours,
                customer,
                lines,
                payments,
                deliveries,
                scope,
                penalties,
                drafted,
                wantedOn,
                tender);
    }

    /** What this content says otherwise than the one it was drafted from, about the one that holds now. */
    Content onto(Content before, Content now, Merge merge) {
        return new Content(
                merge.part("content.kind", kind, before.kind, now.kind),
                merge.part("content.language", language, before.language, now.language),
                merge.part("content.ours", ours, before.ours, now.ours),
                merge.part("content.customer", customer, before.customer, now.customer),
                merge.list("content.lines", lines, before.lines, now.lines, Line::called),
                merge.list("content.payments", payments, before.payments, now.payments, Instalment::called),
                merge.list("content.deliveries", deliveries, before.deliveries, now.deliveries, Delivery::item),
                merge.part("content.scope", scope, before.scope, now.scope),
                merge.list("content.penalties", penalties, before.penalties, now.penalties, Penalty::breach),
                merge.list("content.clauses", clauses, before.clauses, now.clauses, Clause::code),
                merge.part("content.wantedOn", wantedOn, before.wantedOn, now.wantedOn),
                merge.part("content.tender", tender, before.tender, now.tender));
    }

    Content wantedOn(LocalDate day) {
        return new Content(
                kind, language, ours, customer, lines, payments, deliveries, scope, penalties, clauses, day, tender);
    }

    /** For another agreement: what belongs to this one's occasion is left out. */
    public Content afresh() {
        return new Content(
                kind, language, ours, customer, lines, payments, deliveries, scope, penalties, clauses, null, null);
    }

    /** What is sold, for those who only count goods. */
    public List<SoldLine> sold() {
        return lines.stream()
                .map(line -> new SoldLine(line.productId(), line.title(), line.quantity(), line.amount()))
                .toList();
    }

    /** A clause differs from its template. */
    public boolean differsFromTemplate() {
        return clauses.stream().anyMatch(Clause::changed);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** What makes no sense however the document goes on. */
    Stream<Fault> nonsense(String currency) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            String field = "content.lines[" + i + "]";
            if (!line.isNamed()) {
                faults.add(Fault.in(field, "contract.line-unnamed"));
            }
            if (!isIn(currency, line.price()) || !isIn(currency, line.amount())) {
                faults.add(Fault.in(field, "contract.amount", currency));
            } else if (!line.addsUp()) {
                faults.add(Fault.in(field, "contract.line-amount"));
            }
        }
        for (int i = 0; i < payments.size(); i++) {
            String field = "content.payments[" + i + "]";
            if (!payments.get(i).isClear()) {
                faults.add(Fault.in(field, "contract.instalment"));
            } else if (!isIn(currency, payments.get(i).amount())) {
                faults.add(Fault.in(field, "contract.amount", currency));
            }
        }
        for (int i = 0; i < deliveries.size(); i++) {
            if (!deliveries.get(i).isClear()) {
                faults.add(Fault.in("content.deliveries[" + i + "]", "contract.delivery-due"));
            }
        }
        var codes = new HashSet<String>();
        clauses.stream()
                .map(Clause::code)
                .filter(code -> !codes.add(code))
                .forEach(code -> faults.add(Fault.in("content.clauses." + code, "contract.clause-twice")));
        return faults.stream();
    }

    private static boolean isIn(String currency, Money money) {
        return money == null || Amounts.isMoney(money) && money.currency().equals(currency);
    }

    /** What must not be so when the document goes to its approvers. */
    Stream<Fault> faults(Money total) {
        var faults = new ArrayList<Fault>();
        var inLines = sum(
                lines,
                line -> line.amount() == null ? BigDecimal.ZERO : line.amount().amount());
        if (!lines.isEmpty() && inLines.compareTo(total.amount()) != 0) {
            faults.add(Fault.in("content.lines", "contract.lines-sum", written(inLines, total), Amounts.words(total)));
        }
        var paid = sum(payments, instalment -> instalment.of(total.amount()));
        if (!payments.isEmpty() && paid.compareTo(total.amount()) != 0) {
            faults.add(
                    Fault.in("content.payments", "contract.payments-sum", written(paid, total), Amounts.words(total)));
        }
        if (tender != null && tender.bid() != Tender.Bid.BID) {
            faults.add(Fault.in("content.tender", tender.bid() == null ? "contract.bid-undecided" : "contract.no-bid"));
        }
        return faults.stream();
    }

    private static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> amount) {
        return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String written(BigDecimal amount, Money total) {
        return Amounts.plain(amount).toPlainString() + " " + total.currency();
    }

    String paymentWords() {
        return words(payments, Instalment::words);
    }

    String deliveryWords() {
        return words(deliveries, Delivery::words);
    }

    String scopeWords() {
        var accepted = deliveries.stream()
                .filter(delivery -> delivery.acceptance() != null)
                .map(delivery -> delivery.item() + ": " + delivery.acceptance());
        return Stream.concat(Stream.ofNullable(scope), accepted).collect(Collectors.joining("; "));
    }

    String penaltyWords() {
        return words(penalties, Penalty::words);
    }

    private static <T> String words(List<T> items, Function<T, String> word) {
        return items.stream().map(word).collect(Collectors.joining("; "));
    }
}
