package io.kaituo.account.deals;

import io.kaituo.account.Amount;
import java.util.List;

/** What is open in a region, stage by stage. */
record StageBoardView(String region, List<StageView> stages) {

    /** How many a column counts; what is beyond is neither counted nor summed. */
    static final int MOST = 1000;

    /**
     * A column of the board.
     *
     * @param current whether the region's playbook has the stage; deals that began earlier may stand in others
     * @param deals   how many stand there, no more than {@value #MOST}
     * @param capped  whether there are more; {@code sums} is then the newest {@value #MOST}'s
     * @param sums    what they are worth, currency by currency; without those that nobody has estimated
     */
    record StageView(String stage, boolean current, int deals, boolean capped, List<Amount> sums) {}
}
