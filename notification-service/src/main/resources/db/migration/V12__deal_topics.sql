-- How far each region's Kafka topic has come; the row is also the lock of whoever publishes.
create table feed_topic (
    region text primary key,
    position bigint not null
);
call isolate_by_region('feed_topic');
