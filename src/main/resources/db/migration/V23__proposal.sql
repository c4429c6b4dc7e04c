-- Published proposals with their versions and citations, the official answers and what followed, and the cahiers handed over.

create table proposal (
  id           bigint generated always as identity primary key,
  debate       bigint      not null references debate,
  synthesis    bigint      not null references synthesis,
  section      bigint      not null references section,
  version      int         not null default 1,
  position     text,
  published_at timestamptz not null default now(),
  constraint position_is_known check (position in ('taken_up', 'taken_up_with_changes', 'declined', 'under_study'))
);
create unique index section_is_one_proposal on proposal (section);
create index proposal_of_debate on proposal (debate, id desc);
comment on table  proposal is 'A section of a published synthesis that an editor published as a proposal. Its id is its public number and lasts over all versions.';
comment on column proposal.version is 'Number of the version in force.';
comment on column proposal.position is 'Of the official answer in force, from answer_version, for lists; null while there is none.';
comment on column proposal.published_at is 'Of the first version.';

create table proposal_version (
  proposal          bigint      not null references proposal,
  version           int         not null,
  synthesis_version int         not null,
  title             text        not null,
  content           jsonb       not null,
  people            jsonb       not null,
  hash              text        not null,
  published_by      bigint      not null references account,
  published_at      timestamptz not null default now(),
  primary key (proposal, version),
  constraint versions_count_from_one check (version > 0),
  constraint hash_is_sha_256 check (hash ~ '^[0-9a-f]{64}$')
);
comment on table  proposal_version is 'A text as it was published, frozen: never changed, whatever happens later.';
comment on column proposal_version.synthesis_version is 'Version of the synthesis that it was taken from, word for word.';
comment on column proposal_version.content is 'The text as the document model writes it: title, blocks, sentences, citations.';
comment on column proposal_version.people is 'Who stands by the text, as of its publication: coAuthors (names), dissents (name, note, language), endorsements and abstentions (numbers).';
comment on column proposal_version.hash is 'SHA-256 of the canonical form of the content.';

create table proposal_citation (
  proposal     bigint not null,
  version      int    not null,
  sentence     int    not null,
  ordinal      int    not null,
  contribution bigint not null,
  revision     int    not null,
  field        text   not null,
  from_char    int    not null,
  to_char      int    not null,
  verbatim     boolean not null,
  primary key (proposal, version, sentence, ordinal),
  foreign key (proposal, version) references proposal_version,
  foreign key (contribution, revision) references contribution_revision,
  constraint field_is_known check (field in ('TITLE', 'TEXT')),
  constraint passage_has_characters check (from_char >= 0 and to_char > from_char)
);
create index proposal_citation_of_contribution on proposal_citation (contribution, proposal, version);
comment on table  proposal_citation is 'The citations of each version as rows, written with it: from a contribution to the sentences that rest on it.';
comment on column proposal_citation.sentence is 'Number of the sentence in reading order from 1; 0 for the title.';
comment on column proposal_citation.ordinal is 'Order within the sentence, from 0; a sentence marked verbatim is exactly the characters of ordinal 0.';

create table proposal_erratum (
  id           bigint generated always as identity primary key,
  proposal     bigint      not null,
  version      int         not null,
  contribution bigint      not null references contribution,
  what         text        not null,
  sentences    int         not null,
  happened_at  timestamptz not null default now(),
  foreign key (proposal, version) references proposal_version,
  constraint what_is_known check (what in ('withdrawn', 'hidden', 'waiting', 'restored')),
  constraint sentences_are_counted check (sentences > 0)
);
create index proposal_erratum_of_version on proposal_erratum (proposal, version, id);
comment on table  proposal_erratum is 'A source of a published version was withdrawn, hidden or restored afterwards. The version keeps its hash; its page and new documents leave the passage out.';

create table answer_version (
  proposal         bigint      not null references proposal,
  version          int         not null,
  answers_version  int         not null,
  position         text        not null,
  text_fr          text,
  text_en          text,
  adopted          text,
  written_by       bigint      not null references account,
  written_at       timestamptz not null default now(),
  primary key (proposal, version),
  foreign key (proposal, answers_version) references proposal_version,
  constraint position_is_known check (position in ('taken_up', 'taken_up_with_changes', 'declined', 'under_study')),
  constraint an_answer_has_words check (text_fr is not null or text_en is not null),
  constraint texts_are_bounded check (length(text_fr) between 10 and 20000 and length(text_en) between 10 and 20000
                                      and length(adopted) between 10 and 20000),
  constraint changes_are_written_out check ((position = 'taken_up_with_changes') = (adopted is not null))
);
comment on table  answer_version is 'What is officially answered to a proposal: every version that was ever published, never changed. The highest is in force.';
comment on column answer_version.answers_version is 'Version of the proposal that was before the spokesperson.';
comment on column answer_version.adopted is 'The measures as they are taken up, in the language of the proposal: shown as a difference to what the contributors wrote.';

create table follow_up (
  id         bigint generated always as identity primary key,
  proposal   bigint      not null references proposal,
  due_on     date        not null,
  text_fr    text,
  text_en    text,
  done_on    date,
  removed_at timestamptz,
  written_by bigint      not null references account,
  written_at timestamptz not null default now(),
  constraint a_step_has_words check (text_fr is not null or text_en is not null),
  constraint texts_are_short check (length(text_fr) between 3 and 500 and length(text_en) between 3 and 500)
);
create index follow_up_of_proposal on follow_up (proposal, due_on);
comment on table  follow_up is 'A step that follows an answer, with the day it is promised for and the day it was done.';

create table cahier_order (
  id           bigint generated always as identity primary key,
  title        text        not null,
  subtitle     text        not null default '',
  language     text        not null,
  formats      text        not null,
  receipt      text,
  counts       jsonb,
  asked_by     bigint      not null references account,
  asked_at     timestamptz not null default now(),
  made_at      timestamptz,
  published_by bigint      references account,
  published_at timestamptz,
  constraint title_is_short check (length(title) between 3 and 200 and length(subtitle) <= 300),
  constraint language_is_one_of_the_interface check (language in ('fr', 'en')),
  constraint formats_are_named check (formats ~ '^[A-Z]+(,[A-Z]+)*$'),
  constraint receipt_is_sha_256 check (receipt ~ '^[0-9a-f]{64}$'),
  constraint a_made_cahier_has_a_receipt check ((made_at is null) = (receipt is null)),
  constraint published_by_goes_with_published_at check ((published_by is null) = (published_at is null)),
  constraint only_a_made_cahier_is_published check (published_at is null or made_at is not null)
);
create index cahier_published on cahier_order (published_at desc) where published_at is not null;
comment on table  cahier_order is 'A cahier that an editor ordered: its id is its public number once it is published.';
comment on column cahier_order.formats is 'Names of the formats, joined by commas.';
comment on column cahier_order.receipt is 'SHA-256 of what it was made from; printed in every file.';
comment on column cahier_order.counts is 'What is in it, as of made_at: proposals, sentences, citations, sources.';

create table cahier_proposal (
  cahier   bigint not null references cahier_order on delete cascade,
  proposal bigint not null,
  version  int    not null,
  primary key (cahier, proposal),
  foreign key (proposal, version) references proposal_version
);
create index cahier_proposal_of_proposal on cahier_proposal (proposal, cahier);
comment on table  cahier_proposal is 'Which proposals a cahier holds, in which version: chosen when it is ordered, so that it is made of what the editor saw.';

create table cahier_source (
  cahier       bigint not null references cahier_order on delete cascade,
  contribution bigint not null references contribution,
  primary key (cahier, contribution)
);
create index cahier_source_of_contribution on cahier_source (contribution);
comment on table cahier_source is 'Whose words stand in the files of a cahier: what leaves later is told beside them.';

create table cahier_file (
  cahier     bigint      not null references cahier_order on delete cascade,
  format     text        not null,
  name       text        not null,
  media_type text        not null,
  content    bytea       not null,
  size       bigint      not null,
  hash       text        not null,
  primary key (cahier, format),
  constraint hash_is_sha_256 check (hash ~ '^[0-9a-f]{64}$'),
  constraint size_is_that_of_the_content check (size = octet_length(content))
);
comment on table  cahier_file is 'The documents of a cahier as they were written, byte for byte.';
comment on column cahier_file.hash is 'SHA-256 of the content, shown beside the file so that anyone can check a copy.';

create table cahier_erratum (
  id           bigint generated always as identity primary key,
  cahier       bigint      not null references cahier_order on delete cascade,
  contribution bigint      not null references contribution,
  what         text        not null,
  happened_at  timestamptz not null default now(),
  constraint what_is_known check (what in ('withdrawn', 'hidden', 'waiting', 'restored'))
);
create index cahier_erratum_of_cahier on cahier_erratum (cahier, id);
comment on table cahier_erratum is 'A source of a published cahier was withdrawn, hidden or restored afterwards. Files that are out cannot be called back; the page says so beside them.';
