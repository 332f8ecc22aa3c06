-- Per service: the owner migrates, the app role works under row-level security, the search role owns the SECURITY DEFINER search functions.
do $$
begin
  if not exists (select from pg_roles where rolname = '${service}_owner') then
    create role ${service}_owner login;
  end if;
  if not exists (select from pg_roles where rolname = '${service}_app') then
    create role ${service}_app login;
  end if;
  if not exists (select from pg_roles where rolname = '${service}_search') then
    create role ${service}_search nologin;
  end if;
end $$;
alter role ${service}_owner with nosuperuser nocreatedb nocreaterole nobypassrls password '${owner.password}';
alter role ${service}_app with nosuperuser nocreatedb nocreaterole nobypassrls password '${app.password}';
alter role ${service}_search with nologin nosuperuser nocreatedb nocreaterole nobypassrls;
grant ${service}_search to ${service}_owner;
-- A service that loses its network or hangs must not keep rows locked.
alter role ${service}_app set idle_in_transaction_session_timeout = '15s';
alter role ${service}_app set tcp_user_timeout = '10s';
alter role ${service}_app set tcp_keepalives_idle = '10s';
alter role ${service}_app set tcp_keepalives_interval = '3s';
alter role ${service}_app set tcp_keepalives_count = '3';
