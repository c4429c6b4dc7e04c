-- A form that a browser sends twice at the same moment is one text: the second waits for the first, and is then led to it.

create function posted_lately(by_account bigint, in_debate bigint, under bigint, same_text text, within_hours int)
returns bigint language plpgsql as $$
begin
  -- Two texts of one person at once: one after the other. Others do not wait.
  perform pg_advisory_xact_lock(hashtextextended('post', by_account));
  return (
    select id from contribution
    where author = by_account and debate = in_debate and coalesce(parent, 0) = under and text = same_text
      and state in ('published', 'waiting') and written_at > now() - within_hours * interval '1 hour'
    order by id limit 1);
end $$;
comment on function posted_lately is 'The contribution (under 0) or reply by which an account has said the same text in a debate within so many hours, or null. Until the transaction ends, other texts of the same account wait.';
