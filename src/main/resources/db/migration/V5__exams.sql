-- Where a run through an exam stands. Its questions and answers are those of the attempt. A run whose
-- clock runs has a deadline, one whose clock stands has the milliseconds that are left.
CREATE TABLE exam_run (
  attempt TEXT PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
  plan TEXT NOT NULL,
  extra INTEGER NOT NULL,
  is_strict INTEGER NOT NULL,
  deadline BIGINT,
  time_left BIGINT,
  section INTEGER NOT NULL,
  reached INTEGER NOT NULL,
  step INTEGER NOT NULL,
  closed TEXT NOT NULL,
  flags TEXT NOT NULL
);
