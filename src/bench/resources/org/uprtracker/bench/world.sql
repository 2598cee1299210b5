-- A made-up world of the UPR's size: every State but the curated one, reviewed in four cycles. Whatever it says of
-- States is invented by a formula; ids, symbols and names begin with bench, and its texts are no words of any language.
--
-- First everything is written down as content, as the journal keeps it: one JSON text with its keys in order and no
-- blanks, which is the form that digests are made of. Identities, versions and the journal follow from that.
-- Statements end with a semicolon before an empty line. In braces after a dollar: what World.java puts in.

set local work_mem = '128MB';

set local synchronous_commit = off;

-- The same number for the same n whenever and wherever it is asked for: 0 to size - 1.
create or replace function pg_temp.pick(n bigint, salt int, size int) returns int immutable
    return abs(hashint8extended(n, ${seed} * 1000 + salt) % size)::int;

create temp table phrase on commit drop as
    with word as (
        select w, string_agg((array['ba','de','lor','mi','nat','ove','pra','qui','res','sul','tem','una','vel','xi','zo',
            'car','den','fir','gal','ho','jur','kam','lin','mos'])[1 + pg_temp.pick(w * 8 + s, 1, 24)], '' order by s) as word
        from generate_series(0, 2999) w, generate_series(1, 4) s
        where s <= 2 + pg_temp.pick(w, 2, 3)
        group by w)
    select p as n, string_agg(word, ' ' order by i) as words
    from generate_series(0, 4095) p, generate_series(1, 9) i,
        lateral (select pg_temp.pick(p * 16 + i, 3, 3000)::bigint as r) d,
        -- Some words are much more common than others, as in every language.
        lateral (select r * r / 3000 as w) skewed join word using (w)
    group by p;

-- Reviews, in the order of the alphabet: fourteen States each session, fourteen sessions each cycle.
create temp table turn on commit drop as
    select i * 8 + cycle as n, code, lower(code) as low, cycle, code || '-' || cycle as review,
        'bench-' || lower(code) || '-' || cycle || '-' as prefix,
        first_session + slot * (last_session - first_session) / 13 as session, held,
        held + 5 as reported, held + 120 as adopted, 100 + i % 90 as paragraph,
        (array[90, 150, 170, 120])[cycle] * (60 + pg_temp.pick(i * 8 + cycle, 4, 81)) / 100 as recommendations
    from (select row_number() over (order by public_id)::int - 1 as i, public_id as code, (row_number() over (order by public_id)::int - 1) / 14 as slot
            from thing t join state_version s on s.thing = t.id and s.until is null
            where s.regional_group <> 'observer' and not exists (
                select from review_version r where r.state = t.id and r.report_symbol not like 'BENCH/%')) s,
        (values (1, 1, 12, date '2008-04-07'), (2, 13, 26, '2012-05-21'), (3, 27, 40, '2017-05-01'), (4, 41, 54, '2022-11-07'))
            c(cycle, first_session, last_session, begins),
        lateral (select begins + slot * 100 + i % 14 as held) d;

create temp table theme_of on commit drop as
    select row_number() over (order by public_id)::int - 1 as n, public_id as theme, count(*) over ()::int as themes
    from thing where kind = 'theme';

create temp table made (place bigint primary key generated always as identity, kind text, public_id text, content json)
    on commit drop;

-- Documents: of each review and of each State's own voices.
insert into made (kind, public_id, content)
    select 'source', id, json_strip_nulls(row_to_json(c)) from (
        select adopted::text as date, prefix || suffix as id, kind, 'en' as language, publisher,
            'Bench document ' || suffix || ' of ' || review as title
        from turn, (values ('report', 'working_group_report', 'bench'), ('addendum', 'addendum', 'bench'),
            ('compilation', 'un_compilation', 'bench'), ('mid-term', 'mid_term_report', 'bench government'),
            ('nhri', 'stakeholder_submission', 'bench institution'), ('civil', 'ngo_report', 'bench coalition'))
            d(suffix, kind, publisher)
        order by prefix, suffix) c
    where ${first};

insert into made (kind, public_id, content)
    select 'organisation', id, json_strip_nulls(row_to_json(c)) from (
        select json_build_array(json_build_object('place', 'heading', 'source', prefix || 'report')) as citations,
            'bench-' || low || '-' || kind as id, kind, 'Bench ' || replace(kind, '_', ' ') || ' of ' || code as name, code as state
        from turn, unnest(array['civil_society', 'government', 'nhri']) kind where cycle = 1
        union all
        select json_build_array(json_build_object('place', 'heading', 'source', (select min(prefix) from turn) || 'report')),
            'bench-' || kind || '-' || i, kind, 'Bench ' || kind || ' body ' || i, null
        from (values ('un', 8), ('regional', 4)) k(kind, bodies), generate_series(1, bodies) i
        order by id) c
    where ${first};

update made set public_id = replace(public_id, '_', '-'),
        content = replace(content::text, '-civil_society', '-civil-society')::json
    where kind = 'organisation' and public_id like '%\_%';

insert into made (kind, public_id, content)
    select 'review', id, json_strip_nulls(row_to_json(c)) from (
        select 'BENCH/' || review || '/Add.1' as "addendumSymbol", adopted,
            json_build_array(json_build_object('place', 'paras. 1-2', 'source', prefix || 'report')) as citations,
            cycle, held as date, review as id, reported as "reportAdopted", 'BENCH/' || review as "reportSymbol", session, code as state
        from turn order by review) c
    where ${first};

-- Recommendations of the part of the world that is written now.
create temp table told on commit drop as
    select t.*, t.n * 100000::bigint + m as nr, review || '-' || paragraph || '.' || m as id, paragraph || '.' || m as para
    from turn t, generate_series(floor(recommendations * ${from})::int + 1, floor(recommendations * ${to})::int) m;

insert into made (kind, public_id, content)
    select 'recommendation', r.id, json_strip_nulls(row_to_json(c)) from (
        select r.*,
            (select json_agg(json_build_object('action', 1 + pg_temp.pick(nr * 4 + i, 5, 5), 'state', code) order by i) from (
                select min(i) as i, s.code from generate_series(1, case pg_temp.pick(nr, 6, 22) when 0 then 3 when 1 then 2
                    else 1 end) i join turn s on s.cycle = 1 and s.n / 8 = (r.n / 8 + 1 + pg_temp.pick(nr * 4 + i, 7, 190)) % 192
                where s.code <> r.code group by s.code) s) as by_states,
            (select json_agg(distinct theme) from generate_series(1, 2 + pg_temp.pick(nr, 8, 3)) i
                join theme_of o on o.n = pg_temp.pick(nr * 4 + i, 9, themes)) as themes,
            case when pg_temp.pick(nr, 10, 4) = 0 then json_build_array((array['children', 'women', 'persons with disabilities',
                'migrants', 'minorities'])[1 + pg_temp.pick(nr, 11, 5)]) end as groups,
            (select json_agg(json_strip_nulls(json_build_object(
                    'citation', json_build_object('place', 'para. ' || para, 'source', prefix || document),
                    'claim', claim, 'date', date, 'dateBasis', 'stated', 'position', position)) order by date)
                from (values ('pending', 'none', 'report', reported, pg_temp.pick(nr, 12, 6) = 0),
                    (case when pg_temp.pick(nr, 13, 100) < 74 then 'supported' when pg_temp.pick(nr, 13, 100) < 98 then 'noted'
                        else 'partially_supported' end,
                    case pg_temp.pick(nr, 14, 30) when 0 then 'already_implemented' when 1 then 'in_process' else 'none' end,
                    'addendum', adopted, true)) p(position, claim, document, date, given) where given) as positions,
            initcap(split_part(a.words, ' ', 1)) || substr(a.words, strpos(a.words, ' ')) || ' ' || b.words || ' ' || d.words
                || '.' as words
        from told r join phrase a on a.n = pg_temp.pick(nr, 15, 4096) join phrase b on b.n = pg_temp.pick(nr, 16, 4096)
            join phrase d on d.n = pg_temp.pick(nr, 17, 4096)) r,
        lateral (select groups as "affectedGroups",
            json_build_array(json_build_object('place', 'para. ' || para, 'source', prefix || 'report')) as citations,
            'stated' as "dateBasis", r.id, 'en' as language, 'state' as origin, para as paragraph, positions,
            by_states as "recommendingStates", review, code as state, words as text, 'official' as "textKind", themes) c
    order by r.review, r.nr;

-- Four voices on each: the government, the national institution, civil society; a UN or regional body or the State that
-- recommended. Each between the adoption and the next cycle.
insert into made (kind, public_id, content)
    select 'assessment', c.id, json_strip_nulls(row_to_json(c)) from told r cross join generate_series(0, 3) v
        join phrase a on a.n = pg_temp.pick(nr * 4 + v, 18, 4096) join phrase b on b.n = pg_temp.pick(nr * 4 + v, 19, 4096)
        join made w on w.kind = 'recommendation' and w.public_id = r.id,
        lateral (select case v when 0 then 'bench-' || low || '-government' when 1 then 'bench-' || low || '-nhri'
                when 2 then 'bench-' || low || '-civil-society' else case pg_temp.pick(nr, 20, 3)
                    when 0 then 'bench-un-' || 1 + pg_temp.pick(nr, 21, 8) when 1 then 'bench-regional-' || 1 + pg_temp.pick(nr, 22, 4)
                    else 'bench-' || lower(w.content #>> '{recommendingStates,0,state}') || '-government' end end as assessor,
            prefix || (array['mid-term', 'nhri', 'civil', 'compilation'])[v + 1] as document,
            (array['implemented', 'partially_implemented', 'in_progress', 'not_implemented', 'no_information', 'regressed'])
                [1 + pg_temp.pick(nr * 4 + v, 23, case v when 0 then 4 else 6 end)] as status,
            adopted + pg_temp.pick(nr * 4 + v, 24, greatest(1, least(1500, date '2026-11-01' - adopted))) as day,
            -- A UUIDv7 whose time is nobody's: it follows from the number.
            lpad(to_hex(1600000000000 + nr * 4 + v), 12, '0') as time, md5(nr || '.' || v) as rest) s,
        lateral (select assessor, 'bench' as author, (array['stated', 'read'])[1 + pg_temp.pick(nr * 4 + v, 25, 2)] as basis,
            json_build_array(json_build_object('place', 'para. ' || para, 'source', document)) as citations,
            (array['high', 'medium', 'low'])[1 + pg_temp.pick(nr * 4 + v, 26, 3)] as confidence, day as date, 'stated' as "dateBasis",
            case when v > 0 then json_build_array(json_build_object('bearing', 'supports', 'place', 'para. ' || para, 'source', document))
                end as evidence,
            substr(time, 1, 8) || '-' || substr(time, 9) || '-7' || substr(rest, 1, 3) || '-8' || substr(rest, 4, 3) || '-'
                || substr(rest, 7, 12) as id,
            case when v = 0 then true end as "noEvidence", a.words || '; ' || b.words || '.' as reasons,
            r.id as recommendation, 'bench' as "releasedBy", status) c
    order by r.nr, v;

create temp table wrote on commit drop as
    select m.place, m.kind, m.public_id, m.content, ${versions} + m.place as version,
        (${things} + m.place) * 16 + array_position(array['state', 'cycle', 'session', 'review', 'recommendation', 'commitment',
            'development', 'assessment', 'theme', 'provision', 'organisation', 'source'], m.kind) as id
    from made m;

analyze wrote;

insert into thing (id, kind, public_id) select id, kind, public_id from wrote order by place;

-- What everything else refers to, which is little.
create temp table ref on commit drop as
    select kind, public_id, id from thing where kind not in ('recommendation', 'assessment')
    union all select kind, public_id, id from wrote where kind = 'recommendation';

analyze ref;

insert into source_version (version, thing, since, title, publisher, kind, date, language)
    select version, id, ${revision}, c.title, c.publisher, c.kind, c.date, c.language
    from wrote w, json_to_record(content) c(title text, publisher text, kind text, date text, language text)
    where w.kind = 'source';

insert into organisation_version (version, thing, since, name, kind, state)
    select version, w.id, ${revision}, c.name, c.kind, s.id
    from wrote w cross join json_to_record(content) c(name text, kind text, state text)
        left join ref s on s.kind = 'state' and s.public_id = c.state
    where w.kind = 'organisation';

insert into review_version (version, thing, since, state, cycle, session, date, report_adopted, adopted, report_symbol, addendum_symbol)
    select version, w.id, ${revision}, s.id, y.id, n.id, c.date, c."reportAdopted", c.adopted, c."reportSymbol", c."addendumSymbol"
    from wrote w cross join json_to_record(content) c(state text, cycle text, session text, date text, "reportAdopted" text,
            adopted text, "reportSymbol" text, "addendumSymbol" text)
        join ref s on s.kind = 'state' and s.public_id = c.state join ref y on y.kind = 'cycle' and y.public_id = c.cycle
        join ref n on n.kind = 'session' and n.public_id = c.session
    where w.kind = 'review';

insert into recommendation_version (version, thing, since, origin, state, review, paragraph, date_basis, text, text_kind,
        language, affected_groups, sdgs, institutions)
    select version, w.id, ${revision}, c.origin, s.id, r.id, c.paragraph, c."dateBasis", c.text, c."textKind", c.language,
        coalesce(c."affectedGroups", '{}'), '{}', '{}'
    from wrote w cross join json_to_record(content) c(origin text, state text, review text, paragraph text, "dateBasis" text,
            text text, "textKind" text, language text, "affectedGroups" text[])
        join ref s on s.kind = 'state' and s.public_id = c.state join ref r on r.kind = 'review' and r.public_id = c.review
    where w.kind = 'recommendation' order by place;

insert into recommendation_state (version, place, under_review, state, action)
    select version, i.nth - 1, u.id, s.id, (i.item ->> 'action')::int
    from wrote w cross join json_array_elements(content -> 'recommendingStates') with ordinality i(item, nth)
        join ref u on u.kind = 'state' and u.public_id = content ->> 'state'
        join ref s on s.kind = 'state' and s.public_id = i.item ->> 'state'
    where w.kind = 'recommendation' order by version, nth;

insert into recommendation_position (version, place, position, date, date_basis, claim, source, locus)
    select version, i.nth - 1, i.item ->> 'position', i.item ->> 'date', i.item ->> 'dateBasis', i.item ->> 'claim', s.id,
        i.item #>> '{citation,place}'
    from wrote w cross join json_array_elements(content -> 'positions') with ordinality i(item, nth)
        join ref s on s.kind = 'source' and s.public_id = i.item #>> '{citation,source}'
    where w.kind = 'recommendation' order by version, nth;

insert into recommendation_theme (version, place, theme)
    select version, i.nth - 1, t.id
    from wrote w cross join json_array_elements_text(content -> 'themes') with ordinality i(theme, nth)
        join ref t on t.kind = 'theme' and t.public_id = i.theme
    where w.kind = 'recommendation' order by version, nth;

insert into assessment_version (version, thing, since, subject, assessor, status, date, date_basis, confidence, basis, reasons,
        author, released_by, no_evidence)
    select version, w.id, ${revision}, r.id, o.id, c.status, c.date, c."dateBasis", c.confidence, c.basis, c.reasons, c.author,
        c."releasedBy", coalesce(c."noEvidence", false)
    from wrote w cross join json_to_record(content) c(recommendation text, assessor text, status text, date text,
            "dateBasis" text, confidence text, basis text, reasons text, author text, "releasedBy" text, "noEvidence" boolean)
        join ref r on r.kind = 'recommendation' and r.public_id = c.recommendation
        join ref o on o.kind = 'organisation' and o.public_id = c.assessor
    where w.kind = 'assessment' order by place;

insert into assessment_evidence (version, place, source, locus, bearing)
    select version, i.nth - 1, s.id, i.item ->> 'place', i.item ->> 'bearing'
    from wrote w cross join json_array_elements(content -> 'evidence') with ordinality i(item, nth)
        join ref s on s.kind = 'source' and s.public_id = i.item ->> 'source'
    where w.kind = 'assessment' order by version, nth;

do $$
declare cited text;
begin
    foreach cited in array array['organisation', 'review', 'recommendation', 'assessment'] loop
        execute format('insert into %1$I_citation (version, place, source, locus)
            select version, i.nth - 1, s.id, i.item ->> ''place''
            from wrote w cross join json_array_elements(content -> ''citations'') with ordinality i(item, nth)
                join ref s on s.kind = ''source'' and s.public_id = i.item ->> ''source''
            where w.kind = %1$L order by version, nth', cited);
    end loop;
end $$;

insert into change (revision, place, thing, action, content, salt, digest)
    select ${revision}, place, id, 'created', content::jsonb, salt, sha256(salt || convert_to(content::text, 'UTF8'))
    from wrote, lateral (select decode(md5(public_id || '/${seed}'), 'hex')) s(salt)
    order by place;

select setval('thing_number', ${things} + (select max(place) from wrote)),
    setval('version_number', ${versions} + (select max(place) + 100 from wrote) / 100 * 100);
