package io.kaituo.notification;

import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What the audit trail says of a record, as an administrator reads it. */
public final class Trail {

    private Trail() {}

    /** The oldest first, once all of it is sealed. */
    public static List<Map<String, Object>> sealed(String id) {
        eventually().untilAsserted(() -> assertThat(of(id)).isNotEmpty().allSatisfy(entry -> assertThat(entry)
                .doesNotContainEntry("position", null)
                .containsKey("position")));
        return of(id);
    }

    private static List<Map<String, Object>> of(String id) {
        List<Map<String, Object>> newestFirst =
                as(ROOT).get("/api/audit?region=east&subject=" + id).jsonPath().getList("items");
        var entries = new ArrayList<>(newestFirst);
        Collections.reverse(entries);
        return entries;
    }
}
