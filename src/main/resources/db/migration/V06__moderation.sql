-- Who reported what, what moderators decided and by which published rule; and what slows floods down.

create table rule (
  code     text primary key,
  place    int  not null unique,
  title_fr text not null,
  title_en text not null,
  text_fr  text not null,
  text_en  text not null,
  constraint code_is_short check (code ~ '^[a-z-]{2,30}$')
);
comment on table rule is 'The published rules. A decision that takes something from sight names one of them; nothing else is a reason.';

insert into rule (code, place, title_fr, title_en, text_fr, text_en) values
  ('off-topic', 1, 'Hors sujet', 'Off topic',
   'La contribution ne répond pas à la question du débat.', 'The contribution does not answer the question of the debate.'),
  ('insult', 2, 'Attaque contre une personne', 'Attack on a person',
   'Insulte, menace ou harcèlement : on discute des idées, pas des personnes.', 'Insult, threat or harassment: we discuss ideas, not people.'),
  ('hatred', 3, 'Haine', 'Hatred',
   'Des personnes sont rabaissées pour ce qu’elles sont.', 'People are belittled for what they are.'),
  ('privacy', 4, 'Vie privée', 'Privacy',
   'Le texte contient des informations personnelles, sur son auteur ou sur autrui.', 'The text contains personal information, about its author or others.'),
  ('unlawful', 5, 'Contraire à la loi', 'Against the law',
   'Diffamation, appel à la violence ou texte copié sans droit.', 'Defamation, call to violence, or text copied without the right to.'),
  ('impersonation', 6, 'Usurpation', 'Impersonation',
   'Quelqu’un se fait passer pour un autre ou agit avec plusieurs comptes.', 'Someone passes for another or acts through several accounts.'),
  ('spam', 7, 'Publicité ou répétition', 'Advertising or repetition',
   'Publicité, ou même texte publié plusieurs fois.', 'Advertising, or the same text posted several times.');

create table moderation_case (
  id        bigint generated always as identity primary key,
  kind      text        not null,
  subject   bigint      not null,
  waiting   boolean     not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz
);
create unique index case_is_open_once on moderation_case (kind, subject) where closed_at is null;
create index case_open on moderation_case (opened_at, id) where closed_at is null;
create index case_of_subject on moderation_case (kind, subject);
comment on table  moderation_case is 'Something a moderator is to look at. All reports about it meet in one case until it is decided.';
comment on column moderation_case.kind is 'Room that owns it, as its implementation of Moderated names itself.';
comment on column moderation_case.waiting is 'Not published yet: it waits for a moderator by a rule of its debate, or after an edit was asked for.';

create table report (
  id          bigint generated always as identity primary key,
  for_case    bigint      not null references moderation_case,
  rule        text        not null references rule,
  note        text,
  reporter    bigint      references account on delete set null,
  reported_at timestamptz not null default now(),
  constraint note_is_short check (length(note) <= 1000)
);
create index report_of_case on report (for_case);
create unique index report_is_made_once on report (for_case, reporter);
comment on table  report is 'A reader says which rule something breaks. Only moderators see who and what they wrote.';
comment on column report.reporter is 'Null for a visitor.';

create table decision (
  id         bigint generated always as identity primary key,
  for_case   bigint      not null references moderation_case,
  kind       text        not null,
  subject    bigint      not null,
  address    text        not null,
  outcome    text        not null,
  rule       text        references rule,
  note       text,
  decided_at timestamptz not null default now(),
  decided_by bigint      not null references account,
  undone_at  timestamptz,
  undone_by  bigint      references account,
  constraint outcome_is_known check (outcome in ('kept', 'hidden', 'edit-requested')),
  constraint what_is_taken_from_sight_breaks_a_rule check ((outcome = 'kept') = (rule is null)),
  constraint undone_and_undone_by_go_together check ((undone_at is null) = (undone_by is null)),
  constraint note_is_short check (length(note) <= 1000)
);
create index decision_of_subject on decision (kind, subject, id desc);
comment on table  decision is 'What moderators decided: the public register, without who decided and without the note.';
comment on column decision.note is 'To the author, in the mail that tells the decision; not published.';
comment on column decision.address is 'Page of what was decided about, as it was then; the page says itself why something is hidden.';

create table flood (
  id           bigint generated always as identity primary key,
  account      bigint      not null references account on delete cascade,
  address_hash text        not null,
  text_hash    text        not null,
  posted_at    timestamptz not null default now()
);
create index flood_of_account on flood (account, posted_at);
create index flood_of_address on flood (address_hash, posted_at);
create index flood_of_text on flood (text_hash, posted_at);
comment on table  flood is 'What was posted lately by whom and from where, to slow down floods and copies; kept for a month.';
comment on column flood.text_hash is 'SHA-256 of the letters and digits of the text in lower case: spaces and punctuation make no new text.';
comment on column flood.address_hash is 'SHA-256 of the network address.';
