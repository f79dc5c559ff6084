// Tellings that wait are found by their id.
CREATE CONSTRAINT untold_id IF NOT EXISTS FOR (n:Untold) REQUIRE n.id IS UNIQUE
