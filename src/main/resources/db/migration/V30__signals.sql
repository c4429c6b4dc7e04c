-- Patterns in the scores that chance hardly explains, what moderators found about them, and the mark of a network that one of them needs.

create unlogged table network_key (
  began date  primary key default current_date,
  key   bytea not null,
  constraint key_is_256_bits check (length(key) = 32)
);
comment on table network_key is 'Random keys of the marks of networks, each for a fortnight; then it is deleted, and no mark made with it can be made again. Unlogged and left out of backups: it is nowhere else.';

create unlogged table network_mark (
  account   bigint primary key references account on delete cascade,
  mark      bigint not null,
  marked_on date   not null default current_date
);
create index network_mark_by_age on network_mark (marked_on);
comment on table  network_mark is 'From which network, keyed and shortened, an account signed in last; only whether two are equal means anything. Deleted after 30 days and with the account; unlogged, never in a backup, never shown.';
comment on column network_mark.mark is 'First 64 bits of SHA-256 of the key of the fortnight and the first 24 bits (IPv4) or 48 bits (IPv6) of the network address. The address itself is not kept.';

create function mark_network(of_account bigint, prefix text) returns boolean language sql as $$
  with marked as (
    insert into network_mark (account, mark)
    select of_account, cast(cast('x' || left(encode(sha256(key || convert_to(prefix, 'UTF8')), 'hex'), 16) as bit(64)) as bigint)
    from network_key where began > current_date - 14 order by began desc limit 1
    on conflict (account) do update set mark = excluded.mark, marked_on = excluded.marked_on
    returning 1)
  select exists (select 1 from marked)
$$;
comment on function mark_network is 'Notes from which network an account signed in; false where there is no key of this fortnight yet.';

create view scorer as
  select a.id as account, a.created_at, coalesce(m.mark, 0) as network
  from account a left join network_mark m on m.account = a.id where a.origin <> 'imported';
comment on view scorer is 'All that the signals may know of an account: when it was opened, and the mark of its network (0: not known). Those who scored elsewhere are not in it.';

create table signal_look (
  debate      bigint      primary key references debate on delete cascade,
  looked_at   timestamptz not null default now(),
  scores_seen bigint      not null,
  constraint scores_are_not_negative check (scores_seen >= 0)
);
comment on table  signal_look is 'When the scores of a debate were last looked through for signals.';
comment on column signal_look.scores_seen is 'Tally of scores of the debate then: tells when it is time again.';

create table finding (
  id           bigint generated always as identity primary key,
  contribution bigint      not null references contribution,
  outcome      text        not null,
  reason       text        not null,
  found_at     timestamptz not null default now(),
  found_by     bigint      not null references account,
  revises      bigint      unique references finding,
  constraint outcome_is_known check (outcome in ('no-cause', 'confirmed')),
  constraint reason_is_a_sentence check (length(reason) between 10 and 500),
  constraint a_finding_revises_an_earlier_one check (revises < id)
);
create index finding_of_contribution on finding (contribution, id desc);
comment on table  finding is 'What a moderator found about the signals of a contribution: published in the register, without who found it. It changes no score and no rank.';
comment on column finding.revises is 'The finding in whose place it stands; that one stays in the register.';

create table signal (
  id           bigint generated always as identity primary key,
  contribution bigint           not null references contribution on delete cascade,
  debate       bigint           not null references debate,
  kind         text             not null,
  hits         int              not null,
  of_all       int              not null,
  usual        double precision not null,
  chance       double precision not null,
  starts_at    timestamptz,
  raised_at    timestamptz      not null default now(),
  seen_at      timestamptz      not null default now(),
  finding      bigint           references finding,
  constraint kind_is_known check (kind in ('burst', 'lone', 'sleepers', 'network', 'copies')),
  constraint hits_are_among_all check (0 < hits and hits <= of_all),
  constraint usual_is_a_share check (usual between 0 and 1),
  constraint chance_is_a_share check (chance between 0 and 1),
  constraint bursts_say_when check ((kind = 'burst') = (starts_at is not null))
);
create unique index signal_is_open_once on signal (contribution, kind) where finding is null;
create index signal_open on signal (raised_at, id) where finding is null;
create index signal_of_contribution on signal (contribution);
create index signal_of_finding on signal (finding);
comment on table  signal is 'More of one kind among the scores of a contribution than chance in its debate allows (docs/algorithms/signals.md): a reason to look, never part of the rank. Open until a finding takes it up, with the figures of that moment.';
comment on column signal.hits is 'Scores of this kind; for copies, near-identical texts.';
comment on column signal.of_all is 'All its scores; for network, those whose network is known; for copies, near-identical texts.';
comment on column signal.usual is 'Share of this kind among the scores of the rest of the debate, when it was last seen.';
comment on column signal.chance is 'Probability that a debate in which nothing is the matter shows anything as unusual, corrected for all that was looked at; 0 for copies, which are counted.';
comment on column signal.starts_at is 'Beginning of the hour of a burst.';

-- The share of accounts that do nothing else is now measured with the signals, contribution by contribution.
alter table score_basis drop constraint counts_are_not_negative;
alter table score_basis drop column lone_scores;
alter table score_basis add constraint counts_are_not_negative check (least(s1, s2, s3, s4, s5) >= 0);

-- The charter that comes with the platform says what is known of a network. A version of one's own is left alone.
update charter set
  charter_fr = replace(charter_fr, ' Aucun traceur,', ' Le réseau d’où vous vous êtes connecté en dernier, pendant trente jours au plus, sous la forme d’une empreinte dont la clé est détruite après quinze jours : elle sert seulement à voir si de nombreux comptes d’un même réseau donnent des scores au même texte ; votre adresse réseau n’est pas gardée avec votre compte. Aucun traceur,'),
  charter_en = replace(charter_en, ' No trackers,', ' The network you last signed in from, for thirty days at most, as a fingerprint whose key is destroyed after fourteen days: it serves only to see whether many accounts of one network score the same text; your network address is not kept with your account. No trackers,')
where version = 1 and published_by is null;
