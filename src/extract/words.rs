//! Common words that the rules lean on. All lists are sorted; see the test.

/// True when `word` stands in a sorted list.
pub(crate) fn among(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Words that are no part of a name, however they are written. A name in a wire all in
/// capitals ends before the first of them.
pub(crate) const COMMON: &[&str] = &[
    "a", "about", "above", "according", "accused", "across", "added", "adding", "addressed", "affairs", "after", "again", "against", "ago", "agreed", "agreement", "agrees", "ahead", "air", "all", "alleged", "alliance", "along", "already", "also", "although", "among", "an", "and", "announced", "announces", "another", "any", "apparently", "appealed", "appears", "are", "arms", "army", "arrived", "arrives", "as", "asked", "asserted", "at", "attack", "attend", "attended", "attends", "away", "back", "backed", "be", "because", "been", "before", "began", "begin", "begins", "behind", "being", "believes", "between", "bid", "bilateral", "both", "but", "by", "call", "called", "calls", "came", "can", "cancelled", "central", "certainly", "chaired", "charter", "city", "claimed", "commented", "commission", "concluded", "condemned", "conference", "confirmed", "congratulated", "continued", "could", "council", "crisis", "day", "deal", "declared", "declined", "delegation", "denied", "described", "despite", "did", "discuss", "discussed", "discusses", "do", "does", "downplayed", "due", "during", "each", "earlier", "early", "economic", "eight", "either", "emphasized", "ended", "even", "every", "expected", "explained", "expressed", "face", "faces", "failed", "file", "finally", "first", "five", "flew", "following", "for", "foreign", "formal", "former", "four", "friday", "from", "front", "full", "further", "gave", "good", "government", "great", "greeted", "group", "had", "has", "have", "having", "he", "held", "help", "her", "here", "hers", "high", "him", "himself", "his", "hold", "holds", "hope", "hoped", "hopes", "host", "hosted", "hosts", "house", "how", "however", "i", "if", "in", "including", "indeed", "indicated", "insisted", "instead", "international", "into", "invited", "is", "issue", "it", "its", "itself", "join", "joined", "joint", "just", "key", "last", "late", "later", "least", "led", "left", "less", "like", "likely", "long", "made", "main", "major", "make", "many", "may", "maybe", "me", "meanwhile", "media", "meet", "meeting", "meeting's", "meetings", "meets", "met", "might", "military", "minutes", "monday", "more", "moreover", "most", "much", "must", "my", "national", "near", "nearly", "neither", "never", "new", "news", "next", "no", "nor", "not", "noted", "nothing", "now", "nuclear", "of", "off", "offered", "official", "officials", "on", "once", "one", "only", "open", "opened", "opening", "or", "other", "others", "our", "out", "outside", "over", "own", "paid", "parliament", "part", "parties", "party", "peace", "people", "perhaps", "plan", "planned", "plans", "pledged", "police", "policy", "political", "postponed", "praised", "predicted", "press", "promised", "proposed", "public", "put", "raised", "rather", "reached", "ready", "really", "received", "receives", "recently", "refused", "reiterated", "rejected", "relations", "remains", "replied", "report", "reported", "reportedly", "reporters", "reports", "representative", "republic", "respectively", "resumed", "returned", "said", "saturday", "saw", "say", "saying", "says", "second", "security", "seeks", "seen", "sent", "separately", "seven", "several", "shake", "shall", "she", "should", "side", "sides", "signed", "since", "six", "so", "some", "soon", "speak", "speaking", "speaks", "spoke", "state", "stated", "statement", "states", "still", "stood", "stopped", "stressed", "such", "suggested", "summit", "summoned", "sunday", "support", "supported", "take", "taken", "takes", "talk", "talked", "talking", "talks", "team", "telephone", "telephoned", "tells", "ten", "than", "that", "the", "their", "them", "themselves", "then", "there", "therefore", "these", "they", "third", "this", "those", "though", "three", "through", "thursday", "thus", "time", "to", "today", "together", "told", "tomorrow", "tonight", "too", "took", "top", "toward", "towards", "trade", "traveled", "travelled", "travels", "treaty", "tried", "tuesday", "two", "under", "underlined", "underscored", "union", "until", "up", "upon", "urged", "urges", "us", "very", "via", "views", "visit", "visited", "visiting", "visits", "voiced", "vowed", "vows", "want", "wanted", "wants", "war", "warned", "warns", "was", "we", "wednesday", "week", "welcomed", "welcomes", "well", "went", "were", "what", "when", "where", "whether", "which", "while", "who", "whole", "whom", "whose", "why", "will", "with", "within", "without", "won", "world", "would", "year", "years", "yes", "yesterday", "yet", "you", "your",
];

/// Prepositions; an actor behind one is no subject.
pub(crate) const PREPOSITIONS: &[&str] = &[
    "about", "across", "against", "alongside", "among", "around", "at", "behind", "beside", "besides", "between", "by", "despite", "during", "following", "for", "from", "in", "including", "inside", "into", "like", "near", "of", "on", "onto", "outside", "over", "pressuring", "regarding", "than", "through", "to", "toward", "towards", "under", "unlike", "upon", "via", "with", "within", "without",
];

/// Forms of "be", "have" and the modals, skipped between a subject and its verb.
pub(crate) const AUXILIARIES: &[&str] = &[
    "am", "are", "be", "been", "being", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might", "must", "shall", "should", "was", "were", "will", "would",
];

/// Adverbs and the like that may stand between a verb and its object.
pub(crate) const ADVERBS: &[&str] = &[
    "again", "alone", "already", "also", "apart", "briefly", "directly", "earlier", "early", "face-to-face", "finally", "first", "formally", "frequently", "here", "however", "individually", "informally", "instead", "jointly", "just", "late", "later", "meanwhile", "now", "officially", "once", "one-on-one", "only", "openly", "personally", "previously", "privately", "publicly", "quietly", "recently", "reportedly", "secretly", "separately", "shortly", "simultaneously", "soon", "subsequently", "telephonically", "then", "there", "together", "twice", "unexpectedly", "virtually",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [COMMON, PREPOSITIONS, AUXILIARIES, ADVERBS] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
            }
        }
    }
}
