package io.kaituo.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What becomes of the people who work here, told in each region they belong to. The key is the person, so that one
 * person's facts keep their order.
 */
public sealed interface PeopleEvent extends IntegrationEvent {

    String TOPIC = "people-events";

    /** The {@code sub} of the person's tokens. */
    String personId();

    /** People are no aggregates of ours: a person in a region is one stream. */
    @Override
    default UUID subject() {
        return UUID.nameUUIDFromBytes((region() + "/" + personId()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    default String key() {
        return personId();
    }

    @Override
    default String topic() {
        return TOPIC;
    }

    /** Somebody is away on these days, the first and the last included. */
    @EventType("person.absent.v1")
    record PersonAbsent(
            UUID id,
            Instant at,
            String region,
            String personId,
            UUID absenceId,
            LocalDate firstDay,
            LocalDate lastDay,
            String kind)
            implements PeopleEvent {}

    /** Somebody is here after all. */
    @EventType("person.absence-cancelled.v1")
    record PersonAbsenceCancelled(UUID id, Instant at, String region, String personId, UUID absenceId)
            implements PeopleEvent {}

    /** Somebody else stands in on these days. */
    @EventType("person.delegated.v1")
    record PersonDelegated(
            UUID id,
            Instant at,
            String region,
            String personId,
            UUID delegationId,
            String delegateId,
            LocalDate firstDay,
            LocalDate lastDay)
            implements PeopleEvent {}

    /** Nobody stands in any more. */
    @EventType("person.delegation-cancelled.v1")
    record PersonDelegationCancelled(UUID id, Instant at, String region, String personId, UUID delegationId)
            implements PeopleEvent {}

    /** Somebody no longer works in the region: the account was disabled, vanished or moved elsewhere. Once per leaving. */
    @EventType("person.left.v1")
    record PersonLeft(UUID id, Instant at, String region, String personId, String name) implements PeopleEvent {}
}
