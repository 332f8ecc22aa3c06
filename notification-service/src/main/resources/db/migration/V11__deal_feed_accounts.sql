-- An account that is renamed has its new name in the state of its deals.
create index feed_stream_of_account on feed_stream (region, account_id) where account_id is not null;
