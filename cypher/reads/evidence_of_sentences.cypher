// Sentences by their ids, with their articles.
// Patterns begin at what is known: the embedded engine follows them as they are written (0.01 s against 2 s from the articles).
UNWIND $ids AS id
MATCH (s:Sentence {id: id})<-[:HAS_SENTENCE]-(a:Article)
RETURN id, {sentence: s.id, text: s.text, n: s.n, article: a.id, title: a.title, published: a.published, source: a.source, url: a.url} AS said
