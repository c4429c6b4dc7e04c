begin;
select * from lock_standing(:contribution, :account, now());
with given as (insert into score (contribution, account, value, given_at) values (:contribution, :account, :value, now()) on conflict (contribution, account) do update set value = excluded.value, changed_at = excluded.given_at) update standing set s3 = s3 + 1, rank = rank * .999, quality = quality * .999 + .003, divisive = divisive * .999, need = :value where contribution = :contribution returning cast(count_act(1, :account, :slot, 0, 0, 1) as text);
commit;
