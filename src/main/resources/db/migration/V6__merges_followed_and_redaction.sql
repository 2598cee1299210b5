-- Reading follows merges, and what endangers somebody or what the law forbids can be blanked, by two persons together.

-- What a thing had been merged into by a revision, or null. Strict: where nothing is merged a query hands null over,
-- and it is never called.
create function merged_into(reference bigint, known_at bigint) returns bigint stable strict parallel safe
language plpgsql as $$
begin
    return (select m.target from merged m
        where m.thing = reference and m.since <= known_at and (m.until is null or m.until > known_at));
end $$;

-- A thing and what had been merged into it by a revision.
create function with_merged(target_thing bigint, known_at bigint) returns bigint[] stable strict parallel safe
language plpgsql as $$
begin
    return target_thing || array(select m.thing from merged m
        where m.target = target_thing and m.since <= known_at and (m.until is null or m.until > known_at));
end $$;

-- What is to be blanked, as one admin proposes and another approves. Not part of the record; what was done is.
create function same_person(one text, other text) returns boolean immutable parallel safe language sql as $$
    select lower(btrim(regexp_replace(normalize(one, nfkc), '\s+', ' ', 'g')))
        = lower(btrim(regexp_replace(normalize(other, nfkc), '\s+', ' ', 'g')))
$$;

create table redaction (
    id uuid primary key,
    kind text not null,
    thing text not null,
    fields text[] not null check (cardinality(fields) > 0 and array_position(fields, null) is null),
    reason text not null check (reason <> ''),
    basis text not null check (basis in ('safety', 'law')),
    proposed_by text not null check (proposed_by <> ''),
    proposed_at timestamptz not null,
    approved_by text check (approved_by <> ''),
    approved_at timestamptz,
    change text check (change ~ '^\d+\.\d+$'),
    check ((approved_by is null) = (approved_at is null)),
    check (change is null or approved_by is not null),
    constraint nobody_approves_alone check (not same_person(proposed_by, approved_by))
);
comment on column redaction.fields is 'JSON pointers into the content of the thing.';
comment on column redaction.change is 'The entry of the journal that says it was done: revision.place.';

-- What was carried out stays as it was, and nothing is approved without being carried out.
create function redaction_settled() returns trigger language plpgsql as $$
begin
    if old.change is not null then
        raise exception '% on redaction is refused: it was carried out', tg_op;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger settled before update or delete on redaction for each row execute function redaction_settled();
create function redaction_done() returns trigger language plpgsql as $$
begin
    if exists (select from redaction r where r.id = new.id and r.approved_by is not null and not exists (
            select from change c join thing t on t.id = c.thing
            where c.revision = split_part(r.change, '.', 1)::bigint and c.place = split_part(r.change, '.', 2)::int
                and c.action = 'redacted' and t.kind = r.kind and t.public_id = r.thing)) then
        raise exception 'redaction % is approved, but the journal does not say so', new.id;
    end if;
    return null;
end $$;
create constraint trigger done after insert or update on redaction deferrable initially deferred
    for each row execute function redaction_done();
create index on change (revision) where action = 'redacted';

-- The texts that identify or quote, and where they stand. `list` is null for a field of the thing itself. Ids, dates,
-- States, statuses and positions are not among them: they cannot be blanked.
create view redactable (kind, list, field, tab, col) as
    select f.kind, f.list, string_to_array(f.field, '/'), f.tab, f.col
    from (
        values ('organisation', null, 'name', 'organisation_version', 'name'),
            ('provision', null, 'title', 'provision_version', 'title'),
            ('source', null, 'title', 'source_version', 'title'),
            ('source', null, 'publisher', 'source_version', 'publisher'),
            ('source', null, 'note', 'source_version', 'note'),
            ('recommendation', null, 'text', 'recommendation_version', 'text'),
            ('recommendation', 'parts', 'text', 'recommendation_part', 'text'),
            ('recommendation', 'positions', 'part', 'recommendation_position', 'part'),
            ('recommendation', 'positions', 'wording', 'recommendation_position', 'wording'),
            ('recommendation', 'positions', 'correction', 'recommendation_position', 'correction'),
            ('recommendation', 'positions', 'withdrawn', 'recommendation_position', 'withdrawn'),
            ('recommendation', 'positions', 'citation/place', 'recommendation_position', 'locus'),
            ('recommendation', 'related', 'note', 'recommendation_related', 'note'),
            ('commitment', null, 'title', 'commitment_version', 'title'),
            ('commitment', null, 'text', 'commitment_version', 'text'),
            ('commitment', null, 'saidBy', 'commitment_version', 'said_by'),
            ('commitment', null, 'saidAt', 'commitment_version', 'said_at'),
            ('commitment', 'milestones', 'title', 'commitment_milestone', 'title'),
            ('commitment', 'milestones', 'citation/place', 'commitment_milestone', 'locus'),
            ('commitment', 'indicators', 'citation/place', 'commitment_indicator', 'locus'),
            ('development', null, 'title', 'development_version', 'title'),
            ('development', null, 'text', 'development_version', 'text'),
            ('development', null, 'correction', 'development_version', 'correction'),
            ('development', 'disagreements', 'says', 'development_disagreement', 'says'),
            ('development', 'disagreements', 'note', 'development_disagreement', 'note'),
            ('development', 'disagreements', 'citation/place', 'development_disagreement', 'locus'),
            ('assessment', null, 'reasons', 'assessment_version', 'reasons'),
            ('assessment', null, 'author', 'assessment_version', 'author'),
            ('assessment', null, 'releasedBy', 'assessment_version', 'released_by'),
            ('assessment', null, 'correction', 'assessment_version', 'correction'),
            ('assessment', 'evidence', 'place', 'assessment_evidence', 'locus')
        union all
        select k.kind, 'citations', c.field, k.kind || '_citation', c.col
        from unnest(array['state', 'cycle', 'session', 'review', 'recommendation', 'commitment', 'development',
                'assessment', 'theme', 'provision', 'organisation']) k(kind),
            (values ('place', 'locus'), ('note', 'note')) c(field, col)
    ) f(kind, list, field, tab, col);

-- The texts of one content that can be blanked: where they stand in it, in which column and row.
create function redactable_texts(of_kind text, content jsonb)
returns table (pointer text, words text, tab text, col text, place integer) stable parallel safe language sql as $$
    select '/' || array_to_string(r.field, '/'), content #>> r.field, r.tab, r.col, null::int
    from redactable r where r.kind = of_kind and r.list is null and content #>> r.field is not null
    union all
    select '/' || r.list || '/' || (i.nth - 1) || '/' || array_to_string(r.field, '/'), i.item #>> r.field, r.tab, r.col,
        (i.nth - 1)::int
    from redactable r cross join lateral jsonb_array_elements(content -> r.list) with ordinality i(item, nth)
    where r.kind = of_kind and r.list is not null and i.item #>> r.field is not null
$$;

-- The one way past the triggers, open to the tables' owner alone and only while redact() runs: the service's role gets
-- nowhere by the setting.
create function redacting(tab oid) returns boolean stable language sql as $$
    select coalesce(current_setting('upr.redacting', true), '') = 'on'
        and current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tab)
$$;

create or replace function refuse() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_level = 'STATEMENT' and redacting(tg_relid) then
        return null;
    end if;
    raise exception '% on % is refused: the record is never rewritten', tg_op, tg_table_name;
end $$;

create or replace function close_once() returns trigger language plpgsql as $$
begin
    if redacting(tg_relid) and not exists (
            select from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o on o.key = n.key
            where n.value is distinct from o.value and n.value <> '"[redacted]"' and n.key not in ('redacted', 'words')) then
        return null;
    end if;
    if old.until is not null or new.until is null or new.until <= (select coalesce(max(number), 0) from revision)
            or to_jsonb(new) - 'until' is distinct from to_jsonb(old) - 'until' then
        raise exception 'update on % is refused: a version is only ever closed, once', tg_table_name;
    end if;
    return null;
end $$;

create function sorted(pointers text[]) returns text[] immutable parallel safe language sql as $$
    select array_agg(p order by p collate "C") from unnest(pointers) p
$$;

-- Blanks what an approved proposal names, in every entry of the thing and in its versions, and says what is left. The
-- caller says so in the journal, in the same transaction; the proposal is held to that at its end.
create function redact(proposal uuid) returns table (change text, fields text[], content text)
security definer language plpgsql as $$
declare
    wish redaction;
    target bigint;
    entry record;
    found record;
    blank constant text := '[redacted]';
begin
    select * into wish from redaction r where r.id = proposal for update;
    if wish.id is null or wish.approved_by is null or wish.change is not null
            or same_person(wish.proposed_by, wish.approved_by) then
        raise exception 'redaction % is not approved by two persons, or was carried out', proposal;
    end if;
    select t.id into target from thing t where t.kind = wish.kind and t.public_id = wish.thing;
    perform set_config('upr.redacting', 'on', true);
    for entry in
        select c.revision, c.place, c.content, c.redacted from change c
        where c.thing = target and c.action in ('created', 'changed') order by c.revision
    loop
        fields := '{}';
        for found in
            select t.* from redactable_texts(wish.kind, entry.content) t
            where t.pointer = any (wish.fields) and t.words <> blank order by t.pointer collate "C"
        loop
            fields := fields || found.pointer;
            entry.content := jsonb_set(entry.content, string_to_array(substr(found.pointer, 2), '/'), to_jsonb(blank), false);
            execute format('update %1$I set %2$I = $1 where version = (select v.version from %3$I v where v.thing = $2
                and v.since = $3) and ($4 is null or %4$s = $4)', found.tab, found.col, wish.kind || '_version',
                case when found.place is null then 'null::int' else 'place' end)
                using blank, target, entry.revision, found.place;
        end loop;
        continue when cardinality(fields) = 0;
        update change c set content = entry.content, redacted = sorted(entry.redacted || redact.fields)
            where c.revision = entry.revision and c.place = entry.place;
        execute format('update %1$I set redacted = sorted(coalesce(redacted, ''{}'') || $1) where thing = $2 and since = $3',
            wish.kind || '_version') using fields, target, entry.revision;
        change := entry.revision || '.' || entry.place;
        content := entry.content::text;
        return next;
    end loop;
    perform set_config('upr.redacting', 'off', true);
end $$;
do $$
begin
    execute format('alter function redact(uuid) set search_path to %I, pg_temp', current_schema());
end $$;
