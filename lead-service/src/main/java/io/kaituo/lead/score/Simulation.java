package io.kaituo.lead.score;

import java.util.List;

/**
 * What a simulation tries, on whose leads.
 *
 * @param owners whose leads count; null for everybody's in the region
 */
record Simulation(ScoreRules rules, List<String> owners) {

    /** The job that does it. */
    static final String KIND = "score-simulation";
}
