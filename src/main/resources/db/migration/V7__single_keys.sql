-- Whether keys that need no other key do something: ON or OFF.
ALTER TABLE learner ADD COLUMN single_keys TEXT NOT NULL DEFAULT 'ON';
