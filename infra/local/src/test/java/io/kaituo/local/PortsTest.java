package io.kaituo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortsTest {
    @Test
    void are_those_of_the_interface_description_unless_told_otherwise() {
        Ports ports = Ports.of(Map.of());
        assertThat(ports).isEqualTo(Ports.standard());
        assertThat(ports.of("lead-service")).isEqualTo(8081);
        assertThat(ports.of("notification-service")).isEqualTo(8085);
        assertThat(ports.of("keycloak")).isEqualTo(8180);
        assertThat(ports.of("postgres")).isEqualTo(5433);
    }

    @Test
    void move_together_and_one_by_one() {
        Ports ports = Ports.of(Map.of("KAITUO_PORTS_OFFSET", "1000", "KAITUO_PORT_LEAD_SERVICE", "7001"));
        assertThat(ports.of("kafka")).isEqualTo(10_092);
        assertThat(ports.of("lead-service")).isEqualTo(7001);
    }

    @Test
    void outside_the_range_are_refused() {
        assertThatThrownBy(() -> Ports.of(Map.of("KAITUO_PORTS_OFFSET", "60000")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Ports.of(Map.of("KAITUO_PORT_KAFKA", "many")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("KAITUO_PORT_KAFKA");
    }

    @Test
    void that_are_free_differ_from_each_other() {
        assertThat(Ports.free().byName().values()).doesNotHaveDuplicates().hasSize(13);
    }

    @Test
    void beside_the_main_one_belong_to_the_component() {
        assertThat(Ports.standard().taking("kafka")).containsExactly(9092, 9093);
        assertThat(Ports.standard().taking("mail")).containsExactly(3025, 8025);
        assertThat(Ports.standard().taking("lead-service")).containsExactly(8081);
    }
}
