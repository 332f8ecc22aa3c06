package io.kaituo.e2e.browser;

import java.util.Arrays;
import java.util.stream.Stream;

/** In whose hand, in which language: every journey is walked on a phone in Chinese and on a laptop in English; {@code -Pfull} adds the other two. */
public enum Screen {
    PHONE_ZH(390, 844, "zh-CN", true),
    LAPTOP_EN(1440, 900, "en", true),
    PHONE_EN(390, 844, "en", false),
    LAPTOP_ZH(1440, 900, "zh-CN", false);

    private static final int NARROW = 768;

    private final int width;
    private final int height;
    private final String language;
    private final boolean always;

    Screen(int width, int height, String language, boolean always) {
        this.width = width;
        this.height = height;
        this.language = language;
        this.always = always;
    }

    static Stream<Screen> chosen() {
        boolean all = "all".equals(System.getProperty("screens"));
        return Arrays.stream(values()).filter(screen -> all || screen.always);
    }

    static Stream<Screen> laptops() {
        return chosen().filter(screen -> !screen.isPhone());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String language() {
        return language;
    }

    public boolean isPhone() {
        return width < NARROW;
    }

    /** The one of the two that is read here. */
    public String says(String chinese, String english) {
        return language.equals("en") ? english : chinese;
    }

    /** {@code phone-zh} */
    @Override
    public String toString() {
        return name().toLowerCase().replace('_', '-');
    }
}
