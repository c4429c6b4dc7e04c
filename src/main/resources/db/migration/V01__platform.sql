-- The change feed and the jobs: what happened, and what remains to be done about it.

create table change (
  id          bigint generated always as identity primary key,
  xid         xid8        not null default pg_current_xact_id(),
  happened_at timestamptz not null default now(),
  kind        text        not null,
  subject     bigint      not null,
  debate      bigint
);
create index change_in_commit_order on change (xid, id);

comment on table  change is 'Appended by every use case in its own transaction; derived stores (index, page cache) follow it.';
comment on column change.xid is 'Transaction of the change. Ids are not commit order: readers stay below pg_snapshot_xmin of their snapshot and read by (xid, id).';
comment on column change.kind is 'What happened, as subject.past-participle, such as contribution.published.';
comment on column change.subject is 'Id of the row it happened to, in the table that the kind names.';
comment on column change.debate is 'Debate whose pages show it; null where pages of no one debate do.';

create table job (
  id            bigint generated always as identity primary key,
  kind          text        not null,
  payload       jsonb       not null default '{}',
  unique_key    text,
  state         text        not null default 'waiting',
  run_at        timestamptz not null default now(),
  attempts      int         not null default 0,
  claimed_by    text,
  claimed_until timestamptz,
  stage         text,
  progress      real,
  problem       text,
  created_at    timestamptz not null default now(),
  created_by    bigint,
  finished_at   timestamptz,
  constraint state_is_known check (state in ('waiting', 'running', 'done', 'dead')),
  constraint progress_is_a_share check (progress between 0 and 1),
  constraint running_jobs_are_claimed check (state <> 'running' or (claimed_by is not null and claimed_until is not null)),
  constraint ended_jobs_say_when check ((finished_at is not null) = (state in ('done', 'dead')))
);
create unique index job_is_enqueued_once on job (kind, unique_key) where state in ('waiting', 'running');
create index job_due on job (run_at) where state in ('waiting', 'running');

comment on table  job is 'Long or fallible work, enqueued in the transaction that wants it and claimed by one node with SKIP LOCKED.';
comment on column job.unique_key is 'While a job with this key waits or runs, the same job is not enqueued again.';
comment on column job.claimed_until is 'After this moment another node may take the job up: its owner has died or hangs.';
comment on column job.state is 'dead: gave up after the last attempt; the problem says why, an administrator may run it again.';
comment on column job.progress is 'Share done, 0 to 1, written by the job itself.';

create table setting (
  name       text primary key,
  value      text        not null,
  changed_at timestamptz not null default now(),
  changed_by bigint
);
comment on table setting is 'Few settings of the whole platform that an administrator may change while it runs, and generated secrets.';

create table act (
  id          bigint generated always as identity primary key,
  happened_at timestamptz not null default now(),
  account     bigint,
  kind        text        not null,
  subject     bigint,
  detail      jsonb       not null default '{}'
);
create index act_by_time on act (happened_at desc, id desc);
comment on table act is 'Audit: what administrators, moderators and editors did, when, to what. Never updated.';
