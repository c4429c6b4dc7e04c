-- News for people: what became of what they wrote, told on a page of theirs and by mail, bundled as they wish.

create table news_choice (
  account           bigint      primary key references account on delete cascade,
  rhythm            text        not null default 'at_once',
  unsubscribe_hash  text        not null unique,
  seen_at           timestamptz,
  changed_at        timestamptz not null default now(),
  constraint rhythm_is_known check (rhythm in ('at_once', 'daily', 'never'))
);
comment on table  news_choice is 'How often a person wants mail, and until when they have seen their news. Who has no row has never been told anything, and gets mail at once.';
comment on column news_choice.rhythm is 'at_once: what happens within a few minutes comes in one mail; daily: one mail a morning; never: only on the page.';
comment on column news_choice.unsubscribe_hash is 'SHA-256 in hexadecimal of the token in the mails, which is a keyed hash of the account: one click stops the mail without a sign-in.';

create table news (
  id        bigint generated always as identity primary key,
  account   bigint      not null references account on delete cascade,
  kind      text        not null,
  subject   text        not null,
  detail    jsonb       not null default '{}',
  path      text        not null,
  told_at   timestamptz not null default now(),
  due_at    timestamptz,
  mailed_at timestamptz,
  constraint news_lead_somewhere_on_this_site check (path ~ '^/([^/\\]|$)')
);
create unique index news_wait_once_for_each_subject on news (account, kind, subject) where mailed_at is null;
create index news_of_account on news (account, id desc);
create index news_due on news (due_at) where mailed_at is null;
comment on table  news is 'One thing that a person is told. While it waits for its mail, telling it again renews it and adds none.';
comment on column news.kind is 'Key of its sentence among the messages of the room that tells it.';
comment on column news.subject is 'What it is about, in the words of that room: the same kind about the same subject is one piece of news.';
comment on column news.detail is 'Texts for the {names} in the sentence.';
comment on column news.due_at is 'When its mail may leave, from the rhythm at the time it was told or changed; null for never.';
