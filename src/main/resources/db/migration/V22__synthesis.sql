-- Participatory syntheses: outline, paragraphs with their versions and citations, suggestions and how they were settled, the members who
-- hold the pen and why they were invited, endorsements, frozen versions, errata.

create table synthesis (
  id        bigint generated always as identity primary key,
  debate    bigint      not null references debate,
  language  text        not null,
  title     text        not null,
  opened_by bigint      not null references account,
  opened_at timestamptz not null default now(),
  ended_at  timestamptz,
  ended_by  bigint      references account,
  constraint title_is_short check (length(title) between 3 and 200),
  constraint ended_at_and_ended_by_go_together check ((ended_at is null) = (ended_by is null))
);
create unique index synthesis_is_open_once on synthesis (debate) where ended_at is null;
create index synthesis_of_debate on synthesis (debate, id desc);
comment on table  synthesis is 'A text that contributors of a debate write together with the team. One is open in a debate at a time.';
comment on column synthesis.language is 'In which it is written: ISO 639-1. Passages quoted from other languages stay as they are.';
comment on column synthesis.ended_at is 'When the team closed it: its versions stay, nobody writes any more.';

create table section (
  id         bigint generated always as identity primary key,
  synthesis  bigint      not null references synthesis,
  topic      bigint      references topic,
  position   int         not null,
  label      text        not null,
  title      text        not null,
  title_from jsonb       not null default '[]',
  version    int         not null default 1,
  removed_at timestamptz,
  constraint title_is_short check (length(title) between 1 and 300)
);
create index section_of_synthesis on section (synthesis, position) where removed_at is null;
comment on table  section is 'A part of a synthesis: the draft of one proposal.';
comment on column section.topic is 'Cluster whose draft it started from; null for one that the team added.';
comment on column section.label is 'What the topic was called when it was chosen; the title falls back to it when the source of the title leaves.';
comment on column section.title_from is 'Sentence of the title with its citations, while it is as somebody wrote it; an empty list once the team has given its own.';
comment on column section.position is 'Order in the outline; gaps mean nothing.';
comment on column section.version is 'Grows with each change of title, so that two pens do not overwrite each other.';

create table paragraph (
  id         bigint generated always as identity primary key,
  section    bigint      not null references section,
  position   int         not null,
  kind       text        not null,
  version    int         not null default 1,
  removed_at timestamptz,
  joined_to  bigint      references paragraph,
  constraint kind_is_known check (kind in ('FINDING', 'MEASURE', 'FOR', 'AGAINST', 'QUESTION', 'MINORITY', 'TEXT')),
  constraint joined_ones_are_removed check (joined_to is null or removed_at is not null)
);
create index paragraph_of_section on paragraph (section, position);
comment on table  paragraph is 'What is written and discussed as one: its words are in paragraph_version. Its id is its public number.';
comment on column paragraph.version is 'Number of the current text. Writers say which one they read; this row is locked while a text follows another.';
comment on column paragraph.joined_to is 'Paragraph that took over its sentences and their sources.';

create table paragraph_version (
  paragraph  bigint      not null references paragraph,
  version    int         not null,
  sentences  jsonb       not null,
  written_by bigint      references account,
  suggestion bigint,
  cause      text        not null,
  made_at    timestamptz not null default now(),
  primary key (paragraph, version),
  constraint cause_is_known check (cause in ('draft', 'written', 'taken', 'merged', 'cited', 'split', 'joined', 'removal')),
  constraint drafts_and_removals_have_no_writer check ((cause in ('draft', 'removal')) = (written_by is null))
);
comment on table  paragraph_version is 'Every text a paragraph ever had, never changed.';
comment on column paragraph_version.sentences is 'Sentences as the document model writes them: text, citations, verbatim. Without citation: words of the team.';
comment on column paragraph_version.cause is 'What made it; removal: a source was withdrawn or hidden and left.';

create table paragraph_citation (
  paragraph    bigint   not null,
  version      int      not null,
  sentence     int      not null,
  ordinal      int      not null,
  contribution bigint   not null,
  revision     int      not null,
  field        text     not null,
  from_char    int      not null,
  to_char      int      not null,
  primary key (paragraph, version, sentence, ordinal),
  foreign key (paragraph, version) references paragraph_version,
  foreign key (contribution, revision) references contribution_revision,
  constraint field_is_known check (field in ('TITLE', 'TEXT')),
  constraint passage_has_characters check (from_char >= 0 and to_char > from_char)
);
create index paragraph_citation_of_contribution on paragraph_citation (contribution, paragraph, version);
comment on table  paragraph_citation is 'The citations of each version as rows, written with it: contribution to sentence and back. Offsets count UTF-16 units in that revision.';
comment on column paragraph_citation.ordinal is 'Order within the sentence; a sentence marked verbatim is exactly the characters of ordinal 0.';

create table suggestion (
  id           bigint generated always as identity primary key,
  paragraph    bigint      not null references paragraph,
  base_version int         not null,
  sentences    jsonb       not null,
  reason       text        not null,
  author       bigint      not null references account,
  made_at      timestamptz not null default now(),
  withdrawn_at timestamptz,
  foreign key (paragraph, base_version) references paragraph_version,
  constraint reason_is_short check (length(reason) between 1 and 1000)
);
create index suggestion_of_paragraph on suggestion (paragraph, id);
create index suggestion_of_author on suggestion (author, id desc);
comment on table  suggestion is 'Another text for a paragraph, with a reason. Kept whatever becomes of it.';
comment on column suggestion.base_version is 'The text its author had before their eyes: the difference is against this one.';

alter table paragraph_version add constraint paragraph_version_suggestion foreign key (suggestion) references suggestion;

create table suggestion_score (
  suggestion bigint      not null references suggestion,
  account    bigint      not null references account,
  value      smallint    not null,
  given_at   timestamptz not null default now(),
  primary key (suggestion, account),
  constraint score_is_one_to_five check (value between 1 and 5)
);
comment on table suggestion_score is 'What one member thinks of a suggestion: 1 strongly against to 5 strongly for.';

create table settlement (
  suggestion bigint      primary key references suggestion,
  outcome    text        not null,
  reason     text        not null,
  paragraph  bigint      not null,
  version    int,
  settled_by bigint      not null references account,
  settled_at timestamptz not null default now(),
  foreign key (paragraph, version) references paragraph_version,
  constraint outcome_is_known check (outcome in ('taken', 'merged', 'declined')),
  constraint what_was_taken_or_merged_made_a_version check ((outcome = 'declined') = (version is null)),
  constraint reason_is_given check (length(reason) between 1 and 1000)
);
comment on table  settlement is 'What the team decided about a suggestion and why; once, by the primary key.';
comment on column settlement.version is 'Version of the paragraph in which it came in.';

create table paragraph_comment (
  id         bigint generated always as identity primary key,
  paragraph  bigint      not null references paragraph,
  suggestion bigint      references suggestion,
  author     bigint      not null references account,
  text       text        not null,
  written_at timestamptz not null default now(),
  removed_at timestamptz,
  constraint text_is_bounded check (length(text) between 1 and 2000)
);
create index paragraph_comment_of_paragraph on paragraph_comment (paragraph, id);
comment on table  paragraph_comment is 'What members say to each other about a paragraph or one of its suggestions.';

create table synthesis_member (
  id           bigint generated always as identity primary key,
  synthesis    bigint      not null references synthesis,
  account      bigint      not null references account,
  via          text        not null,
  topic        bigint      references topic,
  topic_label  text,
  opinion_group int,
  message      text,
  state        text        not null,
  token_hash   text        unique,
  added_by     bigint      references account,
  since        timestamptz not null default now(),
  answered_at  timestamptz,
  answered_by  bigint      references account,
  constraint via_is_known check (via in ('quota', 'team', 'request')),
  constraint state_is_known check (state in ('invited', 'accepted', 'declined', 'asked', 'refused')),
  constraint the_quota_names_a_topic check (via <> 'quota' or topic_label is not null),
  constraint who_was_added_by_the_team_says_by_whom check (via <> 'team' or added_by is not null),
  constraint requests_are_asked check (state not in ('asked', 'refused') or via = 'request'),
  constraint message_is_short check (length(message) <= 1000)
);
create unique index member_is_invited_once on synthesis_member (synthesis, account);
create index synthesis_member_of_account on synthesis_member (account);
comment on table  synthesis_member is 'Who holds the pen, and why: by quota of what they contributed, added by the team, or on request.';
comment on column synthesis_member.topic_label is 'The topic for which the person was invited, in the words it had then.';
comment on column synthesis_member.opinion_group is 'Group whose seat it is; told to the person alone, never on a page.';
comment on column synthesis_member.token_hash is 'SHA-256 in hexadecimal of the random token in the invitation.';

create table endorsement (
  synthesis   bigint      not null references synthesis,
  account     bigint      not null references account,
  stance      text        not null,
  note        text,
  text_hash   text        not null,
  given_at    timestamptz not null default now(),
  primary key (synthesis, account),
  constraint stance_is_known check (stance in ('endorse', 'abstain', 'dissent')),
  constraint dissent_says_why check (stance <> 'dissent' or note is not null),
  constraint note_is_bounded check (length(note) between 1 and 2000)
);
comment on table  endorsement is 'Where a member stands towards the text. Dissent is published with it.';
comment on column endorsement.text_hash is 'Hash of the text that was before their eyes: after a change it counts as given to an earlier text.';

create table synthesis_version (
  id           bigint generated always as identity primary key,
  synthesis    bigint      not null references synthesis,
  number       int         not null,
  content      jsonb       not null,
  hash         text        not null,
  published_by bigint      not null references account,
  published_at timestamptz not null default now(),
  constraint versions_count_from_one check (number > 0),
  constraint hash_is_sha_256 check (hash ~ '^[0-9a-f]{64}$')
);
create unique index synthesis_version_number on synthesis_version (synthesis, number);
comment on table  synthesis_version is 'What was published, frozen: never changed, whatever happens later.';
comment on column synthesis_version.hash is 'SHA-256 of the canonical JSON of the content.';

create table erratum (
  id           bigint generated always as identity primary key,
  version      bigint      not null references synthesis_version,
  contribution bigint      not null references contribution,
  what         text        not null,
  sentences    int         not null,
  happened_at  timestamptz not null default now(),
  constraint what_is_known check (what in ('withdrawn', 'hidden', 'waiting', 'restored')),
  constraint sentences_are_counted check (sentences > 0)
);
create index erratum_of_version on erratum (version, id);
create index erratum_about_contribution on erratum (contribution);
comment on table  erratum is 'A source of a published version was withdrawn, hidden or restored afterwards. The version keeps its hash; its page and new documents leave the passage out.';
comment on column erratum.sentences is 'Sentences of the version that cite it.';

create table not_taken_up (
  synthesis    bigint      not null references synthesis,
  contribution bigint      not null references contribution,
  reason       text        not null,
  decided_by   bigint      not null references account,
  decided_at   timestamptz not null default now(),
  primary key (synthesis, contribution),
  constraint reason_is_given check (length(reason) between 1 and 1000)
);
comment on table not_taken_up is 'Contributions that the team read and left out, and why: shown to their authors and in the coverage.';

create table minority_annex (
  synthesis    bigint           not null references synthesis,
  contribution bigint           not null,
  revision     int              not null,
  field        text             not null,
  from_char    int              not null,
  to_char      int              not null,
  rule         text             not null,
  weight       double precision not null,
  covered      double precision not null,
  computed_at  timestamptz      not null default now(),
  primary key (synthesis, contribution),
  foreign key (contribution, revision) references contribution_revision,
  constraint field_is_known check (field in ('TITLE', 'TEXT')),
  constraint passage_has_characters check (from_char >= 0 and to_char > from_char),
  constraint rule_is_known check (rule in ('WELL_SCORED_AND_LEAST_COVERED', 'SMALL_CLUSTER_WELL_SCORED'))
);
comment on table  minority_annex is 'What the drafts leave out although people value it, by a rule and not by a choice (docs/algorithms/minority.md). What the text cites by now is passed over when it is read.';
comment on column minority_annex.weight is 'Rank of the contribution when the annex was computed, above 0 to 1.';
comment on column minority_annex.covered is 'Share of what it says that the drafts said, 0 to 1.';

create table synthesis_presence (
  synthesis bigint      not null references synthesis on delete cascade,
  account   bigint      not null references account on delete cascade,
  paragraph bigint      references paragraph on delete set null,
  writing   boolean     not null default false,
  seen_at   timestamptz not null default now(),
  primary key (synthesis, account)
);
comment on table synthesis_presence is 'Who looks at which paragraph just now; rows older than a minute mean nothing and are swept.';
