// How many articles there are and when the last was loaded: answers kept in memory are good until this changes.
MATCH (a:Article)
RETURN count(a) AS articles, max(a.loaded_at) AS loaded
