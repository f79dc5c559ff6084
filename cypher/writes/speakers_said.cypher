// Sets the speakers that a reader decided on.
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})-[r:REPORTS]->(:Event)
WHERE r.telling = row.telling
SET r.speaker = row.speaker, r.speaker_told = row.told, r.speaker_word = row.word
