-- Debates: a theme, a question, dates, rules; what the spokesperson officially says in them.

create table debate (
  id              bigint generated always as identity primary key,
  slug            text        not null unique,
  language        text        not null,
  opens_at        timestamptz not null,
  synthesis_at    timestamptz not null,
  closes_at       timestamptz not null,
  told_phase      text        not null default 'ANNOUNCED',
  title_most      int         not null default 120,
  text_least      int         not null default 10,
  text_most       int         not null default 5000,
  reply_most      int         not null default 2000,
  posting         text        not null default 'everyone',
  scores_hidden   boolean     not null default true,
  moderated_first boolean     not null default false,
  debate_weight   real        not null default 0.25,
  published       boolean     not null default true,
  created_at      timestamptz not null default now(),
  created_by      bigint      references account,
  changed_at      timestamptz not null default now(),
  version         int         not null default 0,
  constraint slug_is_lower_case_words check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint phases_follow_each_other check (opens_at <= synthesis_at and synthesis_at <= closes_at),
  constraint phase_is_known check (told_phase in ('ANNOUNCED', 'OPEN', 'SYNTHESIS', 'CLOSED')),
  constraint posting_is_known check (posting in ('everyone', 'spokespersons', 'nobody')),
  constraint lengths_make_sense check (title_most between 20 and 300 and text_least between 1 and 1000
                                       and text_most between 100 and 50000 and text_least < text_most and reply_most between 50 and 20000),
  constraint debate_weight_is_a_share check (debate_weight between 0 and 1)
);
create index debate_by_opening on debate (opens_at desc, id desc) where published;

comment on table  debate is 'A theme put to debate. Its phase follows from the three dates and the clock.';
comment on column debate.slug is 'Permanent part of the address: /debates/{slug}.';
comment on column debate.language is 'Language of the question; contributions may come in any.';
comment on column debate.opens_at is 'Before: announced. From here: open, contributions and scores are taken.';
comment on column debate.synthesis_at is 'From here: no new contributions or scores, the synthesis is written.';
comment on column debate.closes_at is 'From here: closed, everything stays to be read.';
comment on column debate.told_phase is 'Phase that was last told through the change feed; only for telling, never for deciding.';
comment on column debate.posting is 'Who may post contributions: everyone with an account, spokespersons only, or nobody. Replies follow the same rule.';
comment on column debate.scores_hidden is 'While open, a participant sees scores of a contribution only after scoring it.';
comment on column debate.moderated_first is 'Contributions wait for a moderator before they show.';
comment on column debate.debate_weight is 'Weight w of how widely a contribution is debated in its rank; 1 - w is that of its score.';

create table debate_text (
  debate   bigint not null references debate on delete cascade,
  language text   not null,
  theme    text   not null,
  question text   not null,
  context  text   not null default '',
  primary key (debate, language),
  constraint theme_is_short check (length(theme) between 2 and 80),
  constraint question_is_one_sentence check (length(question) between 5 and 300),
  constraint context_is_bounded check (length(context) <= 20000)
);
comment on table debate_text is 'Theme, question and context (Markdown) of a debate, in its own language and perhaps in others.';

create table debate_tally (
  debate        bigint not null references debate on delete cascade,
  slot          int    not null,
  contributions bigint not null default 0,
  replies       bigint not null default 0,
  scores        bigint not null default 0,
  people        bigint not null default 0,
  primary key (debate, slot)
);
comment on table  debate_tally is 'Counts of a debate, materialised in the transaction of each act. The count is the sum over its slots.';
comment on column debate_tally.slot is 'Writers pick a slot at random, so that they do not queue for one row.';

create table debate_participant (
  debate  bigint not null references debate on delete cascade,
  account bigint not null references account on delete cascade,
  primary key (debate, account)
);
comment on table debate_participant is 'Who has contributed, replied or scored in a debate; the number of rows is the number of people.';

create table official_position (
  id         bigint generated always as identity primary key,
  debate     bigint      not null references debate on delete cascade,
  author     bigint      not null references account,
  version    int         not null default 1,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index official_position_of_debate on official_position (debate, created_at);
comment on table official_position is 'What the spokesperson officially says in a debate. Its text is the latest of its versions.';

create table position_version (
  position   bigint      not null references official_position on delete cascade,
  version    int         not null,
  language   text        not null,
  title      text        not null,
  text       text        not null,
  written_by bigint      not null references account,
  written_at timestamptz not null default now(),
  primary key (position, version),
  constraint title_is_short check (length(title) between 3 and 200),
  constraint text_is_bounded check (length(text) between 10 and 20000)
);
comment on table position_version is 'Every version that was ever published, never changed.';
