-- Who wants to be told of changes. Like drafts, this is no part of the record: it takes no revisions and is seen by its
-- organisation alone.

create table webhook (
    id uuid primary key,
    organisation text not null check (organisation <> ''),
    url text not null check (url ~ '^https?://'),
    filters text not null,
    secret text not null check (length(secret) >= 32),
    base text not null,
    state text not null check (state in ('active', 'paused')),
    paused_because text,
    position text not null check (position ~ '^\d{1,12}\.\d{1,12}(-[0-9a-f]{12})?$'),
    revision bigint not null check (revision >= 0),
    counter integer not null check (counter > 0),
    created_by text not null check (created_by <> ''),
    created_at timestamptz not null,
    due_at timestamptz not null,
    leased_by uuid,
    leased_until timestamptz,
    check ((paused_because is not null) = (state = 'paused')),
    check ((leased_by is null) = (leased_until is null))
);
comment on column webhook.secret is 'Kept as it is: what is sent is signed with it. It is shown once, when it is made.';
comment on column webhook.filters is 'As in the query of /v1/changes: state=KAZ&theme=defamation.';
comment on column webhook.base is 'Where links in what is sent start, unless the service knows its own address.';
comment on column webhook.position is 'Everything up to this place in the journal was delivered, or did not match.';
comment on column webhook.revision is
    'The newest revision that is done with: that of the place, or the one before where the rest of it is still to come.';
comment on column webhook.counter is 'Grows when somebody changes it, or it is paused: what If-Match compares.';
comment on column webhook.leased_by is 'The instance that is at work on it; nobody else is until the lease ends.';
create index on webhook (organisation);
create index on webhook (due_at) where state = 'active';

create table webhook_delivery (
    id uuid primary key,
    webhook uuid not null references webhook on delete cascade,
    revision bigint not null,
    changes bigint not null check (changes > 0),
    state text not null check (state in ('waiting', 'delivered', 'dropped')),
    attempts integer not null check (attempts >= 0),
    created_at timestamptz not null,
    first_attempt_at timestamptz,
    last_attempt_at timestamptz,
    next_attempt_at timestamptz,
    delivered_at timestamptz,
    answer integer,
    failure text,
    check ((delivered_at is not null) = (state = 'delivered'))
);
comment on column webhook_delivery.answer is 'HTTP status of the last attempt; null where there was no answer.';
comment on column webhook_delivery.failure is 'Why the last attempt failed, in words of ours: nothing that was answered is kept.';
-- In order: one at a time.
create unique index webhook_delivery_waiting on webhook_delivery (webhook) where state = 'waiting';
create index on webhook_delivery (webhook, id);
