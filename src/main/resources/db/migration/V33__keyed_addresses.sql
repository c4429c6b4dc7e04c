-- What was counted by unkeyed hashes of addresses is forgotten: pauses begin anew, and no address of the month before can be tried out.

delete from throttle;
update flood set address_hash = 'forgotten';

comment on column throttle.key is 'What is counted, and HMAC-SHA-256 of the e-mail, network address or account under setting secret.address: neither is kept in clear, and this table alone does not allow to try them out.';
comment on column flood.address_hash is 'HMAC-SHA-256 of the network address under setting secret.address.';
