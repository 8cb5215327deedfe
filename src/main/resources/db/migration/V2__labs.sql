-- What scenarios said when a lab began in them: a lab goes on in this, whatever the file says today.
CREATE TABLE scenario_version (
  hash TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  content TEXT NOT NULL
);

-- A lab that was left by beginning again is kept once, until the next time.
CREATE TABLE lab (
  id TEXT PRIMARY KEY,
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES scenario_version (hash),
  kept_against TEXT NOT NULL,
  revision BIGINT NOT NULL,
  entries INTEGER NOT NULL,
  started BIGINT NOT NULL,
  touched BIGINT NOT NULL,
  is_left INTEGER NOT NULL
);
CREATE UNIQUE INDEX lab_name ON lab (learner, name, is_left);
CREATE INDEX lab_hash ON lab (hash);

CREATE TABLE lab_entry (
  lab TEXT NOT NULL REFERENCES lab (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  tab TEXT NOT NULL,
  place TEXT NOT NULL,
  line TEXT NOT NULL,
  typed BIGINT NOT NULL,
  PRIMARY KEY (lab, sequence)
);

CREATE TABLE lab_share (
  id TEXT PRIMARY KEY,
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES scenario_version (hash),
  tab TEXT NOT NULL,
  created BIGINT NOT NULL
);
CREATE INDEX lab_share_learner ON lab_share (learner);
CREATE INDEX lab_share_hash ON lab_share (hash);

CREATE TABLE lab_share_entry (
  share TEXT NOT NULL REFERENCES lab_share (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  tab TEXT NOT NULL,
  place TEXT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (share, sequence)
);
