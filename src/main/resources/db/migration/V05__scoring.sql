-- Scores 1 to 5, and what follows from them: standing and rank of every contribution, kept with each score and reply.

create table score (
  contribution bigint      not null references contribution,
  account      bigint      not null references account,
  value        smallint    not null,
  given_at     timestamptz not null default now(),
  changed_at   timestamptz,
  primary key (contribution, account),
  constraint score_is_one_to_five check (value between 1 and 5),
  constraint scores_change_after_they_are_given check (changed_at >= given_at)
);
create index score_of_account on score (account, contribution);

comment on table  score is 'What one participant thinks of one contribution: 1 strongly against to 5 strongly for. One each, by the primary key; withdrawn ones are deleted.';
comment on column score.given_at is 'When it was first given; changing it keeps this moment.';

create table score_skip (
  account      bigint      not null references account on delete cascade,
  contribution bigint      not null references contribution on delete cascade,
  skipped_at   timestamptz not null default now(),
  primary key (account, contribution)
);
comment on table score_skip is 'What a participant passed over while scoring one after another: it is not offered to them again.';

create table score_basis (
  debate               bigint           primary key references debate on delete cascade,
  version              int              not null default 1,
  as_of                timestamptz      not null,
  s1                   int              not null default 0,
  s2                   int              not null default 0,
  s3                   int              not null default 0,
  s4                   int              not null default 0,
  s5                   int              not null default 0,
  most_people_replying double precision not null default 0,
  debate_weight        double precision not null,
  scores_seen          bigint           not null default 0,
  replies_seen         bigint           not null default 0,
  lone_scores          bigint           not null default 0,
  constraint debate_weight_is_a_share check (debate_weight between 0 and 1),
  constraint people_are_not_negative check (most_people_replying >= 0),
  constraint counts_are_not_negative check (least(s1, s2, s3, s4, s5) >= 0 and lone_scores >= 0)
);
comment on table  score_basis is 'What all ranks of a debate are measured against, as of a moment; renewed by a job. Published on /method, so that anyone can compute a rank again.';
comment on column score_basis.version is 'Grows with each renewal; standing.basis says which one a stored rank was computed against.';
comment on column score_basis.s1 is 'Number of scores 1 of all listed contributions at as_of; s2 to s5 likewise. Computed from standing.';
comment on column score_basis.most_people_replying is 'Rmax: the largest number of distinct people replying to one contribution, each weighing half after 14 days, at as_of.';
comment on column score_basis.debate_weight is 'w of the rank at as_of: the share of being debated. From debate.debate_weight.';
comment on column score_basis.scores_seen is 'Tally of scores of the debate when the basis was computed: tells when it is time for a new one. replies_seen likewise.';
comment on column score_basis.lone_scores is 'Scores by accounts with no other act anywhere: the measure for the concentration of scorers. Computed by the recount.';

create table standing (
  contribution    bigint           primary key references contribution on delete cascade,
  debate          bigint           not null references debate,
  author          bigint           not null,
  listed          boolean          not null,
  published_at    timestamptz      not null,
  origin          text             not null,
  language        text             not null,
  s1              int              not null default 0,
  s2              int              not null default 0,
  s3              int              not null default 0,
  s4              int              not null default 0,
  s5              int              not null default 0,
  replies         int              not null default 0,
  repliers        int              not null default 0,
  reply_mass      double precision not null default 0,
  last_reply_at   timestamptz,
  basis           int              not null,
  people_replying double precision not null,
  quality         double precision not null,
  debated         double precision not null,
  rank            double precision not null,
  divisive        double precision not null default 0,
  need            smallint         not null,
  place           double precision not null,
  constraint counts_are_not_negative check (least(s1, s2, s3, s4, s5, replies, repliers) >= 0),
  constraint repliers_are_at_most_replies check (repliers <= replies),
  constraint quality_is_one_to_five check (quality between 1 and 5),
  constraint rank_is_a_share check (rank between 0 and 1),
  constraint debated_is_a_share check (debated between 0 and 1),
  constraint divisive_is_a_share check (divisive between 0 and 1),
  constraint place_is_on_the_wheel check (place >= 0 and place < 1),
  constraint need_is_a_class check (need between 0 and 7)
);
-- One index for each order of a list; filters by language and origin ride along in the index or, where a value is rare, use their own.
create index standing_ranked   on standing (debate, rank desc, contribution desc) include (language, origin) where listed;
create index standing_debated  on standing (debate, reply_mass desc, contribution desc) include (language, origin) where listed;
create index standing_recent   on standing (debate, published_at desc, contribution desc) include (language, origin) where listed;
create index standing_divisive on standing (debate, divisive desc, contribution desc) include (language, origin)
  where listed and s1 + s2 + s3 + s4 + s5 >= 5;
create index standing_to_score on standing (debate, need, place) include (language, origin, author, contribution) where listed;
create index standing_language on standing (debate, language, origin) where listed;
alter table standing set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

comment on table  standing is 'Where each contribution stands: counts, rank and what lists need, kept in the transaction of every score and reply, proved equal to a recount each night.';
comment on column standing.author is 'Copied from contribution, as listed (published), published_at, origin and language are.';
comment on column standing.s1 is 'Number of scores 1; s2 to s5 likewise. Counted from score.';
comment on column standing.replies is 'Published replies under it, at any depth. Counted from contribution.';
comment on column standing.repliers is 'Distinct people among them, the author excluded.';
comment on column standing.reply_mass is 'Sum over these people of 2^((latest reply - 2020-01-01) / 14 days): weights by age in a form that time does not change, so that it can be indexed.';
comment on column standing.basis is 'Version of score_basis that quality, debated, rank and need were computed against.';
comment on column standing.people_replying is 'R: reply_mass brought to the moment of the basis; each person weighs half after 14 days.';
comment on column standing.quality is 'q, 1 to 5: posterior mean of the scores less one deviation (docs/algorithms/rank.md).';
comment on column standing.debated is 'd, 0 to 1: ln(1 + R) / ln(1 + Rmax).';
comment on column standing.rank is '(1 - w)(q - 1)/4 + w d.';
comment on column standing.divisive is '4 × share of scores 1-2 × share of scores 4-5.';
comment on column standing.need is 'How much it needs scores, 0 most to 7 least: octave of its weight in the lottery of what to score.';
comment on column standing.place is 'Its fixed place on the wheel of the lottery, from a hash of its number.';
