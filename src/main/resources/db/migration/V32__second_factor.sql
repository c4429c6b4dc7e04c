-- A second factor for people with a role: codes by time, codes to print, and from when roles need one.

create table factor (
  account      bigint      primary key references account on delete cascade,
  secret       bytea       not null,
  begun_at     timestamptz not null default now(),
  confirmed_at timestamptz,
  last_step    bigint      not null default 0,
  constraint secret_is_160_bits_sealed check (length(secret) = 48)
);
comment on table  factor is 'The second factor of a person: what their telephone makes codes from. Without confirmed_at it is being set up and asked from nobody.';
comment on column factor.secret is 'AES-GCM: 12 bytes of nonce, 20 of secret, 16 of tag. The key is made from setting secret.factor and CAHIERS_SECRET; the account number is bound in.';
comment on column factor.last_step is 'Half-minute since 1970 of the code that was taken last: neither it nor an older one is taken again.';

create table recovery_code (
  account bigint not null references factor on delete cascade,
  hash    text   not null,
  primary key (account, hash)
);
comment on table  recovery_code is 'Codes to print, for who has lost their telephone. A row is deleted when its code is used.';
comment on column recovery_code.hash is 'As of a password; the codes of one person share a salt, so that one hash finds the one that was typed.';

alter table sign_in add column factor boolean not null default false;
comment on column sign_in.factor is 'Whether a code was given too, or the factor was set up in this browser.';

alter table one_time_link
  drop constraint purpose_is_known,
  drop constraint links_of_an_account_name_it,
  add constraint purpose_is_known check (purpose in ('sign-up', 'reset-password', 'change-email', 'first-administrator', 'second-step')),
  add constraint links_of_an_account_name_it check ((account is not null) = (purpose in ('reset-password', 'change-email', 'second-step')));
comment on table one_time_link is 'Links sent by mail or printed at the first start, and what a browser holds between password and code; each works once.';

create function roles_need_factor(of_account bigint) returns boolean stable language sql as $$
  select exists (select 1 from setting where name = 'factor.begun' and changed_at <= now() - interval '30 days')
    and not exists (select 1 from account where id = of_account and origin = 'demo')
$$;
comment on function roles_need_factor is 'Whether the roles of this account count only with a second factor: everybody''s from 30 days after the first administrator set one up, except those of the demonstration, whose password everybody knows.';
