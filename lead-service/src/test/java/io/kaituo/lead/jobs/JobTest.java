package io.kaituo.lead.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JobTest {

    private static final Instant NOW = Instant.parse("2026-02-11T01:00:00Z");

    private final Job job = Job.queued("counting", "east", "ada", Map.of("until", 10), 10, NOW);

    @Test
    void remembers_whose_it_is_and_what_was_asked() {
        assertThat(view().requestedBy()).isEqualTo("ada");
        assertThat(job.parameters(JsonNode.class).get("until").asInt()).isEqualTo(10);
        assertThat(view().state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void adds_up_what_its_steps_did() {
        job.begin();
        job.advance("4", 4, 1);
        job.advance("7", 3, 1);
        assertThat(job.cursor()).isEqualTo("7");
        assertThat(view().done()).isEqualTo(7);
        assertThat(view().errors()).isEqualTo(2);
    }

    @Test
    void tells_at_the_end_what_came_out() {
        job.begin();
        job.finish(Map.of("sum", 55));
        job.stepped(NOW);
        assertThat(view().state()).isEqualTo(JobState.DONE);
        assertThat(view().result().get("sum").asInt()).isEqualTo(55);
        assertThat(view().endedAt()).isEqualTo(NOW);
    }

    @Test
    void fails_for_good_after_five_attempts_at_one_step() {
        job.begin();
        stumble(4);
        assertThat(view().state()).isEqualTo(JobState.RUNNING);
        stumble(1);
        assertThat(view().state()).isEqualTo(JobState.FAILED);
        assertThat(job.view(id -> id, Locale.SIMPLIFIED_CHINESE).reason()).startsWith("任务");
    }

    @Test
    void has_five_attempts_at_every_step() {
        job.begin();
        stumble(4);
        job.stepped(NOW);
        stumble(4);
        assertThat(view().state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void can_be_given_up_with_a_reason() {
        job.begin();
        job.giveUp("job.failed");
        assertThat(view().state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void does_nothing_more_once_it_is_over() {
        job.cancel(NOW);
        assertThatThrownBy(job::begin).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> job.cancel(NOW)).isInstanceOf(RuleViolation.class);
    }

    private void stumble(int times) {
        for (int i = 0; i < times; i++) {
            job.stumble("job.failed", NOW);
        }
    }

    private JobView view() {
        return job.view(id -> id, Locale.ENGLISH);
    }
}
