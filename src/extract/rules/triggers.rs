//! Words at which a rule of meeting can begin, so that the rules are not asked at all others.

use crate::extract::clause::Clause;
use crate::extract::mention::ChunkKind;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

#[rustfmt::skip]
const TRIGGERS: WordSet = word_set![
    "agreed", "argued", "asked", "assembled", "assured", "attend", "attended", "attending",
    "attends", "audience", "banquet", "bargained", "boycott", "boycotted", "breakfast",
    "breakfasted", "briefed", "bring", "bringing", "brings", "brought", "buttonholed", "call",
    "called", "calls", "chat", "chats", "chatted", "clasped", "closeted", "coffee", "compare",
    "compared", "complained", "comprised", "comprises", "confer", "conference", "conferred",
    "conferring", "confers", "confronted", "congratulated", "consult", "consultation",
    "consultations", "consulted", "consults", "contact", "contacted", "convened", "convenes",
    "conversation", "conversations", "conversed", "cornered", "covered", "debated", "dialogue",
    "dialogues", "dined", "dinner", "discuss", "discussed", "discusses", "discussing", "discussion",
    "discussions", "drinks", "drop", "dropped", "drops", "embrace", "embraced", "embraces",
    "encounter", "encounters", "exchange", "exchanged", "explored", "focused", "gathered",
    "get-together", "greeted", "greeting", "greets", "guest", "guests", "haggled", "hammered",
    "handshake", "have", "headed", "heads", "host", "hosted", "hosting", "hosts", "hotline",
    "huddled", "hugged", "included", "includes", "informed", "initialed", "initialled",
    "invitation", "invite", "invited", "invites", "join", "joined", "joins", "leads", "led",
    "lunch", "lunched", "luncheon", "meet", "meet-and-greet", "meeting", "meetings", "meets", "met",
    "mingled", "negotiate", "negotiated", "negotiating", "negotiation", "negotiations", "parley",
    "parleyed", "participate", "participated", "participates", "participating", "phone",
    "phonecall", "phoned", "phones", "pleaded", "pressed", "protested", "raised", "rang", "reached",
    "reassured", "receive", "received", "receives", "receiving", "reception", "rendezvous",
    "reviewed", "sat", "saw", "seated", "see", "sees", "session", "sessions", "shake", "shaken",
    "shakes", "shaking", "shook", "signed", "sit", "sit-down", "sits", "sitting", "skip", "skipped",
    "speak", "speaking", "speaks", "spend", "spends", "spent", "spoke", "spoken", "summit",
    "summits", "summon", "summoned", "summons", "take", "takes", "taking", "talk", "talked",
    "talking", "talks", "tea", "teleconference", "telephone", "telephoned", "telephones", "tells",
    "tete-a-tete", "thanked", "thrashed", "told", "took", "touched", "urged", "video-conference",
    "videoconference", "visit", "visited", "visits", "warned", "welcome", "welcomed", "welcomes",
    "welcoming",
];

/// True where a rule may find a meeting; a build for tests asks all rules whether a word was
/// left out.
pub(super) fn may_begin(clause: &Clause<'_, '_>, at: usize) -> bool {
    match clause.chunks.get(at).map(|chunk| &chunk.kind) {
        Some(ChunkKind::Word) => among(TRIGGERS, clause.word(at)),
        Some(ChunkKind::Occasion(_) | ChunkKind::Place(_) | ChunkKind::Time(_)) => true,
        Some(ChunkKind::Actors(_) | ChunkKind::Possessive) | None => false,
    }
}
