-- Inside each service's own database: nobody but its three roles comes in, and only the owner makes tables.
revoke all on database ${service} from public;
grant connect, temporary on database ${service} to ${service}_owner;
grant connect on database ${service} to ${service}_app;
revoke all on schema public from public;
grant all on schema public to ${service}_owner;
grant usage on schema public to ${service}_app;
grant usage, create on schema public to ${service}_search;
