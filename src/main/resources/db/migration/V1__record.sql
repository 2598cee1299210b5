-- The record: one journal, one permanent identity per thing, versions that are never rewritten.
-- `since` and `until` are revisions. A version is known at K when since <= K and (until is null or until > K).

-- Dates are kept as the document gives them: 2014-10-30, 2016-05, 2016, or a span a/b of these (ISO 8601).
-- first_day and last_day say between which days such a date lies; a fact counts from its last day on, which columns
-- named *_end hold.
create function first_day(date text) returns date immutable strict parallel safe language sql as $$
    select make_date(substr(date, 1, 4)::int,
        case when substr(split_part(date, '/', 1), 6, 2) = '' then 1 else substr(date, 6, 2)::int end,
        case when substr(split_part(date, '/', 1), 9, 2) = '' then 1 else substr(date, 9, 2)::int end)
$$;

create function last_day(date text) returns date immutable strict parallel safe language sql as $$
    select case length(d)
        when 4 then make_date(d::int, 12, 31)
        when 7 then (make_date(substr(d, 1, 4)::int, substr(d, 6, 2)::int, 1) + interval '1 month - 1 day')::date
        else make_date(substr(d, 1, 4)::int, substr(d, 6, 2)::int, substr(d, 9, 2)::int) end
    from (select case when date like '%/%' then split_part(date, '/', 2) else date end) end_of(d)
$$;

create function date_precision(date text) returns text immutable strict parallel safe language sql as $$
    select case when date like '%/%' then 'span' when length(date) = 4 then 'year'
        when length(date) = 7 then 'month' else 'day' end
$$;

-- Step by step, so that no step sees what an earlier one would refuse: it never raises an error, whatever the text.
create function is_date(date text) returns boolean immutable parallel safe language plpgsql as $$
declare part text;
begin
    if date !~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$' then
        return false;
    end if;
    foreach part in array coalesce(string_to_array(date, '/'), '{}') loop
        if not pg_input_is_valid(rpad(part, 10, '-01'), 'date') then
            return false;
        end if;
    end loop;
    return date is null or (first_day(date) >= date '1945-01-01' and first_day(date) <= last_day(date)
        and last_day(date) <= date '2199-12-31');
end $$;

-- The kind of a thing is part of its number, so that a foreign key and a check say what a column may point to.
create function is_a(thing bigint, variadic kinds text[]) returns boolean immutable parallel safe language sql as $$
    select thing is null or coalesce((array['state', 'cycle', 'session', 'review', 'recommendation', 'commitment',
        'development', 'assessment', 'theme', 'provision', 'organisation', 'source'])[thing % 16] = any (kinds), false)
$$;

create sequence thing_number;
create sequence version_number increment by 100;

create table revision (
    number bigint primary key check (number > 0),
    committed_at timestamptz not null,
    writer text not null check (writer <> ''),
    reason text,
    changes integer not null check (changes > 0),
    hash bytea not null check (length(hash) = 32)
);
comment on table revision is
    'One transaction that changed the public record. Gapless; committed_at never decreases; hash covers all before it.';

create table thing (
    id bigint primary key,
    kind text not null,
    public_id text not null check (public_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    -- The public id with its numbers padded, so that 126.9 stands before 126.29.
    id_order text collate "C" not null generated always as
        (regexp_replace(regexp_replace(public_id, '(\d+)', '000000000000\1', 'g'), '\d*(\d{12})', '\1', 'g')) stored,
    merged_into bigint references thing,
    merged_at bigint references revision,
    unique (kind, public_id),
    unique (kind, id_order),
    check (is_a(id, kind)),
    check (public_id ~ case kind
        when 'state' then '^[A-Z]{3}$'
        when 'cycle' then '^[1-9][0-9]*$'
        when 'session' then '^[1-9][0-9]*$'
        when 'review' then '^[A-Z]{3}-[1-9][0-9]*$'
        when 'commitment' then '^[A-Z]{3}-c-'
        when 'development' then '^[A-Z]{3}-d-'
        when 'assessment' then '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
        else '' end),
    check ((merged_into is null) = (merged_at is null)),
    check (merged_into <> id),
    check (is_a(merged_into, kind))
);

create index on thing (merged_into) where merged_into is not null;

create table change (
    revision bigint not null references revision deferrable initially deferred,
    place integer not null check (place > 0),
    thing bigint not null references thing,
    action text not null check (action in ('created', 'changed', 'withdrawn')),
    content jsonb,
    salt bytea not null check (length(salt) = 16),
    digest bytea not null check (length(digest) = 32),
    id_order text collate "C" not null unique generated always as
        (lpad(revision::text, 12, '0') || '.' || lpad(place::text, 12, '0')) stored,
    primary key (revision, place),
    check ((content is null) = (action = 'withdrawn'))
);
create index on change (thing, revision, place);
comment on table change is
    'The journal. content is the thing as it was written; digest is SHA-256 over salt and content.';

create function next_revision() returns trigger language plpgsql as $$
declare head record;
begin
    select number, committed_at into head from revision order by number desc limit 1;
    if new.number <> coalesce(head.number, 0) + 1 then
        raise exception 'revision % does not follow %', new.number, coalesce(head.number, 0);
    end if;
    if new.committed_at < head.committed_at then
        raise exception 'revision % is older than its predecessor', new.number;
    end if;
    return new;
end $$;
create trigger follows before insert on revision for each row execute function next_revision();

create function refuse() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: the record is never rewritten', tg_op, tg_table_name;
end $$;
create trigger kept before update or delete or truncate on revision execute function refuse();
create trigger kept before update or delete or truncate on change execute function refuse();
create trigger kept before delete or truncate on thing execute function refuse();

-- An identity changes in one way alone: it is merged, once.
create function merge_once() returns trigger language plpgsql as $$
begin
    if old.merged_into is not null or (new.id, new.kind, new.public_id) is distinct from (old.id, old.kind, old.public_id) then
        raise exception 'update on thing is refused: an identity is permanent';
    end if;
    return new;
end $$;
create trigger merges before update on thing for each row execute function merge_once();

-- A version changes in one way alone: it is closed, once. Looked at afterwards, when generated columns have their values.
create function close_once() returns trigger language plpgsql as $$
begin
    if old.until is not null or new.until is null or new.until <= (select coalesce(max(number), 0) from revision)
            or to_jsonb(new) - 'until' is distinct from to_jsonb(old) - 'until' then
        raise exception 'update on % is refused: a version is only ever closed, once', tg_table_name;
    end if;
    return null;
end $$;

create table state_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'state')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    regional_group text not null check (regional_group in
        ('african', 'asia_pacific', 'eastern_european', 'grulac', 'weog', 'observer')),
    names jsonb not null check (names ? 'en'),
    formal_names jsonb not null,
    aliases text[] not null,
    organisations text[] not null
);

create table cycle_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'cycle')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    from_year integer not null,
    to_year integer not null check (to_year >= from_year),
    first_session integer not null check (first_session > 0),
    last_session integer not null check (last_session >= first_session)
);

create table session_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'session')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    cycle bigint not null references thing check (is_a(cycle, 'cycle')),
    date text check (is_date(date)),
    date_end date generated always as (last_day(date)) stored
);

create table review_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'review')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    state bigint not null references thing check (is_a(state, 'state')),
    cycle bigint not null references thing check (is_a(cycle, 'cycle')),
    session bigint not null references thing check (is_a(session, 'session')),
    date text check (is_date(date)),
    date_end date generated always as (last_day(date)) stored,
    report_adopted text check (is_date(report_adopted)),
    adopted text check (is_date(adopted)),
    adopted_end date generated always as (last_day(adopted)) stored,
    report_symbol text,
    addendum_symbol text,
    decision_symbol text,
    stated_recommendations integer check (stated_recommendations >= 0),
    stated_supported integer check (stated_supported between 0 and stated_recommendations),
    check (first_day(date) <= last_day(adopted)),
    check (first_day(date) <= last_day(report_adopted)),
    check (first_day(report_adopted) <= last_day(adopted))
);
create unique index on review_version (state, cycle) where until is null;
create unique index on review_version (report_symbol) where until is null;

create table review_troika (
    version bigint not null references review_version,
    place integer not null,
    state bigint not null references thing check (is_a(state, 'state')),
    primary key (version, place),
    unique (version, state)
);

create table theme_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'theme')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    parent bigint references thing check (is_a(parent, 'theme')),
    names jsonb not null check (names ? 'en'),
    subject text check (subject in ('assembly-law', 'article-174', 'libel', 'trade-unions')),
    upr_info text,
    ohchr text[] not null,
    check (parent <> thing)
);
create unique index on theme_version (subject) where until is null;
create unique index on theme_version (upr_info) where until is null;

create function theme_without_circle() returns trigger language plpgsql as $$
begin
    if exists (
        with recursive up(theme) as (
            select new.parent
            union
            select t.parent from up join theme_version t on t.thing = up.theme and t.until is null
        ) select from up where theme = new.thing) then
        raise exception 'theme % would stand under itself', new.thing using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger without_circle after insert on theme_version deferrable initially deferred
    for each row when (new.parent is not null) execute function theme_without_circle();

create table provision_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'provision')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    state bigint not null references thing check (is_a(state, 'state')),
    instrument text not null check (instrument <> ''),
    article text,
    title text not null check (title <> ''),
    in_force_from text check (is_date(in_force_from)),
    in_force_to text check (is_date(in_force_to)),
    check (first_day(in_force_from) <= last_day(in_force_to))
);

create table provision_predecessor (
    version bigint not null references provision_version,
    place integer not null,
    predecessor bigint not null references thing check (is_a(predecessor, 'provision')),
    primary key (version, place),
    unique (version, predecessor)
);
create index on provision_predecessor (predecessor);

create table theme_provision (
    version bigint not null references theme_version,
    place integer not null,
    provision bigint not null references thing check (is_a(provision, 'provision')),
    primary key (version, place),
    unique (version, provision)
);

create table organisation_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'organisation')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    name text not null check (name <> ''),
    kind text not null check (kind in ('government', 'un', 'regional', 'nhri', 'civil_society')),
    state bigint references thing check (is_a(state, 'state')),
    url text,
    check (kind <> 'government' or state is not null)
);

create table source_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'source')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    title text not null check (title <> ''),
    publisher text not null check (publisher <> ''),
    kind text not null check (kind in ('working_group_report', 'addendum', 'decision', 'national_report',
        'un_compilation', 'stakeholder_summary', 'stakeholder_submission', 'mid_term_report', 'treaty_body',
        'special_procedure', 'law', 'ngo_report', 'letter', 'press', 'data_set')),
    symbol text,
    date text check (is_date(date)),
    date_end date generated always as (last_day(date)) stored,
    language text,
    url text check (url ~ '^https?://'),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    note text
);
create unique index on source_version (symbol) where until is null;

create table recommendation_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'recommendation')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    origin text not null check (origin in ('state', 'stakeholder')),
    state bigint not null references thing check (is_a(state, 'state')),
    review bigint references thing check (is_a(review, 'review')),
    paragraph text,
    organisation bigint references thing check (is_a(organisation, 'organisation')),
    date text check (is_date(date)),
    date_end date generated always as (last_day(date)) stored,
    date_basis text not null check (date_basis in ('stated', 'inferred')),
    text text not null check (length(text) between 1 and 20000),
    text_kind text not null check (text_kind in ('official', 'summary')),
    language text not null,
    affected_groups text[] not null,
    sdgs text[] not null,
    institutions text[] not null,
    words tsvector not null generated always as (to_tsvector(
        case when language = 'en' then 'english'::regconfig else 'simple'::regconfig end, text)) stored,
    unique (version, state),
    check (case origin when 'state' then review is not null and organisation is null and date is null
        else organisation is not null and date is not null and paragraph is null end)
);
create unique index on recommendation_version (review, paragraph) where until is null;
create index on recommendation_version (state);
create index on recommendation_version using gin (words);

create table recommendation_part (
    version bigint not null references recommendation_version,
    place integer not null,
    text text not null check (text <> ''),
    primary key (version, place)
);

create table recommendation_state (
    version bigint not null,
    place integer not null,
    part integer,
    under_review bigint not null,
    state bigint not null references thing check (is_a(state, 'state')),
    action integer check (action between 1 and 5),
    primary key (version, place),
    unique nulls not distinct (version, state, part),
    foreign key (version, under_review) references recommendation_version (version, state),
    foreign key (version, part) references recommendation_part,
    constraint recommending_state_is_not_under_review check (state <> under_review)
);
create index on recommendation_state (state);

create table recommendation_position (
    version bigint not null references recommendation_version,
    place integer not null,
    position text not null check (position in ('supported', 'partially_supported', 'noted', 'pending', 'unclear')),
    part text,
    date text check (is_date(date)),
    date_end date generated always as (last_day(date)) stored,
    date_basis text not null check (date_basis in ('stated', 'inferred')),
    claim text not null check (claim in
        ('already_implemented', 'in_process', 'already_implemented_or_in_process', 'none')),
    wording text,
    source bigint not null references thing check (is_a(source, 'source')),
    locus text not null check (locus <> ''),
    primary key (version, place),
    check (date is not null or date_basis = 'inferred')
);

create table recommendation_theme (
    version bigint not null references recommendation_version,
    place integer not null,
    theme bigint not null references thing check (is_a(theme, 'theme')),
    primary key (version, place),
    unique (version, theme)
);
create index on recommendation_theme (theme);

create table recommendation_provision (
    version bigint not null references recommendation_version,
    place integer not null,
    provision bigint not null references thing check (is_a(provision, 'provision')),
    primary key (version, place),
    unique (version, provision)
);
create index on recommendation_provision (provision);

create table recommendation_related (
    version bigint not null references recommendation_version,
    place integer not null,
    recommendation bigint not null references thing check (is_a(recommendation, 'recommendation')),
    relation text not null check (relation in ('same_question', 'follows_up')),
    note text,
    primary key (version, place),
    unique (version, recommendation)
);
create index on recommendation_related (recommendation);

create table commitment_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'commitment')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    state bigint not null references thing check (is_a(state, 'state')),
    kind text not null check (kind in ('voluntary_pledge', 'implementation_plan', 'national_plan',
        'legislative_initiative', 'treaty_action', 'public_statement')),
    title text not null check (title <> ''),
    text text not null check (text <> ''),
    said_by text,
    said_at text,
    date text check (is_date(date)),
    date_end date generated always as (last_day(date)) stored,
    date_basis text not null check (date_basis in ('stated', 'inferred')),
    due text check (is_date(due)),
    due_end date generated always as (last_day(due)) stored,
    institutions text[] not null,
    words tsvector not null generated always as (to_tsvector('english', title || ' ' || text)) stored,
    check (first_day(date) <= last_day(due))
);
create index on commitment_version (state);

create table commitment_milestone (
    version bigint not null references commitment_version,
    place integer not null,
    title text not null check (title <> ''),
    due text check (is_date(due)),
    reached text check (is_date(reached)),
    source bigint not null references thing check (is_a(source, 'source')),
    locus text not null check (locus <> ''),
    primary key (version, place)
);

create table commitment_indicator (
    version bigint not null references commitment_version,
    place integer not null,
    name text not null check (name <> ''),
    unit text,
    date text not null check (is_date(date)),
    date_end date generated always as (last_day(date)) stored,
    value numeric not null,
    source bigint not null references thing check (is_a(source, 'source')),
    locus text not null check (locus <> ''),
    primary key (version, place),
    unique (version, name, date)
);

create table development_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'development')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    state bigint not null references thing check (is_a(state, 'state')),
    kind text not null check (kind in ('law_adopted', 'law_amended', 'treaty_signed', 'treaty_ratified', 'court_ruling',
        'prosecution', 'detention', 'release', 'registration_refused', 'finding', 'policy', 'other')),
    direction text not null check (direction in ('progress', 'setback', 'neutral')),
    title text not null check (title <> ''),
    text text not null check (text <> ''),
    date text not null check (is_date(date)),
    date_end date generated always as (last_day(date)) stored,
    date_basis text not null check (date_basis in ('stated', 'inferred')),
    words tsvector not null generated always as (to_tsvector('english', title || ' ' || text)) stored
);
create index on development_version (state);

create table development_disagreement (
    version bigint not null references development_version,
    place integer not null,
    field text not null check (field <> ''),
    says text not null check (says <> ''),
    note text,
    source bigint not null references thing check (is_a(source, 'source')),
    locus text not null check (locus <> ''),
    primary key (version, place)
);

create table assessment_version (
    version bigint primary key,
    thing bigint not null references thing check (is_a(thing, 'assessment')),
    since bigint not null references revision deferrable initially deferred,
    until bigint references revision deferrable initially deferred,
    subject bigint not null references thing check (is_a(subject, 'recommendation', 'commitment')),
    assessor bigint not null references thing check (is_a(assessor, 'organisation')),
    status text not null check (status in ('implemented', 'partially_implemented', 'in_progress', 'not_implemented',
        'regressed', 'no_information')),
    own_grade text,
    own_scheme text,
    date text not null check (is_date(date)),
    date_basis text not null check (date_basis in ('stated', 'inferred')),
    day date not null generated always as (last_day(date)) stored,
    confidence text not null check (confidence in ('high', 'medium', 'low')),
    basis text not null check (basis in ('stated', 'read')),
    reasons text not null check (reasons <> ''),
    author text not null check (author <> ''),
    released_by text not null check (released_by <> ''),
    corrects bigint references thing check (is_a(corrects, 'assessment')),
    check ((own_grade is null) or (own_scheme is not null)),
    check (corrects <> thing)
);
create index on assessment_version (subject, day);
create index on assessment_version (assessor);
create index on assessment_version (corrects) where corrects is not null;

create table assessment_evidence (
    version bigint not null references assessment_version,
    place integer not null,
    development bigint references thing check (is_a(development, 'development')),
    source bigint references thing check (is_a(source, 'source')),
    locus text check (locus <> ''),
    bearing text not null check (bearing in ('supports', 'contradicts', 'context')),
    primary key (version, place),
    check (num_nonnulls(development, source) = 1 and (source is null) = (locus is null))
);
create index on assessment_evidence (development) where development is not null;

create function change_in_time() returns trigger language plpgsql as $$
begin
    if exists (select from added where revision <= (select coalesce(max(number), 0) from revision)) then
        raise exception 'insert on change is refused: its revision was committed';
    end if;
    return null;
end $$;
create trigger in_time after insert on change referencing new table as added
    for each statement execute function change_in_time();

-- What every kind has alike: one open version, versions that only close, children that never change, citations; and
-- nothing is added to a revision that was committed (its row is the last one its transaction writes).
do $$
declare kind text; child text;
begin
    foreach kind in array array['state', 'cycle', 'session', 'review', 'recommendation', 'commitment', 'development',
            'assessment', 'theme', 'provision', 'organisation', 'source'] loop
        execute format('create unique index %1$s_open on %1$s_version (thing) where until is null', kind);
        execute format('create index %1$s_known on %1$s_version (thing, since)', kind);
        execute format('alter table %1$s_version add check (until > since)', kind);
        execute format('create trigger closes after update on %1$s_version
            for each row execute function close_once()', kind);
        execute format('create trigger kept before delete or truncate on %1$s_version execute function refuse()', kind);
        execute format($f$
            create function %1$s_version_in_time() returns trigger language plpgsql as $body$
            begin
                if exists (select from added
                        where until is not null or since <= (select coalesce(max(number), 0) from revision)) then
                    raise exception 'insert on %1$s_version is refused: its revision was committed';
                end if;
                return null;
            end $body$;
            create trigger in_time after insert on %1$s_version referencing new table as added
                for each statement execute function %1$s_version_in_time()$f$, kind);
        if kind <> 'source' then
            execute format('create table %1$s_citation (
                version bigint not null references %1$s_version,
                place integer not null,
                source bigint not null references thing check (is_a(source, ''source'')),
                locus text not null check (locus <> ''''),
                note text,
                primary key (version, place))', kind);
            execute format('create index on %1$s_citation (source)', kind);
        end if;
    end loop;
    foreach kind in array array['commitment', 'development'] loop
        foreach child in array array['recommendation', 'commitment', 'theme', 'provision'] loop
            continue when kind = child;
            execute format('create table %1$s_%2$s (
                version bigint not null references %1$s_version,
                place integer not null,
                %2$s bigint not null references thing check (is_a(%2$s, ''%2$s'')),
                primary key (version, place),
                unique (version, %2$s))', kind, child);
            execute format('create index on %1$s_%2$s (%2$s)', kind, child);
        end loop;
    end loop;
    for child in select table_name from information_schema.tables
            where table_schema = current_schema and table_name ~ '^[a-z]+_[a-z]+$'
            and table_name !~ '_version$' and table_name !~ '^flyway' loop
        execute format('create trigger kept before update or delete or truncate on %I execute function refuse()', child);
        execute format($f$
            create function %1$s_in_time() returns trigger language plpgsql as $body$
            begin
                if exists (select from added join %2$s_version v on v.version = added.version
                        where v.since <= (select coalesce(max(number), 0) from revision)) then
                    raise exception 'insert on %1$s is refused: the revision of its version was committed';
                end if;
                return null;
            end $body$;
            create trigger in_time after insert on %1$s referencing new table as added
                for each statement execute function %1$s_in_time()$f$, child, split_part(child, '_', 1));
    end loop;
end $$;

create table bundled_data (
    hash text primary key,
    loaded_at timestamptz not null default clock_timestamp()
);
comment on table bundled_data is 'Releases of the curated data that were taken in, so that a start need not compare them again.';
