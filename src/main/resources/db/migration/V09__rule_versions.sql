-- Rules change: a new wording is a new version, and what cites an old one keeps it.

create table rule_version (
  rule         text        not null references rule,
  version      int         not null,
  title_fr     text        not null,
  title_en     text        not null,
  text_fr      text        not null,
  text_en      text        not null,
  published_at timestamptz not null default now(),
  published_by bigint      references account,
  primary key (rule, version),
  constraint versions_count_from_one check (version >= 1),
  constraint titles_fit_a_button check (length(title_fr) between 3 and 60 and length(title_en) between 3 and 60),
  constraint texts_say_something check (length(text_fr) between 10 and 600 and length(text_en) between 10 and 600)
);
comment on table  rule_version is 'The wording of a rule in both languages. Never changed: the newest of a rule is in force, older ones are cited by what was decided then.';
comment on column rule_version.published_by is 'Null for the rules that Cahiers comes with.';

insert into rule_version (rule, version, title_fr, title_en, text_fr, text_en)
select code, 1, title_fr, title_en, replace(text_fr, ' :', chr(160) || ':'), text_en from rule;

alter table rule
  drop column title_fr,
  drop column title_en,
  drop column text_fr,
  drop column text_en,
  add column retired_at timestamptz,
  add column retired_by bigint references account,
  add constraint retired_and_retired_by_go_together check ((retired_at is null) = (retired_by is null));
comment on table  rule is 'The published rules. A decision that takes something from sight names a version of one of them; nothing else is a reason.';
comment on column rule.place is 'Order in which they are offered.';
comment on column rule.retired_at is 'Since when nothing can be decided by it; null while it is in force.';

alter table report add column rule_version int not null default 1;
alter table report alter column rule_version drop default;
alter table report add constraint report_cites_a_version foreign key (rule, rule_version) references rule_version;

alter table decision add column rule_version int;
update decision set rule_version = 1 where rule is not null;
alter table decision add constraint decision_cites_a_version foreign key (rule, rule_version) references rule_version;
alter table decision add constraint rule_and_version_go_together check ((rule is null) = (rule_version is null));
comment on column decision.rule_version is 'The wording that it rests on, whatever the rule says later.';
