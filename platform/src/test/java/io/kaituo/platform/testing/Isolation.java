package io.kaituo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

/** Walks the catalogue of a service's database: no table may be readable without the region's permission. */
public final class Isolation {

    private static final Set<String> EXEMPT = Set.of("flyway_schema_history", "calendar");
    private static final String OPEN_TABLES =
            """
            select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p')
            and not (c.relrowsecurity and c.relforcerowsecurity
                and exists (select 1 from pg_policy p where p.polrelid = c.oid))""";
    private static final String ROLES =
            """
            select rolname as name from pg_roles
            where rolname like '%\\_app' and (rolsuper or rolbypassrls or exists (
                select 1 from pg_class where relowner = pg_roles.oid))""";

    private Isolation() {}

    /** Fails on a table without forced row-level security, or a service role that stands above it. */
    public static void isComplete() {
        assertThat(Rows.count("select count(*) from pg_class where relname = 'outbox'"))
                .isOne();
        assertThat(Rows.of(OPEN_TABLES)).extracting(row -> row.get("name")).isSubsetOf(EXEMPT);
        assertThat(Rows.of(ROLES)).isEmpty();
    }
}
