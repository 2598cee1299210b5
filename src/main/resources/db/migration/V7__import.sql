-- Files that were sent in, and what became of them. Like drafts, this is no part of the record.

create table import_job (
    id uuid primary key,
    instance uuid not null,
    file_name text check (file_name <> ''),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bigint not null check (bytes > 0),
    format text not null check (format <> ''),
    state_hint text check (state_hint <> ''),
    cycle_hint integer,
    session_hint integer,
    encoding_hint text check (encoding_hint <> ''),
    dry_run boolean not null,
    on_error text not null check (on_error in ('fail', 'skip')),
    state text not null
        check (state in ('queued', 'reading', 'matching', 'writing', 'done', 'failed', 'interrupted')),
    progress_done bigint not null check (progress_done >= 0),
    progress_of bigint not null check (progress_of >= 0),
    report text check (report is json object),
    revision bigint references revision,
    same_as uuid references import_job,
    person text not null check (person <> ''),
    organisation text check (organisation <> ''),
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    check ((finished_at is not null) = (state in ('done', 'failed', 'interrupted'))),
    check (started_at is not null or state in ('queued', 'done', 'interrupted')),
    check (revision is null or state = 'done' and not dry_run)
);
comment on column import_job.instance is
    'Who works on it, and has the file. It holds an advisory lock of this name as long as it has work: a job that is not at its end and whose instance holds none was interrupted.';
comment on column import_job.progress_of is '0: not known.';
comment on column import_job.same_as is 'The same file came in before, with the same hints: nothing was done.';
create index on import_job (organisation, id);
create index on import_job (sha256);
create index on import_job (instance, id) where state = 'queued';

-- What became of each thing in a file, and how it was matched.
create table import_item (
    job uuid not null references import_job on delete cascade,
    place integer not null,
    locus text not null,
    kind text not null,
    thing text not null,
    action text not null check (action in ('created', 'changed', 'merged', 'unchanged', 'drafted')),
    match text,
    score double precision check (score between 0 and 1),
    candidates jsonb not null,
    primary key (job, place)
);
comment on column import_item.locus is 'Where it stands in the file, for people.';

-- After tens of thousands of rows came in at once the planner has to know of them before the next question, not when
-- autovacuum comes round. Only the owner of a table may look at all of it.
create function refresh_statistics() returns void security definer language plpgsql as $$
declare tab name;
begin
    for tab in
        select c.relname from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
            and (c.relname in ('thing', 'change', 'merged') or c.relname ~ '^(recommendation|review|commitment|source|theme)_')
    loop
        execute format('analyze %I', tab);
    end loop;
end $$;
do $$
begin
    execute format('alter function refresh_statistics() set search_path to %I, pg_temp', current_schema());
end $$;
