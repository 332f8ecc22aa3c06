package io.kaituo.e2e.journey;

/** A method with clocks short enough to watch. */
public record Playbook(String firstContact, String followUps) {

    private static final String DOCUMENT =
            """
            playbook: journey
            handbook: H5
            title: {zh-CN: 旅程, en: Journey}
            description: {zh-CN: 以秒计的规则。, en: Rules that count seconds.}
            leads:
              firstContact: %s
            visits:
              followUp: %s
            contracts:
              sealOrder: customer-first
              authority: {rep: 0.9}
              approvals:
                proposal: [{who: {managersOf: requester}}]
                quote: [{who: {managersOf: requester}}]
                contract: [{who: {managersOf: requester}}]
            """;

    public static final Playbook PATIENT = new Playbook("{within: 7 d, onOverdue: notify}", "[]");

    /** Whoever signs is called a month later, and once more. */
    public static final Playbook CALLING_BACK =
            PATIENT.withFollowUps("[" + rule("CALL_BACK", "every: 1 mo, times: 2") + "]");

    /** The ripe are sold to, the others touched every few seconds and judged again. */
    public static final String NURTURING = PATIENT.yaml()
            .replace(
                    "visits:\n",
                    """
                      grades:
                        - {grade: A, when: money && authority && need && decisionWithinDays <= 90}
                        - {grade: C, when: need, regradeAfter: PT12S}
                        - {grade: D}
                      cadence:
                        - {title: {zh-CN: 主动销售, en: Selling}, when: grade == 'A', every: PT4S, selling: true}
                        - {title: {zh-CN: 培育, en: Nurture}, when: grade == 'C', every: PT4S, touches: [call]}
                      touches:
                        - {kind: call, title: {zh-CN: 打电话, en: Phone call}}
                    visits:
                    """);

    Playbook withFirstContact(String rule) {
        return new Playbook(rule, followUps);
    }

    /** @param rules a YAML list in one line */
    public Playbook withFollowUps(String rules) {
        return new Playbook(firstContact, rules);
    }

    public String yaml() {
        return DOCUMENT.formatted(firstContact, followUps);
    }

    public static String rule(String kind, String when) {
        return "{kind: " + kind + ", title: {zh-CN: 跟进, en: Follow up}, " + when + "}";
    }
}
