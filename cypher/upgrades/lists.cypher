// neo4j-admin cannot import empty lists: restores those it left out of an imported graph (Neo4j only).
MATCH (n:Event) CALL (n) {
  SET n.mode = coalesce(n.mode, []), n.context = coalesce(n.context, []), n.implied = coalesce(n.implied, []),
      n.modalities = coalesce(n.modalities, []), n.outlet_names = coalesce(n.outlet_names, []),
      n.outlet_articles = coalesce(n.outlet_articles, [])
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (n:Claim) WHERE n.outlet_names IS NULL CALL (n) {
  SET n.outlet_names = [], n.outlet_articles = []
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (n:Actor|Organization|Country|Place) WHERE n.outlet_names IS NULL OR n.aliases IS NULL CALL (n) {
  SET n.outlet_names = coalesce(n.outlet_names, []), n.outlet_articles = coalesce(n.outlet_articles, []),
      n.aliases = coalesce(n.aliases, []), n.alias_counts = coalesce(n.alias_counts, [])
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (n:Article) WHERE n.entities IS NULL CALL (n) {
  SET n.entities = [], n.descriptions = []
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (n:Telling) CALL (n) {
  SET n.evidence = coalesce(n.evidence, []), n.actors = coalesce(n.actors, []), n.recipients = coalesce(n.recipients, []),
      n.places = coalesce(n.places, []), n.names = coalesce(n.names, []), n.mode = coalesce(n.mode, []),
      n.context = coalesce(n.context, []), n.implied = coalesce(n.implied, []), n.lands = coalesce(n.lands, []),
      n.doers = coalesce(n.doers, []), n.aims = coalesce(n.aims, []), n.words = coalesce(n.words, []),
      n.weights = coalesce(n.weights, []), n.cue = coalesce(n.cue, []),
      n.links = coalesce(n.links, [])
} IN TRANSACTIONS OF 5000 ROWS;
MATCH ()-[r:REPORTS]->() CALL (r) {
  SET r.mode = coalesce(r.mode, []), r.context = coalesce(r.context, []), r.implied = coalesce(r.implied, []),
      r.why = coalesce(r.why, []), r.actors = coalesce(r.actors, []), r.recipients = coalesce(r.recipients, []),
      r.places = coalesce(r.places, [])
} IN TRANSACTIONS OF 5000 ROWS;
CALL db.awaitIndexes(86400);
