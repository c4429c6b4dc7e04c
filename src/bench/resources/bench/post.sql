\set number random(1, 1000000000)
begin;
select d.id, d.opens_at, d.synthesis_at, t.question, c.scores from debate d join lateral (select * from debate_text where debate = d.id limit 1) t on true join lateral (select sum(scores) as scores from debate_tally where debate = d.id) c on true where d.id = 1 and d.published;
select id from contribution where author = :account and debate = 1 and coalesce(parent, 0) = 0 and text = 'Text ' || :number and state in ('published', 'waiting') and written_at > now() - interval '24 hours' order by id limit 1;
select wait, copied from note_post(:account, md5(cast(:number as text)), md5(cast(:number as text)), true, 600, 1000000, 60, 3);
insert into contribution (debate, author, origin, state, language, title, text, written_at, published_at) values (1, :account, 'online', 'published', 'fr', 'Title ' || :number, 'Text ' || :number || repeat(' words of an ordinary length', 12), now(), now()) returning id as contribution \gset
insert into contribution_revision (contribution, revision, language, title, text, written_at) values (:contribution, 1, 'fr', 'Title ' || :number, 'Text ' || :number || repeat(' words of an ordinary length', 12), now());
select cast(count_act(1, :account, :slot, 1, 0, 0) as text);
insert into standing (contribution, debate, author, listed, published_at, origin, language, basis, people_replying, quality, debated, rank, need, place) select :contribution, 1, :account, true, now(), 'online', 'fr', version, 0, 2.5, 0, .4, 0, random() from score_basis where debate = 1;
insert into change (kind, subject, debate) values ('contribution.published', :contribution, 1);
commit;
