-- The same words for H2 (in its PostgreSQL mode) and PostgreSQL 15 or later.
-- Columns named sealed_* hold member data, encrypted. Columns named *_key hold keyed hashes.
-- Every row carries its practice.

create table coverage_check (
  id varchar(36) not null,
  practice varchar(63) not null,
  state varchar(10) not null,
  accepted_at timestamp(6) with time zone not null,
  accepted_by varchar(100) not null,
  finished_at timestamp(6) with time zone,
  runs integer not null,
  lease_until timestamp(6) with time zone,
  payer_id varchar(63) not null,
  service_date date not null,
  requested_on date not null,
  member_key varchar(64) not null,
  person_key varchar(64) not null,
  recheck_of varchar(36),
  outcome varchar(40),
  steps integer not null,
  open_steps integer not null,
  policy_id varchar(100),
  policy_version varchar(40),
  policy_hash varchar(64),
  config_hash varchar(64),
  service_version varchar(60),
  sealed_request text not null,
  sealed_answer text,
  sealed_told text,
  sealed_digest text,
  primary key (id)
);

create index coverage_check_by_time on coverage_check (practice, accepted_at, id);
create index coverage_check_by_member on coverage_check (practice, member_key, payer_id);
create index coverage_check_by_person on coverage_check (practice, person_key);
create index coverage_check_unfinished on coverage_check (state, lease_until);

-- One row for each time a payer was asked.
create table payer_attempt (
  check_id varchar(36) not null,
  number integer not null,
  practice varchar(63) not null,
  run integer not null,
  payer_id varchar(63) not null,
  protocol varchar(10) not null,
  service_type varchar(10) not null,
  identity varchar(30) not null,
  sent_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone not null,
  result varchar(30) not null,
  http_status integer,
  reply_bytes integer not null,
  sealed_reply text,
  primary key (check_id, number),
  foreign key (check_id) references coverage_check (id)
);

-- What was found out after a check: verifications, decisions of the payer, states of next steps.
create table check_entry (
  id varchar(36) not null,
  check_id varchar(36) not null,
  practice varchar(63) not null,
  kind varchar(30) not null,
  payer_id varchar(63) not null,
  member_key varchar(64) not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(100) not null,
  step_id varchar(100),
  step_state varchar(10),
  sealed_body text not null,
  primary key (id),
  foreign key (check_id) references coverage_check (id)
);

create index check_entry_by_check on check_entry (check_id, recorded_at);
create index check_entry_by_member on check_entry (practice, member_key, payer_id);

create table idempotency_key (
  practice varchar(63) not null,
  key_hash varchar(64) not null,
  operation varchar(100) not null,
  body_key varchar(64) not null,
  check_id varchar(36) not null,
  entry_id varchar(36),
  kept_until timestamp(6) with time zone not null,
  primary key (practice, key_hash)
);

create index idempotency_key_by_end on idempotency_key (kept_until);

-- One chain for each practice. The head is locked while an entry is added, and sealed so that a chain
-- cannot be cut off by who does not hold the key.
create table audit_head (
  practice varchar(63) not null,
  seq bigint not null,
  hash varchar(64) not null,
  seal varchar(64) not null,
  primary key (practice)
);

create table audit_entry (
  practice varchar(63) not null,
  seq bigint not null,
  recorded_at timestamp(6) with time zone not null,
  actor varchar(100) not null,
  action varchar(40) not null,
  purpose varchar(10) not null,
  subject varchar(100) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  primary key (practice, seq)
);

create index audit_entry_by_subject on audit_entry (practice, subject, seq);

-- What purges took away: entries up to through_seq, whose last hash is kept.
create table audit_checkpoint (
  practice varchar(63) not null,
  through_seq bigint not null,
  through_hash varchar(64) not null,
  entries bigint not null,
  sealed_at timestamp(6) with time zone not null,
  sealed_by varchar(100) not null,
  seal varchar(64) not null,
  primary key (practice)
);

-- What is set once for all time, such as by which lookup key the ledger was begun.
create table ledger_mark (
  name varchar(40) not null,
  mark varchar(64) not null,
  primary key (name)
);
