// Queued tellings are looked up by id.
CREATE CONSTRAINT untold_id IF NOT EXISTS FOR (n:Untold) REQUIRE n.id IS UNIQUE
