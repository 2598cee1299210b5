-- Where each recommendation stands, day by day, as the newest revision knows it: worked out of the record, to be thrown away
-- and worked out again at any time. What is answered never depends on it: whoever asks it looks in the same statement
-- whether it stands at the newest revision, and asks the record itself where it does not.
create table standing (
    recommendation bigint not null references thing check (is_a(recommendation, 'recommendation')),
    -- From this day on, until the day before that one.
    from_day date not null,
    to_day date not null check (to_day > from_day),
    position text,
    claim text not null,
    headline text not null,
    contested boolean not null,
    primary key (recommendation, from_day)
);
comment on table standing is 'Position, claim, headline and contested of each recommendation by day, at the revision in standing_followed.';

create table standing_followed (
    one boolean primary key default true check (one),
    revision bigint not null,
    -- By what it was worked out: another program may work it out otherwise.
    definition text not null
);
insert into standing_followed (revision, definition) values (0, '');
