-- What the service may do, once the tables are there: add to the record and close versions, nothing else; and do what it
-- likes with the tables of its workspace. Tables that are named in neither list it cannot write at all.
do $$
declare
    service constant text := 'upr_service';
    -- Names of workspace tables, and what names of such tables begin with before the first underscore.
    workspace constant text[] := array['api_key', 'draft', 'idempotency', 'webhook', 'redaction', 'import', 'standing'];
    kept constant text[] := array['revision', 'change', 'thing', 'merged', 'bundled_data'];
    kinds constant text[] := array['state', 'cycle', 'session', 'review', 'recommendation', 'commitment', 'development',
        'assessment', 'theme', 'provision', 'organisation', 'source'];
    tab record;
    rights text;
begin
    if not exists (select from pg_roles where rolname = service) then
        return;
    end if;
    for tab in
        select c.relname as name, split_part(c.relname, '_', 1) as family from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v')
    loop
        rights := case
            when tab.name = any (workspace) or tab.family = any (workspace) then 'select, insert, update, delete'
            when tab.name = any (kept) or tab.family = any (kinds) then 'select, insert'
            else 'select' end;
        if not (select bool_and(has_table_privilege(service, tab.name, r)) from unnest(string_to_array(rights, ', ')) r) then
            execute format('grant %s on %I to %I', rights, tab.name, service);
        end if;
        if (tab.name = 'merged' or tab.family = any (kinds) and tab.name like '%\_version')
                and not has_column_privilege(service, tab.name, 'until', 'update') then
            execute format('grant update (until) on %I to %I', tab.name, service);
        end if;
    end loop;
    -- Writers wait for each other at this table; to lock it is all that "maintain" is needed for.
    if not has_table_privilege(service, 'revision', 'maintain') then
        execute format('grant maintain on revision to %I', service);
    end if;
    for tab in
        select c.relname as name from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S'
    loop
        if not has_sequence_privilege(service, tab.name, 'usage') then
            execute format('grant usage on sequence %I to %I', tab.name, service);
        end if;
    end loop;
    if not has_schema_privilege(service, current_schema(), 'usage') then
        execute format('grant usage on schema %I to %I', current_schema(), service);
    end if;
end $$;
