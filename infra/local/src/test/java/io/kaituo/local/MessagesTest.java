package io.kaituo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {
    private static final Pattern PARAMETER = Pattern.compile("%(\\d+\\$)?-?\\d*[sd]");

    private final ResourceBundle english = Messages.in(Map.of("LANG", "en_GB.UTF-8"));
    private final ResourceBundle chinese = Messages.in(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "zh_CN.UTF-8"));

    @Test
    void exist_in_both_languages() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.getString("state.off")).isEqualTo("off");
        assertThat(chinese.getString("state.off")).isEqualTo("关闭");
    }

    @Test
    void take_the_same_parameters_in_both_languages() {
        for (String key : english.keySet())
            assertThat(parameters(chinese.getString(key))).as(key).hasSameSizeAs(parameters(english.getString(key)));
    }

    private static List<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).toList();
    }
}
