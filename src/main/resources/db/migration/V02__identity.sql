-- Who takes part: accounts, sign-ins, roles, the charter, and what visitors have left to be confirmed.

create table account (
  id            bigint generated always as identity primary key,
  origin        text        not null default 'registered',
  email         text,
  pseudonym     text        not null,
  password      text,
  language      text        not null default 'fr',
  place         text,
  import_source text,
  import_key    text,
  created_at    timestamptz not null default now(),
  deleted_at    timestamptz,
  constraint origin_is_known check (origin in ('registered', 'imported', 'demo')),
  constraint email_is_an_address check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  constraint pseudonym_is_2_to_40_characters check (length(pseudonym) between 2 and 40 and pseudonym = btrim(pseudonym)),
  constraint language_is_one_of_the_interface check (language in ('fr', 'en')),
  constraint place_is_short check (length(place) <= 80),
  constraint imported_people_cannot_sign_in check (origin <> 'imported' or (email is null and password is null)),
  constraint imported_people_say_where_from check ((origin = 'imported') = (import_source is not null and import_key is not null)),
  constraint deleted_accounts_keep_nothing_personal check (deleted_at is null or (email is null and password is null and place is null))
);
create unique index email_is_used_once on account (lower(email));
create unique index pseudonym_is_used_once on account (lower(pseudonym)) where origin <> 'imported';
create unique index person_is_imported_once on account (import_source, import_key);

comment on table  account is 'A person who may sign in, or the placeholder of one whose words were imported.';
comment on column account.email is 'Confirmed by its owner; unique in any case of letters; null for imported and deleted people.';
comment on column account.pseudonym is 'Shown everywhere; unique, in any case of letters, among those who can sign in. Deleted accounts get a neutral one.';
comment on column account.password is 'algorithm$iterations$salt$hash, base64; null where nobody can sign in by password.';
comment on column account.import_key is 'Identifies the person within import_source, so that a second import finds the same placeholder.';
comment on column account.deleted_at is 'When its owner deleted it: what identified them is gone, what they published stays under a neutral name.';

create view person as
  select id, pseudonym, place, origin, language, deleted_at is not null as deleted from account;
comment on view person is 'What any page may show of an account. Other rooms join this view and never the table.';

create table sign_in (
  token_hash   text        primary key,
  account      bigint      not null references account on delete cascade,
  created_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at   timestamptz not null,
  constraint sign_in_ends_after_it_began check (expires_at > created_at)
);
create index sign_in_of_account on sign_in (account);
create index sign_in_expired on sign_in (expires_at);
comment on table  sign_in is 'Browsers that are signed in. Any node can read it, so that no node needs a session.';
comment on column sign_in.token_hash is 'SHA-256 in hexadecimal of the random token in the cookie: who reads this table cannot sign in with it.';
comment on column sign_in.expires_at is 'Moves forward while the sign-in is used, at most to half a year after it began.';

create table one_time_link (
  token_hash text        primary key,
  purpose    text        not null,
  account    bigint      references account on delete cascade,
  payload    jsonb       not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at    timestamptz,
  constraint purpose_is_known check (purpose in ('sign-up', 'reset-password', 'change-email', 'first-administrator')),
  constraint link_ends_after_it_began check (expires_at > created_at),
  constraint links_of_an_account_name_it check ((account is not null) = (purpose in ('reset-password', 'change-email')))
);
create index one_time_link_of_account on one_time_link (account);
create index one_time_link_expired on one_time_link (expires_at);
comment on table  one_time_link is 'Links sent by mail or printed at the first start; each works once.';
comment on column one_time_link.token_hash is 'SHA-256 in hexadecimal of the random token in the link.';
comment on column one_time_link.payload is 'sign-up: what the account will be, with the hash of its password; change-email: the new address.';

create table role_grant (
  id         bigint generated always as identity primary key,
  account    bigint      not null references account,
  role       text        not null,
  granted_at timestamptz not null default now(),
  granted_by bigint      references account,
  revoked_at timestamptz,
  revoked_by bigint      references account,
  constraint role_is_known check (role in ('facilitator', 'moderator', 'editor', 'spokesperson', 'administrator')),
  constraint revoked_by_goes_with_revoked_at check (revoked_by is null or revoked_at is not null)
);
create unique index role_is_held_once on role_grant (account, role) where revoked_at is null;
comment on table  role_grant is 'Who was given which role by whom, and until when. Everyone who signed up is a participant without a grant.';
comment on column role_grant.granted_by is 'Null where the platform itself granted it: first administrator, demo accounts.';

create table charter (
  version      int         primary key,
  charter_fr   text        not null,
  charter_en   text        not null,
  conduct_fr   text        not null,
  conduct_en   text        not null,
  published_at timestamptz not null default now(),
  published_by bigint      references account,
  constraint versions_count_from_one check (version > 0)
);
comment on table  charter is 'Charter of participation and code of conduct in Markdown. A version once published never changes; the highest is in force.';
comment on column charter.published_by is 'Null for the version that comes with the platform.';

create table charter_acceptance (
  account     bigint      not null references account on delete cascade,
  version     int         not null references charter,
  accepted_at timestamptz not null default now(),
  primary key (account, version)
);
comment on table charter_acceptance is 'Who accepted which version, once.';

create table throttle (
  key           text        primary key,
  failures      int         not null,
  last_at       timestamptz not null,
  blocked_until timestamptz not null,
  constraint failures_are_counted_from_one check (failures > 0)
);
create index throttle_by_age on throttle (last_at);
comment on table  throttle is 'Attempts that are slowed, by what is tried and by network address.';
comment on column throttle.key is 'What is counted, and a hash of the e-mail or network address: neither is kept in clear.';
comment on column throttle.blocked_until is 'Computed from failures: the pause doubles with each, up to a quarter of an hour.';

create table pending_act (
  id             bigint generated always as identity primary key,
  visitor_hash   text        not null,
  kind           text        not null,
  payload        jsonb       not null,
  created_at     timestamptz not null default now(),
  expires_at     timestamptz not null,
  account        bigint      references account on delete cascade,
  carried_out_at timestamptz,
  problem        text,
  constraint carried_out_acts_have_an_account check (carried_out_at is null or account is not null)
);
create index pending_act_of_visitor on pending_act (visitor_hash) where carried_out_at is null;
create index pending_act_expired on pending_act (expires_at);
comment on table  pending_act is 'What people did before they signed in: kept until they confirm, then carried out in their name.';
comment on column pending_act.visitor_hash is 'SHA-256 in hexadecimal of the random token in the visitor''s cookie.';
comment on column pending_act.problem is 'Why it could not be carried out, as a class of failure; it stays and can be read and copied.';

insert into charter (version, charter_fr, charter_en, conduct_fr, conduct_en) values (1,
$t$
**Ce que la plateforme vous doit.** Tout ce qui est public se lit sans compte. Vous pouvez écrire sous un pseudonyme. Chaque contribution publiée est comptée, classée selon une méthode publique, et vous pouvez suivre à tout moment ce qu’elle devient : où elle est citée, ou pourquoi elle ne l’est pas. Personne ne peut réécrire vos mots à votre place.

**Ce que deviennent vos mots.** Vos contributions, vos réponses et vos notes servent à établir des synthèses et des propositions. Les textes sont publiés en données ouvertes avec votre pseudonyme ; les notes ne sont publiées que rassemblées ou sans votre nom. Vous pouvez corriger un texte (ses versions restent visibles) ou le retirer : il quitte alors les listes, les classements et les documents à venir, et les documents déjà parus sont accompagnés d’un erratum daté.

**Ce que nous savons de vous.** Votre adresse électronique, que nous ne montrons et ne cédons à personne ; votre pseudonyme ; votre langue ; un lieu si vous le souhaitez. Votre mot de passe n’est conservé que sous une forme qui ne permet pas de le retrouver. Aucun traceur, aucune mesure d’audience par un tiers. Dans vos réglages, vous pouvez emporter toutes vos données ou supprimer votre compte ; ce que vous avez publié reste alors sous un nom neutre, sauf si vous l’avez retiré auparavant.

**Comment les décisions sont prises.** La modération s’appuie uniquement sur les règles publiées ci-dessous. Chaque décision figure, avec son motif, dans le registre public, et l’auteur en est informé. Le calcul du classement et des regroupements est publié et chacun peut le refaire.
$t$,
$t$
**What the platform owes you.** Everything public can be read without an account. You may write under a pseudonym. Every published contribution is counted and ranked by a public method, and you can follow at any time what becomes of it: where it is cited, or why it is not. Nobody can rewrite your words in your place.

**What becomes of your words.** Your contributions, replies and scores are used to draw up syntheses and proposals. Texts are published as open data with your pseudonym; scores only added up or without your name. You can correct a text (its versions stay visible) or withdraw it: it then leaves lists, rankings and future documents, and documents that have already appeared carry a dated erratum.

**What we know about you.** Your e-mail address, which we show and pass on to nobody; your pseudonym; your language; a place if you wish. Your password is kept only in a form from which it cannot be recovered. No trackers, no audience measurement by a third party. In your settings you can take all your data home or delete your account; what you have published then stays under a neutral name, unless you withdrew it before.

**How decisions are taken.** Moderation rests on the rules published below and on nothing else. Every decision is listed with its reason in the public register, and the author is told. How ranks and groups are computed is published, and anyone can compute them again.
$t$,
$t$
1. **Parlez du sujet.** Une contribution répond à la question du débat. Une idée à la fois : elle sera mieux comprise et mieux notée.
2. **Discutez les idées, pas les personnes.** Le désaccord est bienvenu, l’insulte, la menace et le harcèlement ne le sont pas.
3. **Aucune haine.** Rien qui rabaisse des personnes en raison de leur origine, de leur religion, de leur sexe, de leur orientation, de leur handicap, de leur âge ou de leur condition.
4. **Protégez la vie privée.** Ne publiez ni adresse, ni téléphone, ni rien d’intime, sur vous comme sur autrui.
5. **Restez dans la loi.** Ni diffamation, ni appel à la violence, ni texte copié sans droit.
6. **Une personne, un compte.** Ne vous faites pas passer pour quelqu’un d’autre et ne notez pas à plusieurs comptes.
7. **Pas de publicité, pas de copier-coller.** Le même texte répété n’aura pas plus de poids ; une note en a.
$t$,
$t$
1. **Speak to the subject.** A contribution answers the question of the debate. One idea at a time: it will be better understood and better scored.
2. **Discuss ideas, not people.** Disagreement is welcome; insults, threats and harassment are not.
3. **No hatred.** Nothing that belittles people for their origin, religion, sex, orientation, disability, age or condition.
4. **Protect privacy.** Publish no address, no telephone number, nothing intimate, about yourself or others.
5. **Stay within the law.** No defamation, no call to violence, no text copied without the right to.
6. **One person, one account.** Do not pass for someone else, and do not score from several accounts.
7. **No advertising, no copy and paste.** The same text repeated carries no more weight; a score does.
$t$);
