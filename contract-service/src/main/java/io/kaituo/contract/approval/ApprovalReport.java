package io.kaituo.contract.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How approvals went that closed in a period, both days included.
 *
 * @param stuck open approvals that are nobody's turn: always 0
 */
record ApprovalReport(
        String region,
        LocalDate from,
        LocalDate to,
        List<TypeRow> types,
        List<ApproverRow> approvers,
        long stuck,
        List<AgeRow> open) {

    /**
     * Approvals that are open now, by how long they have been waiting.
     *
     * @param daysFrom  since so many days or more
     * @param daysTo    since fewer days than these; null for any number
     * @param late      whose time to decide is over
     * @param drillDown the address of these approvals
     */
    record AgeRow(int daysFrom, Integer daysTo, long approvals, long late, String drillDown) {}

    /**
     * Approvals of one sort of subject.
     *
     * @param averageHours  from the request to the end, on the clock
     * @param averageRounds how often a subject was asked for until it was approved; null where none was
     */
    record TypeRow(
            String subjectType,
            long approved,
            long returned,
            long rejected,
            BigDecimal averageHours,
            BigDecimal averageRounds) {}

    /**
     * One approver.
     *
     * @param decided      turns that ended with this person's word
     * @param passedOn     turns that ended with somebody else's
     * @param averageHours from being asked to the person's word; null where they said none
     */
    record ApproverRow(String personId, String personName, long decided, long passedOn, BigDecimal averageHours) {}
}
