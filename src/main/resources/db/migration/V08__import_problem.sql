-- Why a file was refused is kept so that each reader is told in their language.

alter table import_file
  alter column problem type jsonb
  using case when problem is not null
    then jsonb_build_object('line', 0, 'key', 'contribution.import.other', 'values', jsonb_build_array(problem)) end;
comment on column import_file.problem is 'Why it was refused in the end: line (0 for the file as a whole), key of the message and its values.';
