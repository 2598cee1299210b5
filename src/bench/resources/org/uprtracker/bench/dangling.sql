-- Foreign keys that hold no longer: none, unless the generator is wrong. It writes while the database looks away.
do $$
declare
    key record;
    dangling bigint;
begin
    for key in
        select c.conname, c.conrelid::regclass as tab, c.confrelid::regclass as target,
            string_agg(format('t.%I = r.%I', f.attname, t.attname), ' and ') as joined,
            string_agg(format('t.%I is not null', f.attname), ' and ') as given
        from pg_constraint c
            cross join unnest(c.conkey, c.confkey) k(here, there)
            join pg_attribute f on f.attrelid = c.conrelid and f.attnum = k.here
            join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.there
        where c.contype = 'f' and c.connamespace = current_schema()::regnamespace
        group by c.oid, c.conname, c.conrelid, c.confrelid
    loop
        execute format('select count(*) from %s t where %s and not exists (select from %s r where %s)', key.tab, key.given,
            key.target, key.joined) into dangling;
        if dangling > 0 then
            raise exception '% rows of % refer to nothing: %', dangling, key.tab, key.conname;
        end if;
    end loop;
end $$
