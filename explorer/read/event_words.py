"""Vocabulary of the search: Indonesian and English words for event types, stop words, and words before a date."""

TYPES_OF: dict[str, tuple[str, ...]] = {
    phrase: types
    for phrases, types in (
        ("sanksi; embargo; sanctions; sanction; boikot; putus hubungan", ("SANCTION",)),
        ("pertemuan; bertemu; kunjungan; perundingan; pembicaraan; dialog; ktt", ("CONSULT",)),
        ("meeting; meetings; met; talks; visit; visits; summit", ("CONSULT",)),
        ("serangan; menyerang; serang; perang; pertempuran; pengeboman; bentrokan", ("ASSAULT",)),
        ("attack; attacks; strike; strikes; war; fighting; bombing; clash; clashes", ("ASSAULT",)),
        ("kerja sama; kerjasama; cooperation", ("COOPERATE",)),
        ("latihan militer; latihan perang; latihan bersama; latihan gabungan; latihan", ("MOBILIZE", "COOPERATE")),
        ("military exercise; military exercises; exercises; drills", ("MOBILIZE", "COOPERATE")),
        ("pengerahan; mobilisasi; deployment; troops; pasukan", ("MOBILIZE",)),
        ("bantuan; membantu; hibah; aid; relief; assistance", ("AID",)),
        ("protes; demonstrasi; demo; unjuk rasa; protest; protests", ("PROTEST",)),
        ("tuduhan; menuduh; kecaman; mengecam; accusation; accusations; accuses; condemns", ("ACCUSE",)),
        ("ancaman; mengancam; threat; threats; threatens", ("THREATEN",)),
        ("kesepakatan; perjanjian; persetujuan; agreement; agreements; deal; treaty", ("AGREE",)),
        ("bantahan; membantah; penolakan; menolak; denial; denials; denies; refusal; rejects", ("REJECT",)),
        ("penangkapan; penahanan; arrest; arrests; detention", ("COERCE",)),
        ("gencatan senjata; penarikan; ceasefire; withdrawal", ("RETREAT", "CONCEDE")),
        ("tuntutan; permintaan; seruan; demand; demands; request; requests", ("REQUEST",)),
        ("dukungan; mendukung; support", ("SUPPORT",)),
    )
    for phrase in phrases.split("; ")
}
"""The PLOVER types a phrase stands for, the most likely first."""

_JOINING = (
    "dan antara dengan di ke dari pada oleh tentang soal terhadap untuk atas apa siapa yang terjadi",
    "bagaimana peristiwa kejadian",
    "and between the a an what who happened happen in on of with to from about events event did do by vs versus v",
)
EMPTY = frozenset(word for words in _JOINING for word in words.split())
"""Stop words."""

SINCE = frozenset(["sejak", "mulai", "since", "after", "setelah"])
UNTIL = frozenset(["sampai", "hingga", "until", "before", "sebelum"])
"""Words that make a date the start or the end of a span."""
