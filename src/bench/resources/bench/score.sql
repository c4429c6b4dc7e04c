begin;
select * from lock_standing(:contribution, :account, now());
with given as (insert into score (contribution, account, value, given_at) values (:contribution, :account, 3, now()) on conflict (contribution, account) do update set changed_at = excluded.given_at returning cast(xmax = 0 as int) as fresh) update standing set s3 = s3 + (select fresh from given), rank = rank * .999, quality = greatest(1, quality * .999), divisive = divisive * .999, need = :value where contribution = :contribution returning cast(count_act(1, :account, :slot, 0, 0, (select fresh from given)) as text);
commit;
