package io.kaituo.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What robots are told and answer, and words of others made harmless in what they show. */
public final class RobotJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Character, Character> HARMLESS =
            Map.of('<', '＜', '>', '＞', '[', '［', ']', '］', '`', '｀', '*', '＊', '@', '＠', '\n', ' ', '\r', ' ');

    private RobotJson() {}

    public static String write(Object message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + message, e);
        }
    }

    /** Nothing at all for what is no JSON. */
    public static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Names and titles cannot mention everybody, pretend to be links or change how the rest looks. */
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append((char) (int) HARMLESS.getOrDefault((char) c, (char) c)));
        return plain.toString();
    }

    /** As much as fits into so many bytes. */
    public static String cut(String text, int bytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return text;
        }
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes - 3) {
            end--;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
