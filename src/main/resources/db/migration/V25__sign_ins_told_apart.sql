-- People see where they are signed in, and end single sign-ins.

alter table sign_in
  add column browser text not null default '',
  add constraint browser_is_a_short_name check (length(browser) <= 40);
comment on column sign_in.browser is 'Kind of browser and of machine, such as Firefox, Linux: enough for its owner to tell them apart, no more.';
