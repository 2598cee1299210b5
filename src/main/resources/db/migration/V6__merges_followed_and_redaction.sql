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
