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
