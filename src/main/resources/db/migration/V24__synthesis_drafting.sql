-- Outlines that a job drafts, and what moderators take from sight in the talk about a synthesis.

create table synthesis_drafting (
  id        bigint generated always as identity primary key,
  debate    bigint      not null references debate,
  title     text,
  topics    bigint[]    not null,
  asked_by  bigint      not null references account,
  asked_at  timestamptz not null default now(),
  ended_at  timestamptz,
  synthesis bigint      references synthesis,
  constraint title_is_short check (length(title) between 3 and 200),
  constraint what_was_drafted_has_ended check (synthesis is null or ended_at is not null)
);
create unique index drafting_is_under_way_once on synthesis_drafting (debate) where ended_at is null;
create index synthesis_drafting_of_debate on synthesis_drafting (debate, id desc);
comment on table  synthesis_drafting is 'Sections that somebody asked for and a job drafts. One at a time in a debate, so that a second press does not start twice.';
comment on column synthesis_drafting.title is 'Of the synthesis that is to be opened; null if the sections are for the one that is open.';
comment on column synthesis_drafting.topics is 'Topics and clusters in the order of the outline; those that are gone when it is drafted are passed over.';
comment on column synthesis_drafting.ended_at is 'When the sections stood in the synthesis, or when it was given up.';
comment on column synthesis_drafting.synthesis is 'Where the sections stand; null while it is under way, and if it was given up.';

alter table suggestion add column hidden_at timestamptz;
comment on column suggestion.hidden_at is 'When a moderator took it from sight; null while it shows. Why stands in the register. It is not scored, taken or merged meanwhile.';

alter table paragraph_comment add column hidden_at timestamptz;
comment on column paragraph_comment.hidden_at is 'When a moderator took it from sight; null while it shows. Why stands in the register.';

comment on column paragraph_version.sentences is 'Sentences as the document model writes them: text, citations, verbatim. Without citation: words of the team, or of the member that hand names by the number of the account.';
