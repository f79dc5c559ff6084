// How each outlet reports several events: modality and speaker of each of its sentences, at most 200 sentences per event.
UNWIND $ids AS id
MATCH (e:Event {id: id})
CALL (e) {
  MATCH (e)<-[r:REPORTS]-(s:Sentence)
  WITH s, r ORDER BY coalesce(s.reported, '') DESC, s.id LIMIT 200
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  OPTIONAL MATCH (speaker:Actor|Organization|Country {id: r.speaker})
  RETURN s.id AS sentence, coalesce(a.source, '?') AS source, r.modality AS modality, speaker.name AS speaker
}
RETURN id, source, modality, speaker, sentence ORDER BY id, source, sentence
