package io.kaituo.local;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Everything the launcher says, in Chinese for a Chinese shell and else in English. */
public final class Messages {
    private static final ResourceBundle BUNDLE = in(System.getenv());

    private Messages() {}

    static ResourceBundle in(Map<String, String> environment) {
        String language = environment.getOrDefault(
                "LC_ALL", environment.getOrDefault("LC_MESSAGES", environment.getOrDefault("LANG", "")));
        Locale locale = language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle(
                "io.kaituo.local.messages",
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static String text(String key, Object... parameters) {
        return String.format(BUNDLE.getString(key), parameters);
    }
}
