-- Which bank an answered item is from, and with which seed its variant was made.
ALTER TABLE attempt_item ADD COLUMN bank TEXT NOT NULL DEFAULT '';
ALTER TABLE attempt_item ADD COLUMN variant BIGINT NOT NULL DEFAULT 1;
UPDATE attempt_item SET bank = (SELECT attempt.bank FROM attempt WHERE attempt.id = attempt_item.attempt);
