-- Groups of opinion are worked out again when scores have come in, not only when texts are analysed.

alter table opinion_report add column scores bigint not null default 0;

comment on table  opinion_report is 'Whether those who scored fall into groups of opinion, as of made_at; not shown while scores are hidden.';
comment on column opinion_report.run is 'The last run of the analysis when it was worked out.';
comment on column opinion_report.scores is 'Tally of scores of the debate at made_at: tells when it is time to work it out again.';
