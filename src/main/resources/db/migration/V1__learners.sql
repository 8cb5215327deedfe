-- Times are milliseconds since 1970 (UTC). Only SQL that SQLite and PostgreSQL both know.

CREATE TABLE learner (
  id TEXT PRIMARY KEY,
  created BIGINT NOT NULL,
  theme TEXT NOT NULL,
  text_size TEXT NOT NULL
);

CREATE TABLE learner_token (
  token_hash TEXT PRIMARY KEY,
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  created BIGINT NOT NULL
);
CREATE INDEX learner_token_learner ON learner_token (learner);

CREATE TABLE claim_code (
  code_hash TEXT PRIMARY KEY,
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  expires BIGINT NOT NULL
);
CREATE INDEX claim_code_learner ON claim_code (learner);

-- What items said when they were first used: attempts read this, whatever the banks say today.
CREATE TABLE item_version (
  hash TEXT PRIMARY KEY,
  bank TEXT NOT NULL,
  item TEXT NOT NULL,
  content TEXT NOT NULL
);

CREATE TABLE attempt (
  id TEXT PRIMARY KEY,
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  bank TEXT NOT NULL,
  scope TEXT NOT NULL,
  seed BIGINT NOT NULL,
  started BIGINT NOT NULL,
  submitted BIGINT,
  serial BIGINT NOT NULL
);
CREATE UNIQUE INDEX attempt_serial ON attempt (learner, bank, serial);
CREATE UNIQUE INDEX attempt_open ON attempt (learner, bank) WHERE submitted IS NULL;

CREATE TABLE attempt_item (
  attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  item TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES item_version (hash),
  response TEXT,
  answered BIGINT,
  points INTEGER,
  possible INTEGER,
  graded_hash TEXT REFERENCES item_version (hash),
  PRIMARY KEY (attempt, position),
  UNIQUE (attempt, item)
);
CREATE INDEX attempt_item_graded ON attempt_item (graded_hash);

CREATE TABLE reading (
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  chapter TEXT NOT NULL,
  place TEXT NOT NULL,
  seen BIGINT NOT NULL,
  done BIGINT,
  PRIMARY KEY (learner, chapter)
);

CREATE TABLE recall (
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  chapter TEXT NOT NULL,
  card TEXT NOT NULL,
  knew INTEGER NOT NULL,
  marked BIGINT NOT NULL,
  PRIMARY KEY (learner, chapter, card)
);

CREATE TABLE report (
  id TEXT PRIMARY KEY,
  learner TEXT REFERENCES learner (id) ON DELETE SET NULL,
  bank TEXT NOT NULL,
  item TEXT NOT NULL,
  hash TEXT NOT NULL,
  message TEXT NOT NULL,
  created BIGINT NOT NULL
);
CREATE INDEX report_learner ON report (learner);
