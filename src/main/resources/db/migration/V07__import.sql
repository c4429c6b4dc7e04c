-- Files of consultations held elsewhere, on their way into a debate.

create table import_file (
  id            bigint generated always as identity primary key,
  debate        bigint      not null references debate on delete cascade,
  format        text        not null,
  name          text        not null,
  content       bytea,
  uploaded_at   timestamptz not null default now(),
  uploaded_by   bigint      not null references account,
  confirmed_at  timestamptz,
  ended_at      timestamptz,
  problem       text,
  contributions int,
  replies       int,
  people        int,
  scores        int,
  known         int,
  constraint format_is_known check (format in ('cahiers', 'decidim', 'polis')),
  constraint content_goes_when_the_import_has_ended check (ended_at is null or content is null),
  constraint ended_imports_were_confirmed_or_discarded check (confirmed_at is not null or contributions is null),
  constraint a_result_is_whole check (num_nulls(contributions, replies, people, scores, known) in (0, 5)),
  constraint what_failed_has_no_result check (problem is null or contributions is null)
);
create index import_file_newest on import_file (id desc);

comment on table  import_file is 'A file that an administrator imports: kept here so that any node can do the work, emptied when it is done.';
comment on column import_file.content is 'The file as it was sent, packed or not. Null once the import has ended or the file was discarded.';
comment on column import_file.confirmed_at is 'When its reader was told what it holds and said yes; from then on a job does it.';
comment on column import_file.known is 'Texts of the file that were in the debate already.';
