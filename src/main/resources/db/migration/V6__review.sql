-- Where the cards of spaced review stand. A card is here from its first rating on. kind: RECALL (bank
-- is the chapter, card the recall card) or ITEM (bank and item).
CREATE TABLE review_card (
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  bank TEXT NOT NULL,
  card TEXT NOT NULL,
  state TEXT NOT NULL,
  step INTEGER NOT NULL,
  stability DOUBLE PRECISION NOT NULL,
  difficulty DOUBLE PRECISION NOT NULL,
  due BIGINT NOT NULL,
  rated BIGINT NOT NULL,
  reps INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  PRIMARY KEY (learner, kind, bank, card)
);

-- Every rating, with what the card was before it: an undo puts that back. was_ columns of a card that
-- was new are null but for its state. answer, points and possible are those of an item.
CREATE TABLE review_log (
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  serial BIGINT NOT NULL,
  kind TEXT NOT NULL,
  bank TEXT NOT NULL,
  card TEXT NOT NULL,
  rating TEXT NOT NULL,
  rated BIGINT NOT NULL,
  answer TEXT,
  points INTEGER,
  possible INTEGER,
  was_state TEXT NOT NULL,
  was_step INTEGER NOT NULL,
  was_stability DOUBLE PRECISION,
  was_difficulty DOUBLE PRECISION,
  was_due BIGINT,
  was_rated BIGINT,
  was_reps INTEGER NOT NULL,
  was_lapses INTEGER NOT NULL,
  PRIMARY KEY (learner, serial)
);

-- How many cards a learner wants in a day: new ones, and all.
CREATE TABLE review_limit (
  learner TEXT PRIMARY KEY REFERENCES learner (id) ON DELETE CASCADE,
  fresh INTEGER NOT NULL,
  most INTEGER NOT NULL
);

CREATE TABLE bookmark (
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  chapter TEXT NOT NULL,
  anchor TEXT NOT NULL,
  created BIGINT NOT NULL,
  PRIMARY KEY (learner, chapter, anchor)
);

-- What learners write for themselves. Never searched, never shown to anybody else.
CREATE TABLE note (
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  chapter TEXT NOT NULL,
  anchor TEXT NOT NULL,
  text TEXT NOT NULL,
  updated BIGINT NOT NULL,
  PRIMARY KEY (learner, chapter, anchor)
);
