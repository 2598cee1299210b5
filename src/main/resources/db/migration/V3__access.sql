-- Keys of those who write. Not part of the record: nothing in it refers to a key.
create table api_key (
    id uuid primary key,
    hash bytea not null unique check (length(hash) = 32),
    prefix text not null check (prefix ~ '^upr_[A-Za-z0-9_-]{4}$'),
    name text not null check (name <> ''),
    person text not null check (person <> ''),
    organisation text check (organisation <> ''),
    roles text[] not null check (cardinality(roles) > 0 and array_position(roles, null) is null
        and roles <@ array['contributor', 'reviewer', 'importer', 'admin']),
    created_at timestamptz not null,
    created_by text not null check (created_by <> ''),
    expires_at timestamptz check (expires_at > created_at),
    revoked_at timestamptz check (revoked_at >= created_at),
    revoked_by text check (revoked_by <> ''),
    last_used_at timestamptz,
    check ((revoked_at is null) = (revoked_by is null)),
    -- Drafts and their release belong to an organisation.
    check (organisation is not null or not roles && array['contributor', 'reviewer'])
);
comment on table api_key is 'Keys: who may write as whom. The key itself is nowhere, only its SHA-256.';
comment on column api_key.organisation is 'Public id; null: the operator of the service.';
comment on column api_key.last_used_at is 'To the hour.';

-- What a key may do is settled when it is made, and a revoked one stays so: for anything else there is another key.
create function api_key_settled() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - '{revoked_at,revoked_by,last_used_at}'::text[]
                is distinct from to_jsonb(old) - '{revoked_at,revoked_by,last_used_at}'::text[]
            or old.revoked_at is not null and (new.revoked_at, new.revoked_by) is distinct from (old.revoked_at, old.revoked_by) then
        raise exception 'update on api_key is refused: a key is only ever used, and revoked once';
    end if;
    return new;
end $$;
create trigger settled before update on api_key for each row execute function api_key_settled();
create trigger kept before delete or truncate on api_key execute function refuse();
