-- How far a learner is in the guide of a lab, and since when it has been completed: 0 for never. The
-- lab itself may begin again; that it was completed stays.
CREATE TABLE guide_mark (
  learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  done INTEGER NOT NULL,
  steps INTEGER NOT NULL,
  completed BIGINT NOT NULL,
  PRIMARY KEY (learner, name)
);
