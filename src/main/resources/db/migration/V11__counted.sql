-- What recommendations are counted and sorted by stands where it is told how they stand: who counts all of them reads one narrow
-- table, and a page of a State's reads no more of them than it shows.
delete from standing;
update standing_followed set revision = 0;
alter table standing
    -- The open version, and what it and the review of the recommendation say; the same on all days.
    add version bigint not null,
    add since bigint not null,
    add id_order text collate "C" not null,
    add state bigint not null,
    add review bigint,
    add cycle bigint,
    add session bigint,
    add origin text not null,
    add organisation bigint,
    add answered_by date,
    add made text not null,
    add made_on date not null,
    add themes bigint[] not null,
    -- These and all above them.
    add themes_up bigint[] not null;
create index on standing (state, id_order);
create index on standing (id_order);
create index on standing (version);
-- Most ask for today: what is past is passed by, and stands apart where all is worked out at once.
create index on standing (to_day);
comment on table standing is 'Position, claim, headline and contested of each recommendation by day, and what it is counted and sorted by, at the revision in standing_followed.';

-- Who worked all of it out says so to the planner, and does not wait for the database to find out.
create function refresh_statistics_of_standing() returns void security definer language plpgsql as $$
begin
    analyze standing;
end $$;
do $$
begin
    execute format('alter function refresh_statistics_of_standing() set search_path to %I, pg_temp', current_schema());
end $$;
