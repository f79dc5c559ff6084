// Reads the speakers of what sentences report.
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})-[r:REPORTS]->(:Event)
WHERE r.telling = row.telling
RETURN row.sentence AS sentence, row.telling AS telling, r.speaker AS speaker, r.speaker_told AS told, r.speaker_word AS word
