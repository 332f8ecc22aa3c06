package io.kaituo.lead.reports;

import java.math.BigDecimal;

/**
 * How often one rep registered a company that somebody else had already, and what was ruled on it (R5.4). Each such lead
 * is counted at whoever came later, as the last ruling left it.
 *
 * @param contested       those that nobody ruled on yet, which {@code drillDown} lists
 * @param contests        all of them: open, won, lost and dismissed
 * @param won             given to this rep, or this lead goes on
 * @param lost            kept by who came first, or given to somebody else
 * @param dismissed       another company after all
 * @param appealsPending  leads of whose rulings an appeal waits for its answer
 * @param appealsGranted  leads on which an appeal brought another ruling
 * @param appealsRefused  leads on which appeals changed nothing
 */
record ConflictRow(
        String ownerId,
        String ownerName,
        long records,
        long contested,
        BigDecimal contestedShare,
        String drillDown,
        Counted contests,
        Counted won,
        Counted lost,
        Counted dismissed,
        Counted appealsPending,
        Counted appealsGranted,
        Counted appealsRefused) {}
