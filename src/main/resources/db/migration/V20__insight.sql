-- What a debate is about: runs of the analysis, the topics in force, what people changed in them, groups of opinion.

create table analysis_run (
  id            bigint generated always as identity primary key,
  debate        bigint      not null references debate,
  cause         text        not null,
  state         text        not null default 'running',
  asked_by      bigint      references account,
  asked_at      timestamptz not null default now(),
  finished_at   timestamptz,
  settled_at    timestamptz,
  settled_by    bigint      references account,
  edits_seen    bigint      not null default 0,
  contributions int         not null default 0,
  copies        int         not null default 0,
  themes        int         not null default 0,
  topics        int         not null default 0,
  clusters      int         not null default 0,
  unclustered   int         not null default 0,
  parameters    jsonb       not null default '{}',
  receipt       jsonb,
  tree          jsonb,
  difference    jsonb,
  problem       text,
  constraint cause_is_known check (cause in ('first', 'phase', 'demand', 'nightly')),
  constraint state_is_known check (state in ('running', 'proposed', 'taken', 'discarded', 'failed')),
  constraint demanded_runs_say_by_whom check (cause <> 'demand' or asked_by is not null),
  constraint finished_runs_say_when check ((finished_at is null) = (state = 'running')),
  constraint settled_runs_say_when check ((settled_at is not null) = (state in ('taken', 'discarded'))),
  constraint what_may_be_taken_is_whole check (state not in ('proposed', 'taken') or (tree is not null and receipt is not null)),
  constraint only_what_failed_has_a_problem check ((problem is not null) = (state = 'failed'))
);
create unique index analysis_runs_once_at_a_time on analysis_run (debate) where state = 'running';
create unique index analysis_is_proposed_once on analysis_run (debate) where state = 'proposed';
create index analysis_run_of_debate on analysis_run (debate, id desc);

comment on table  analysis_run is 'Each analysis of a debate: why, when, with which parameters, what it read and found, and what became of it.';
comment on column analysis_run.cause is 'first: the debate had no topics; phase: the synthesis began; demand: a moderator asked; nightly: the debate had changed.';
comment on column analysis_run.state is 'proposed: found something else than what is in force and waits for a moderator. discarded also when a later run took its place.';
comment on column analysis_run.settled_by is 'Null where nobody had to decide: the first run is taken by itself, a later one discards what is still proposed.';
comment on column analysis_run.edits_seen is 'Number of edits and undoings of the debate that it took into account: a later one makes it stale.';
comment on column analysis_run.receipt is 'Inputs, versions, parameters and outputs by hash (docs/algorithms/receipt.md).';
comment on column analysis_run.tree is 'The groups it found, with what people changed applied to them.';
comment on column analysis_run.difference is 'What taking it would change, computed when it ended against what was in force then.';

create table run_placement (
  run          bigint not null references analysis_run on delete cascade,
  contribution bigint not null references contribution,
  revision     int    not null,
  theme        int    not null,
  topic        int    not null,
  cluster      int    not null,
  strength     real   not null,
  copy_of      bigint not null,
  primary key (run, contribution),
  constraint strength_is_a_share check (strength between 0 and 1),
  constraint groups_are_numbered_from_one check (theme >= 0 and topic >= 0 and cluster >= 0),
  constraint whoever_has_a_cluster_has_a_topic check (cluster = 0 or topic > 0)
);
comment on table  run_placement is 'What a run read and where it put it. Kept for runs that were taken or may be; discarded ones keep only their receipt.';
comment on column run_placement.revision is 'The text that was read, among the revisions of the contribution.';
comment on column run_placement.theme is 'Number of the group, as topic.number; 0 for none. topic and cluster likewise.';
comment on column run_placement.copy_of is 'Contribution of which it is a near-copy; itself if of none.';

create table topic (
  id              bigint generated always as identity primary key,
  debate          bigint  not null references debate,
  level           text    not null,
  number          int     not null,
  parent          bigint  references topic,
  label           text    not null,
  named           boolean not null default false,
  phrases         text[]  not null default '{}',
  size            int     not null default 0,
  distinct_size   int     not null default 0,
  stability       real,
  representatives bigint[] not null default '{}',
  off_topic       boolean not null default false,
  merged_into     bigint  references topic,
  gone_at         timestamptz,
  unique (debate, level, number),
  constraint level_is_known check (level in ('theme', 'topic', 'cluster')),
  constraint only_themes_stand_alone check ((parent is null) = (level = 'theme')),
  constraint label_is_short check (length(label) between 1 and 200),
  constraint size_is_not_negative check (size >= 0 and distinct_size >= 0),
  constraint stability_is_a_share check (stability between 0 and 1),
  constraint what_was_merged_is_gone check (merged_into is null or gone_at is not null)
);
create index topic_of_debate on topic (debate, level) where gone_at is null;
create index topic_in_topic on topic (parent) where gone_at is null;

comment on table  topic is 'The topics in force, on three levels: themes hold topics, topics hold clusters the size of a proposal.';
comment on column topic.number is 'Lasting name of the group within its debate and level, kept over runs while most of its texts stay together; part of its address.';
comment on column topic.named is 'Whether a person gave the label; else it comes from the key phrases.';
comment on column topic.size is 'Listed contributions in it, counted from contribution_topic in the transaction of each change.';
comment on column topic.distinct_size is 'The same without near-copies, as of the last run or edit.';
comment on column topic.stability is 'Mean best-match Jaccard under subsampling, 0 to 1; null where it was not measured.';
comment on column topic.representatives is 'Contributions that together say most of what several say, the most telling first.';
comment on column topic.off_topic is 'A person said that it does not answer the question: shown apart, not drafted.';
comment on column topic.merged_into is 'Where its contributions went when a person merged it: newcomers follow.';
comment on column topic.gone_at is 'Since when it is not in force. Its number is never used for another.';

create table contribution_topic (
  contribution bigint primary key references contribution,
  debate       bigint not null references debate,
  revision     int    not null,
  theme        bigint references topic,
  topic        bigint references topic,
  cluster      bigint references topic,
  strength     real   not null,
  copy_of      bigint not null,
  placed_by    text   not null,
  constraint placed_by_is_known check (placed_by in ('run', 'arrival', 'person')),
  constraint strength_is_a_share check (strength between 0 and 1),
  constraint theme_and_topic_go_together check ((theme is null) = (topic is null)),
  constraint whoever_has_a_cluster_has_a_topic check (cluster is null or topic is not null)
);
create index contribution_topic_of_debate on contribution_topic (debate);
create index contribution_topic_in_theme on contribution_topic (theme);
create index contribution_topic_in_topic on contribution_topic (topic);
create index contribution_topic_in_cluster on contribution_topic (cluster);

comment on table  contribution_topic is 'Where each listed contribution stands now. What is withdrawn or hidden leaves with its listing.';
comment on column contribution_topic.topic is 'Null for a text without a word that any other has.';
comment on column contribution_topic.cluster is 'Null for what is left unclustered on purpose: unsure, or too few of its kind.';
comment on column contribution_topic.placed_by is 'The run that was taken, its arrival since (placed by the words of the run), or a person.';

create table topic_edit (
  id          bigint generated always as identity primary key,
  debate      bigint      not null references debate,
  kind        text        not null,
  subject     bigint      not null references topic,
  detail      jsonb       not null default '{}',
  reason      text        not null,
  made_by     bigint      not null references account,
  made_at     timestamptz not null default now(),
  undone_by   bigint      references account,
  undone_at   timestamptz,
  constraint kind_is_known check (kind in ('rename', 'merge', 'split', 'move', 'regroup', 'off-topic', 'on-topic')),
  constraint reason_is_a_sentence check (length(reason) between 3 and 500),
  constraint undone_and_undone_by_go_together check ((undone_at is null) = (undone_by is null))
);
create index topic_edit_of_debate on topic_edit (debate, id desc);

comment on table  topic_edit is 'What moderators changed in the topics, and why. Every later run takes those that are not undone into account.';
comment on column topic_edit.subject is 'The group that was changed: renamed, merged away, split off, moved into, put under another.';
comment on column topic_edit.detail is 'What was there before, so that it can be undone, and what was asked for, so that it can be kept: docs/algorithms/lasting.md.';

create table opinion_report (
  debate       bigint      primary key references debate,
  run          bigint      not null references analysis_run,
  answer       text        not null,
  reason       text        not null,
  participants int         not null,
  placed       int         not null,
  report       jsonb       not null,
  made_at      timestamptz not null default now(),
  constraint answer_is_known check (answer in ('clear-groups', 'one-axis', 'nothing-clear'))
);
comment on table  opinion_report is 'Whether those who scored fall into groups of opinion, as of the last run; not shown while scores are hidden.';
comment on column opinion_report.reason is 'gap, compact: by what the groups are told from a continuum; axis; or why nothing is clear.';
comment on column opinion_report.placed is 'People with enough scores to be placed.';

create table opinion_member (
  debate       bigint   not null references debate,
  account      bigint   not null references account on delete cascade,
  group_number smallint not null,
  primary key (debate, account),
  constraint groups_are_numbered_from_one check (group_number >= 1)
);
comment on table  opinion_member is 'Who stands in which group, only where groups are clear. Never shown to anyone: it balances invitations and drafts.';
