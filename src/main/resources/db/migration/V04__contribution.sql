-- Contributions and replies: text with all its revisions, who wrote it, what it answers.

create table contribution (
  id               bigint generated always as identity primary key,
  debate           bigint      not null references debate,
  parent           bigint      references contribution,
  root             bigint      references contribution,
  stance           text,
  author           bigint      not null references account,
  external_id      text,
  origin           text        not null default 'online',
  state            text        not null default 'published',
  language         text        not null,
  place            text,
  revision         int         not null default 1,
  title            text,
  text             text        not null,
  difference       text,
  support_elsewhere int,
  written_at       timestamptz not null default now(),
  published_at     timestamptz,
  withdrawn_at     timestamptz,
  constraint replies_have_a_root_and_a_stance check ((parent is null) = (root is null) and (parent is null) = (stance is null)),
  constraint contributions_have_a_title check ((parent is null) = (title is not null)),
  constraint stance_is_known check (stance in ('plain', 'for', 'against', 'question')),
  constraint origin_is_known check (origin in ('online', 'meeting', 'import')),
  constraint state_is_known check (state in ('waiting', 'published', 'hidden', 'withdrawn')),
  constraint published_ones_say_since_when check (state <> 'published' or published_at is not null),
  constraint withdrawn_ones_say_since_when check ((state = 'withdrawn') = (withdrawn_at is not null)),
  constraint text_is_not_empty check (length(text) between 1 and 50000),
  constraint title_is_not_empty check (length(title) between 1 and 300)
);
create unique index contribution_is_imported_once on contribution (debate, external_id) where external_id is not null;
create index contribution_replies on contribution (root, id) where root is not null;
create index contribution_of_author on contribution (author, id desc);
create index contribution_of_debate on contribution (debate, id) where parent is null;
create index contribution_waiting on contribution (id) where state = 'waiting';

comment on table  contribution is 'A contribution to a debate, or a reply to one (then parent, root and stance are set). Its id is its public number.';
comment on column contribution.parent is 'What a reply answers: a contribution or another reply. Deeper than two levels is not shown deeper.';
comment on column contribution.root is 'The contribution under which a reply stands.';
comment on column contribution.stance is 'A reply speaks for or against what it answers, asks a question, or does none of these.';
comment on column contribution.external_id is 'Its id in the file it was imported from; importing again changes nothing.';
comment on column contribution.state is 'waiting: for a moderator. hidden: by a moderator, with a reason in the register. withdrawn: by its author.';
comment on column contribution.revision is 'Number of the current text among its revisions.';
comment on column contribution.difference is 'In the words of the author, how it differs from the similar ones that were shown before posting.';
comment on column contribution.support_elsewhere is 'Favourable votes on the platform it was imported from; shown as such, never part of the rank.';

create table contribution_revision (
  contribution bigint      not null references contribution,
  revision     int         not null,
  language     text        not null,
  title        text,
  text         text        not null,
  written_at   timestamptz not null default now(),
  primary key (contribution, revision)
);
comment on table contribution_revision is 'Every text that was ever published under a number, never changed: citations point into a revision by character offsets.';
