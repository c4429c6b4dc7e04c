begin;
select s.debate, s.author, s.listed, d.opens_at <= now() and now() < d.synthesis_at and d.published, s.s1, s.s2, s.s3, s.s4, s.s5, s.reply_mass, s.published_at, b.version, b.as_of, b.s1, b.s2, b.s3, b.s4, b.s5, b.most_people_replying, b.debate_weight from standing s join debate d on d.id = s.debate join score_basis b on b.debate = s.debate where s.contribution = :contribution for update of s;
select value from score where contribution = :contribution and account = :account;
with given as (insert into score (contribution, account, value, given_at) values (:contribution, :account, :value, now()) on conflict (contribution, account) do update set value = excluded.value, changed_at = excluded.given_at) update standing set s3 = s3 + 1, rank = rank * .999, quality = quality * .999 + .003, divisive = divisive * .999, need = :value where contribution = :contribution;
insert into debate_participant (debate, account) values (1, :account) on conflict do nothing;
insert into debate_tally (debate, slot, scores) values (1, :slot, 1) on conflict (debate, slot) do update set scores = debate_tally.scores + excluded.scores;
commit;
