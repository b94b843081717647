//! The words by which page furniture is known, folded to lower case, in order of the alphabet.

/// Teasers, whatever follows them on the line.
#[rustfmt::skip]
pub(super) const TEASERS: &[&str] = &[
    "(c) 19", "(c) 20", "(editing by", "(reporting by", "a version of this article",
    "about sharing", "additional reporting", "all rights reserved", "already a subscriber",
    "also read", "analysis:", "article continues", "associated press writer", "back to top",
    "berbagi ke", "by clicking", "by signing up", "by subscribing", "categories:", "category:",
    "click here", "click to copy", "close panel", "contact us", "contact:", "continue reading",
    "copy link", "credit:", "diposting oleh", "don't miss", "download our", "download the",
    "e-mail this", "editing by", "editor's pick", "editors' pick", "email this", "enlarge image",
    "explainer:", "filed under", "first published on", "follow @", "follow us",
    "for further information", "for immediate release", "for more news", "for more stories",
    "get alerts", "get breaking", "get daily", "get news", "get our", "get push",
    "get the latest", "get unlimited", "hashtags:", "have a tip", "hide caption", "hide this",
    "image by", "image credit", "image source", "image:", "in pictures:", "join our",
    "join us on", "keywords:", "kirimkan ini lewat email", "label:", "latest news",
    "listen to article", "listen to this", "listen:", "live:", "load more", "log in",
    "make a contribution", "media contact", "more on this", "more:", "most popular", "most read",
    "must read", "opinion:", "our newsletter", "our standards", "paid content", "permalink",
    "photo by", "photo credit", "photograph by", "photos by", "poll:", "posted in",
    "press contact", "print this", "privacy notice", "published in category", "quiz:",
    "read also", "read more", "read next", "read:", "related article", "related coverage",
    "related links", "related stories", "related story", "related topics", "related:",
    "report a typo", "report an error", "reporting by", "save for later", "scroll to continue",
    "see all", "see also", "see more", "share article", "share on", "share page",
    "share the story", "share this", "share via", "share:", "show caption", "show comments",
    "sign up", "skip ad", "skip to", "source:", "sources:", "story continues",
    "support our journalism", "tags:", "tap here", "terms and conditions", "terms of service",
    "terms of use", "thank you for reading", "thanks for reading", "the below is attributable to",
    "the following is attributable to", "this article is more than",
    "this article was originally", "this material may not be", "this post was",
    "this site uses cookies", "this story was originally", "this website uses cookies",
    "to read more", "toggle caption", "top stories", "topic:", "topics:", "tweet this", "up next",
    "via:", "video:", "view all", "view comments", "view original", "watch live", "watch more",
    "watch now", "watch |", "watch:", "we and our partners", "we use cookies",
    "we value your privacy", "with reporting by", "writing by", "you may also", "you might also",
    "your privacy", "©",
];

/// Teasers only where they do not begin a sentence: `Sponsored by Egypt, the talks resumed.`
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "advertisement", "breaking news alerts", "compiled by", "cookie", "copyright", "donate",
    "enlarge this", "follow our", "for the latest", "help us", "live updates", "loading",
    "more from", "more stories", "newsletter", "privacy policy", "promoted", "recommended",
    "register now", "send us", "sponsored", "subscribe", "this story has been", "trending",
];

/// What a teaser ends with.
#[rustfmt::skip]
pub(super) const CALLS: &[&str] = &[
    " listen now", " read more", " read the full story", " sign up here", " subscribe now",
    " watch now",
];

/// Whole lines that are furniture, without their last colon.
#[rustfmt::skip]
pub(super) const LINES: &[&str] = &[
    "(end)", "(more)", "30", "about us", "accept", "ad", "ads", "advert", "audio", "close",
    "contact", "copy", "e-mail", "email", "embed", "end", "end bulletin", "end excerpt",
    "end of transcript", "end summary", "end text", "ends", "facebook", "flipboard", "follow",
    "font size", "gallery", "home", "i agree", "image", "instagram", "link", "linkedin", "listen",
    "live", "login", "manage choices", "menu", "more", "more to follow", "mute", "next", "nnnn",
    "page not found", "pause", "photos", "pictures", "pinterest", "play", "previous", "print",
    "privacy", "published", "readout", "reddit", "register", "save", "search", "settings",
    "share", "sign in", "subscribe", "tags", "telegram", "terms", "text size", "topics",
    "transcript", "tweet", "twitter", "updated", "video", "whatsapp", "youtube",
];

/// Whole lines that open a list of links.
#[rustfmt::skip]
pub(super) const LINK_HEADS: &[&str] = &[
    "also read", "archive", "around the web", "blog archive", "editor's picks", "editors' picks",
    "elsewhere", "explore more", "external links", "from around the web", "further reading",
    "in case you missed it", "in pictures", "latest", "latest news", "latest stories", "links",
    "more from", "more news", "more on this", "more on this story", "more on this topic",
    "more stories", "most popular", "most read", "most viewed", "popular", "popular posts",
    "read also", "read more", "read next", "recommended", "recommended for you", "related",
    "related articles", "related content", "related coverage", "related links", "related news",
    "related stories", "related topics", "see also", "sponsored stories", "tags", "top stories",
    "top stories now", "topics", "trending", "trending now", "trending stories", "up next",
    "what to read next", "you may also like", "you may be interested in", "you might also like",
];

/// Lines that open the comments.
#[rustfmt::skip]
pub(super) const COMMENT_HEADS: &[&str] = &[
    "add a comment", "comments", "have your say",
    "join the conversation", "join the discussion", "komentar", "leave a comment",
    "leave a reply", "no comments", "post a comment", "posting komentar", "reader comments",
    "show comments", "tidak ada komentar", "view comments", "write a comment", "your comments",
];
