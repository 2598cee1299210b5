-- What can happen to a thing beyond being created and changed: it is withdrawn, merged, corrected; and who did it.

-- Revisions of format 2 chain everything below as well; those of format 1 were hashed without it.
alter table revision add organisation text,
    add format integer not null default 1 check (format in (1, 2));
alter table revision alter format drop default;
comment on column revision.organisation is 'Public id of the organisation for which was written; null: the official record.';

alter table change add author text check (author <> ''),
    add reason text check (reason <> ''),
    add redacted text[] not null default '{}',
    drop constraint change_action_check,
    add constraint change_action_check check (action in ('created', 'changed', 'withdrawn', 'merged', 'redacted'));
comment on column change.author is 'Who wrote what the writer of the revision released; null: the writer himself.';
comment on column change.redacted is 'JSON pointers of what was blanked since, by law or for safety.';

-- A merge holds from a revision on, and is known or not known like a version. `target` itself is never merged: when it
-- is, what was merged into it is led on in the same revision, so that one look always finds the end.
drop index thing_merged_into_idx;
drop trigger merges on thing;
drop function merge_once();
create trigger kept_whole before update on thing for each row execute function refuse();
create table merged (
    version bigint primary key,
    thing bigint not null references thing,
    target bigint not null references thing,
    redacted text[],
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    check (thing % 16 = target % 16),
    check (thing <> target),
    check (until > since)
);
insert into merged (version, thing, target, since)
    select nextval('version_number'), id, merged_into, merged_at from thing where merged_into is not null;
alter table thing drop column merged_into, drop column merged_at;
create unique index merged_open on merged (thing) where until is null;
create index merged_target on merged (target);
create index merged_known on merged (thing, since);
create trigger closes after update on merged for each row execute function close_once();
create trigger kept before delete or truncate on merged execute function refuse();
create function merged_in_time() returns trigger language plpgsql as $$
begin
    if exists (select from added
            where until is not null or since <= (select coalesce(max(number), 0) from revision)) then
        raise exception 'insert on merged is refused: its revision was committed';
    end if;
    return null;
end $$;
create trigger in_time after insert on merged referencing new table as added
    for each statement execute function merged_in_time();

-- An assessment names its evidence or says that there is none; a correction names the old one and says why.
alter table assessment_version add no_evidence boolean not null default false, add correction text;
alter table assessment_version add check (correction is null or corrects is not null);
-- Corrected in its turn by another development; both stay readable, one stands.
alter table development_version add corrects bigint references thing check (is_a(corrects, 'development')),
    add correction text,
    add check ((corrects is null) = (correction is null)),
    add check (corrects <> thing);
create index on development_version (corrects) where corrects is not null;
-- A position is corrected by a later one of the same series, or withdrawn where it stands.
alter table recommendation_position add corrects integer,
    add correction text,
    add withdrawn text check (withdrawn <> ''),
    add check ((corrects is null) = (correction is null)),
    add check (corrects < place);

do $$
declare kind text;
begin
    foreach kind in array array['state', 'cycle', 'session', 'review', 'recommendation', 'commitment', 'development',
            'assessment', 'theme', 'provision', 'organisation', 'source'] loop
        execute format('alter table %1$s_version add redacted text[]', kind);
    end loop;
end $$;

-- What was released is never changed: assessments and developments are written once, positions are only added to.
create function written_once() returns trigger language plpgsql as $$
begin
    if exists (select from added join thing t on t.id = added.thing join change c on c.thing = t.id
            where c.revision < added.since and c.action <> 'redacted') then
        raise exception 'insert on % is refused: it is written once, and corrected by another', tg_table_name;
    end if;
    return null;
end $$;
create trigger once after insert on assessment_version referencing new table as added
    for each statement execute function written_once();
create trigger once after insert on development_version referencing new table as added
    for each statement execute function written_once();

create function positions_stay() returns trigger language plpgsql as $$
begin
    if exists (
        select from recommendation_version before
        join recommendation_position had on had.version = before.version
        left join recommendation_position kept on kept.version = new.version and kept.place = had.place
        where before.thing = new.thing and before.until = new.since
            and (kept.place is null
                or to_jsonb(kept) - '{version,withdrawn}'::text[] is distinct from to_jsonb(had) - '{version,withdrawn}'::text[]
                or had.withdrawn is not null and kept.withdrawn is distinct from had.withdrawn)) then
        raise exception 'a position of recommendation % would be changed', new.thing;
    end if;
    return null;
end $$;
create constraint trigger positions_stay after insert on recommendation_version deferrable initially deferred
    for each row execute function positions_stay();

-- What still refers to a thing, as kind/id: it cannot be withdrawn before.
create function referrers(target bigint) returns setof text stable language plpgsql as $$
declare place record;
begin
    for place in
        select c.conrelid::regclass::text as tab, a.attname as col, split_part(c.conrelid::regclass::text, '_', 1) as kind
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'thing'::regclass and a.attname <> 'thing'
            and c.conrelid::regclass::text ~ '^[a-z]+_[a-z]+$' and c.connamespace = current_schema()::regnamespace
            and exists (select from pg_class v where v.relname = split_part(c.conrelid::regclass::text, '_', 1) || '_version')
            and not (a.attname = 'corrects')
    loop
        return query execute format(
            'select t.kind || ''/'' || t.public_id from %I c join %I v on v.version = c.version join thing t on t.id = v.thing
             where c.%I = $1 and v.until is null and v.thing <> $1 limit 5', place.tab, place.kind || '_version', place.col)
            using target;
    end loop;
end $$;
