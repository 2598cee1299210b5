-- The workspace of organisations. It is not the record: nothing of the record refers to it, it takes no revisions, and
-- what happens here shows nowhere until it is released.

create table draft (
    id uuid primary key,
    organisation text not null check (organisation <> ''),
    kind text not null,
    thing text not null check (thing <> ''),
    action text not null check (action in ('create', 'change', 'withdraw')),
    content jsonb,
    reason text check (reason <> ''),
    base text check (base ~ '^\d+\.\d+$'),
    state text not null check (state in ('draft', 'in_review', 'released')),
    authors text[] not null check (cardinality(authors) > 0),
    counter integer not null check (counter > 0),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    change text check (change ~ '^\d+\.\d+$'),
    check ((content is null) = (action = 'withdraw')),
    check ((base is null) = (action = 'create')),
    check (action = 'create' or reason is not null),
    check ((change is not null) = (state = 'released'))
);
comment on column draft.base is 'The change of the thing that the draft was written on: revision.place.';
comment on column draft.change is 'The change that its release became.';
create unique index draft_open on draft (organisation, kind, thing) where state <> 'released';
create index draft_of_organisation on draft (organisation, id);

create table draft_event (
    draft uuid not null references draft on delete cascade,
    place integer not null,
    at timestamptz not null,
    person text not null,
    step text not null check (step in ('wrote', 'submitted', 'returned', 'released')),
    reason text,
    primary key (draft, place),
    check (step <> 'returned' or reason is not null)
);

-- Answers to requests that may be sent again.
create table idempotency (
    caller text not null,
    key text not null,
    request bytea not null,
    status integer not null,
    location text,
    etag text,
    body text not null,
    at timestamptz not null,
    primary key (caller, key)
);
create index on idempotency (at);
