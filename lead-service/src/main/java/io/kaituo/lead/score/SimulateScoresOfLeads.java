package io.kaituo.lead.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.lead.jobs.Job;
import io.kaituo.lead.jobs.JobHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Applies other rules to today's leads, a thousand at a time, and changes none of them. */
@ApplicationScoped
class SimulateScoresOfLeads implements JobHandler {

    private static final int PART = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ScoredLeads leads;
    private final ObjectMapper json;

    SimulateScoresOfLeads(ScoredLeads leads, ObjectMapper json) {
        this.leads = leads;
        this.json = json;
    }

    @Override
    public String kind() {
        return Simulation.KIND;
    }

    @Override
    public Uni<?> step(Job job) {
        var simulation = job.parameters(Simulation.class);
        var soFar = job.cursor() == null ? new SoFar(BEFORE_ALL, SimulationResult.EMPTY) : read(job.cursor());
        return leads.after(job.region(), soFar.last(), simulation.owners(), PART)
                .invoke(part -> {
                    var result = soFar.result().with(part.wanted(), simulation.rules());
                    job.advance(write(new SoFar(part.last(), result)), part.seen(), 0);
                    if (part.seen() < PART) {
                        job.finish(result);
                    }
                });
    }

    private SoFar read(String cursor) {
        try {
            return json.readValue(cursor, SoFar.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read " + cursor, e);
        }
    }

    private String write(SoFar soFar) {
        try {
            return json.writeValueAsString(soFar);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + soFar, e);
        }
    }

    /** How far the job came, and what it found until there. */
    record SoFar(UUID last, SimulationResult result) {}
}
