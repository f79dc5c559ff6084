// Sentences by their ids, with their articles.
// The pattern starts at the known sentence: the embedded engine matches in written order (0.01 s, from articles 2 s).
UNWIND $ids AS id
MATCH (s:Sentence {id: id})<-[:HAS_SENTENCE]-(a:Article)
RETURN id, {sentence: s.id, text: s.text, n: s.n, article: a.id, title: a.title, published: a.published, source: a.source, url: a.url} AS said
