// Finds the earliest telling with the same type, parties, date and place.
UNWIND $rows AS row
MATCH (t:Telling {told: row.id})
RETURN row.id AS told, min(t.place_in_time) AS first
