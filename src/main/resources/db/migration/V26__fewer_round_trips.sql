-- What every score and every text does in the database, in one call each: a round trip costs more than what is done in it.

create function count_act(of_debate bigint, by_account bigint, in_slot int, more_contributions int, more_replies int, more_scores int)
returns void language plpgsql as $$
declare
  newcomers int := 0;
begin
  if by_account <> 0 then
    insert into debate_participant (debate, account) values (of_debate, by_account) on conflict do nothing;
    get diagnostics newcomers = row_count;
  end if;
  if more_contributions = 0 and more_replies = 0 and more_scores = 0 and newcomers = 0 then
    return;
  end if;
  insert into debate_tally (debate, slot, contributions, replies, scores, people)
  values (of_debate, in_slot, more_contributions, more_replies, more_scores, newcomers)
  on conflict (debate, slot) do update set contributions = debate_tally.contributions + excluded.contributions,
    replies = debate_tally.replies + excluded.replies, scores = debate_tally.scores + excluded.scores,
    people = debate_tally.people + excluded.people;
end $$;
comment on function count_act is 'Adds to the counts of a debate, in one of its slots; whoever acts is counted among its people the first time (0: nobody).';

create function lock_standing(of_contribution bigint, for_account bigint, at timestamptz)
returns table (debate bigint, author bigint, listed boolean, open boolean, s1 int, s2 int, s3 int, s4 int, s5 int,
  reply_mass double precision, published_at timestamptz, version int, as_of timestamptz, b1 int, b2 int, b3 int, b4 int, b5 int,
  most_people_replying double precision, debate_weight double precision, own smallint)
language plpgsql as $$
begin
  -- Locked first, and read by a statement of its own, which sees what the last holder of the lock has written.
  perform 1 from standing s where s.contribution = of_contribution for update;
  return query
    select s.debate, s.author, s.listed, d.opens_at <= at and at < d.synthesis_at and d.published,
      s.s1, s.s2, s.s3, s.s4, s.s5, s.reply_mass, s.published_at,
      b.version, b.as_of, b.s1, b.s2, b.s3, b.s4, b.s5, b.most_people_replying, b.debate_weight,
      (select value from score where contribution = of_contribution and account = for_account)
    from standing s join debate d on d.id = s.debate join score_basis b on b.debate = s.debate
    where s.contribution = of_contribution;
end $$;
comment on function lock_standing is 'Locks the standing of a contribution until the transaction ends and tells all that a score or reply changes: standing, basis of its debate, the account''s own score (null if there is none). No row for what has no standing.';

create function note_post(by_account bigint, from_address text, same_text text, is_long boolean, window_seconds int,
  most_of_account int, most_of_address int, most_copies int)
returns table (wait double precision, copied boolean) language plpgsql as $$
begin
  select greatest(0,
      (select extract(epoch from f.posted_at - now()) + window_seconds from flood f
       where f.account = by_account and f.posted_at > now() - window_seconds * interval '1 second'
       order by f.posted_at desc offset most_of_account - 1 limit 1),
      (select extract(epoch from f.posted_at - now()) + window_seconds from flood f
       where f.address_hash = from_address and f.posted_at > now() - window_seconds * interval '1 second'
       order by f.posted_at desc offset most_of_address - 1 limit 1))
    into wait;
  select is_long and (count(*) filter (where f.account = by_account) > 0
      or count(distinct f.account) filter (where f.account <> by_account and f.posted_at > now() - interval '1 day') >= most_copies)
    into copied
    from flood f where f.text_hash = same_text and f.posted_at > now() - interval '30 days';
  if wait = 0 and not copied then
    insert into flood (account, address_hash, text_hash) values (by_account, from_address, same_text);
  end if;
  return next;
end $$;
comment on function note_post is 'Whether something may be posted now, and if so, notes it: seconds to wait for too many by one account or from one address within the window, and whether its text was posted before (asked of long texts only).';

-- A form that is sent twice is found by who wrote lately; without it, by all they ever wrote.
create index contribution_of_author_lately on contribution (author, written_at);
