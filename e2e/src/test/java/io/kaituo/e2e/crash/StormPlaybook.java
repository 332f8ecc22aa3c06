package io.kaituo.e2e.crash;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The method the storm's region works by, and what follows from it, calculated here a second time. */
final class StormPlaybook {

    static final String NAME = "storm";

    static final String DOCUMENT =
            """
            playbook: storm
            handbook: H5
            title: {zh-CN: 风暴演练, en: Storm drill}
            description: {zh-CN: 进程被杀时仍须成立的规则。, en: What must hold while processes are killed.}
            leads:
              firstContact: {within: PT12S, warnBefore: PT6S, onOverdue: notify}
            visits:
              followUp:
                - kind: CALL_BACK
                  title: {zh-CN: 每月回访, en: Monthly call-back}
                  every: 1 mo
                  times: 3
                - kind: DELIVERY_FEEDBACK
                  title: {zh-CN: 交付反馈, en: Feedback}
                  after: 10 d
                - kind: LAUNCH
                  title: {zh-CN: 项目启动, en: Launch}
                  after: PT4S
            contracts:
              sealOrder: customer-first
              authority: {rep: 0.9}
              approvals:
                proposal: [{who: {managersOf: requester}}]
                quote: [{who: {managersOf: requester}}]
                contract: [{who: {managersOf: requester}}]
            """;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private StormPlaybook() {}

    /** The days and kinds that a signature plans, sorted. */
    static List<String> schedule(LocalDate signedOn, Instant signedAt) {
        var launch = LocalDate.ofInstant(signedAt.plus(Duration.ofSeconds(4)), CHINA);
        return Stream.of(
                        IntStream.rangeClosed(1, 3).mapToObj(month -> signedOn.plusMonths(month) + " CALL_BACK"),
                        Stream.of(signedOn.plusDays(10) + " DELIVERY_FEEDBACK"),
                        Stream.of(launch + " LAUNCH"))
                .flatMap(day -> day)
                .sorted()
                .toList();
    }
}
