package io.kaituo.events.feed;

import java.util.stream.Collectors;

/** The public feed's part of {@code asyncapi.yaml}; payloads are the committed JSON Schemas. */
public final class PublicChannels {

    /** Where integrators are told something. */
    public static final String CHANNELS =
            """
              deals:
                address: deals.{region}
                title: Deal feed
                description: >-
                  Every public event of a region's deals, keyed by deal, kept 30 days. The value is a structured CloudEvents
                  message: the very bytes of pull, SSE and webhooks.
                parameters:
                  region: {description: a region the client may read}
                messages:
            %s  webhook:
                address: null
                title: Webhooks
                description: >-
                  The same events posted to subscribers under Standard Webhooks 1.0, and what concerns the subscription itself.
                messages:
            %soperations:
              tellDeals:
                action: send
                channel: {$ref: '#/channels/deals'}
              callWebhook:
                action: send
                channel: {$ref: '#/channels/webhook'}
            """
                    .formatted(references(true), references(false));

    /** What is said of every public message. */
    public static final String TRAIT =
            """
                publicEvent:
                  contentType: application/cloudevents+json
                  headers:
                    type: object
                    properties:
                      content-type: {type: string, const: application/cloudevents+json; charset=UTF-8}
                      kaituo-previous-sequence:
                        type: string
                        description: number of the deal's event that was sent before this one, 0 before the first
            """;

    private PublicChannels() {}

    /** The public messages by key. */
    public static String messages() {
        return PublicCatalogue.all().stream().map(PublicChannels::message).collect(Collectors.joining());
    }

    private static String message(Class<? extends PublicEvent> type) {
        String name = PublicCatalogue.name(type);
        return """
                public.%s:
                  name: %s
                  summary: %s
                  traits: [{$ref: '#/components/messageTraits/publicEvent'}]
                  payload:
                    schemaFormat: application/schema+json;version=draft-2020-12
                    schema: {$ref: './schemas/%s.json'}
            """
                .formatted(name, name, '"' + type.getAnnotation(Meaning.class).value() + '"', name);
    }

    private static String references(boolean onlyOfDeals) {
        return PublicCatalogue.all().stream()
                .filter(type -> !onlyOfDeals || DealFact.class.isAssignableFrom(type))
                .map(PublicCatalogue::name)
                .map(name -> "      %s: {$ref: '#/components/messages/public.%s'}%n".formatted(name, name))
                .collect(Collectors.joining());
    }
}
