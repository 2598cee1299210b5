-- Whether positions stay is a question where one version follows another: it is asked when the one before is closed, and not of
-- the tens of thousands that are the first of their recommendation.
drop trigger positions_stay on recommendation_version;
create or replace function positions_stay() returns trigger language plpgsql as $$
begin
    if exists (
        select from recommendation_version next
        join recommendation_position had on had.version = new.version
        left join recommendation_position kept on kept.version = next.version and kept.place = had.place
        where next.thing = new.thing and next.since = new.until
            and (kept.place is null
                or to_jsonb(kept) - '{version,withdrawn}'::text[] is distinct from to_jsonb(had) - '{version,withdrawn}'::text[]
                or had.withdrawn is not null and kept.withdrawn is distinct from had.withdrawn)) then
        raise exception 'a position of recommendation % would be changed', new.thing;
    end if;
    return null;
end $$;
create constraint trigger positions_stay after update on recommendation_version deferrable initially deferred
    for each row when (old.until is null and new.until is not null) execute function positions_stay();

-- The same rule: to count to a hundred within the expression takes fifteen times as long.
alter table thing drop constraint thing_public_id_check,
    add constraint thing_public_id_check check (public_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$' and length(public_id) <= 100);

-- Looks at what has grown by half since it was looked at, of the record and of where recommendations stand: how large a table is
-- the planner sees by itself. Kinds of which there are few belong to it: of what was never looked at it thinks little is in force.
create or replace function refresh_statistics() returns void security definer language plpgsql as $$
declare
    tab name;
    cols text;
begin
    for tab, cols in
        -- It asks for no content, salt, digest or long text: to look at them takes longer than at all the rest.
        select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            and a.atttypid not in ('jsonb'::regtype, 'bytea'::regtype) and a.attname <> 'text'
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
            and (c.relname in ('thing', 'change', 'merged', 'standing') or c.relname ~ ('^(state|cycle|session|review'
                '|recommendation|commitment|development|assessment|theme|provision|organisation|source)_'))
            and pg_relation_size(c.oid) > 1.5 * c.relpages * current_setting('block_size')::integer
        group by c.relname
    loop
        execute format('analyze %I (%s)', tab, cols);
    end loop;
end $$;
do $$
begin
    execute format('alter function refresh_statistics() set search_path to %I, pg_temp', current_schema());
end $$;
