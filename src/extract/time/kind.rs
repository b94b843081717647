//! What a time expression says, before anybody knows which day it means.

use chrono::Weekday;

/// What a time expression says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TimeKind {
    /// "16 June 2021", "Monday, November 15".
    Day {
        /// The day.
        day: MonthDay,
        /// Its year.
        how: How,
        /// The weekday named with it.
        weekday: Option<Weekday>,
    },
    /// "10-11 December", "June 30 to July 2".
    Days {
        /// First day.
        from: MonthDay,
        /// Last day.
        to: MonthDay,
        /// The year of the last day.
        how: How,
    },
    /// "the week of March 8".
    WeekOf {
        /// A day in it.
        day: MonthDay,
        /// The year of the day.
        how: How,
    },
    /// "on the 21st".
    DayOfMonth(u32),
    /// "in June", "June 2018", "last June", "June last year".
    Month {
        /// 1 to 12.
        month: u32,
        /// Its year.
        how: How,
    },
    /// "from March to June 2016".
    Months {
        /// First month, 1 to 12.
        from: u32,
        /// Last month, 1 to 12.
        to: u32,
        /// The year of the last month.
        how: How,
    },
    /// "in 2016".
    Year(i32),
    /// "from 2010 to 2014".
    Years(i32, i32),
    /// "the 1990s", by its first year.
    Decade(i32),
    /// "this summer", "the summer of 2019".
    Season {
        /// Which of the four.
        season: Season,
        /// Its year.
        how: How,
    },
    /// "New Year's Eve".
    Feast {
        /// Which feast.
        feast: Feast,
        /// Its year.
        how: How,
    },
    /// "Friday", "last Friday", "Tuesday of last week", "a week from Monday".
    Weekday {
        /// The weekday.
        day: Weekday,
        /// How it is pointed at.
        which: Option<Which>,
        /// Of which week, counted from the anchor's.
        week: Option<i32>,
        /// Whole weeks on top: 1 in "a week from Monday".
        plus: i32,
        /// Part of the day.
        part: Option<DayPart>,
    },
    /// "Friday and Saturday", "Monday through Wednesday".
    Weekdays {
        /// First day.
        from: Weekday,
        /// Last day.
        to: Weekday,
        /// How they are pointed at.
        which: Option<Which>,
        /// Of which week, counted from the anchor's.
        week: Option<i32>,
    },
    /// "on Sundays", "every day".
    Recurring(Option<Weekday>),
    /// Days from the anchor: 0 for "today" and "tonight", -1 for "yesterday".
    Near {
        /// How many.
        days: i32,
        /// Part of the day.
        part: Option<DayPart>,
    },
    /// "three days ago", "a week later", "the next day", "the same evening".
    Shift {
        /// How many units, back when negative.
        count: i32,
        /// Of which length.
        unit: Unit,
        /// From where.
        base: Base,
        /// Part of the day.
        part: Option<DayPart>,
    },
    /// "in two days": ahead when the tense says so, else a length of time.
    Ahead {
        /// How many units.
        count: i32,
        /// Of which length.
        unit: Unit,
    },
    /// "this week", "last month", "the following year".
    Period {
        /// `Week`, `Month` or `Year`.
        unit: Unit,
        /// How many units away from the one around the base.
        offset: i32,
        /// From where.
        base: Base,
        /// Which part of it.
        edge: Option<Edge>,
    },
    /// "over the weekend", "last weekend".
    Weekend(Option<Which>),
    /// "four hours", "a two-day visit".
    Duration(Length),
    /// "recently", "in the coming days".
    Vague(Vague),
    /// "9 a.m."; read so that its digits mislead nobody, and never reported.
    Clock,
    /// The age of somebody and the like, which is no time; never reported.
    Other,
    /// Introduced by "since".
    Since(Box<TimeKind>),
}

impl TimeKind {
    /// The kind without the "since" around it.
    pub(crate) fn bare(&self) -> &Self {
        match self {
            Self::Since(inner) => inner.bare(),
            kind => kind,
        }
    }
}

/// A day of some year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MonthDay {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

/// How the year of something that comes once a year is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// Not at all.
    Unsaid,
    /// "2021".
    Is(i32),
    /// "last year": counted from the anchor's.
    Near(i32),
    /// "last June", "that November".
    By(Which),
}

/// How one of a kind is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// "last".
    Last,
    /// "this".
    This,
    /// "this past": the latest.
    Past,
    /// "next".
    Next,
    /// "this coming".
    Coming,
    /// "the previous", counted from the focus.
    Previous,
    /// "that", "the same", about the focus.
    Same,
    /// "the following", counted from the focus.
    Following,
}

/// Where a shift is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Base {
    /// The article's day.
    Anchor,
    /// The day the text last spoke of.
    Focus,
    /// The same, or the article's day where the text spoke of none.
    FocusOrAnchor,
}

/// A part of a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// "early", "the beginning of".
    Early,
    /// "mid-".
    Mid,
    /// "late", "the end of".
    Late,
    /// "earlier": before now.
    Earlier,
    /// "later": after now.
    Later,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayPart {
    /// Morning.
    Morning,
    /// Midday.
    Noon,
    /// Afternoon.
    Afternoon,
    /// Evening.
    Evening,
    /// Night.
    Night,
}

/// A season of the northern half of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February; belongs to the year in which it begins.
    Winter,
}

/// A feast that dates things in the news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feast {
    /// The same day each year.
    Fixed(MonthDay),
    /// Days after Easter Sunday.
    Easter(i32),
    /// Easter Saturday and Sunday.
    EasterWeekend,
    /// The fourth Thursday of November.
    Thanksgiving,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    /// 60 make a minute.
    Second,
    /// 60 make an hour.
    Minute,
    /// 24 make a day.
    Hour,
    /// From midnight to midnight.
    Day,
    /// From Monday to Sunday.
    Week,
    /// Of the calendar.
    Month,
    /// Of the calendar.
    Year,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Length {
    /// How many units; `None` for "several".
    pub count: Option<u32>,
    /// True for half a unit more.
    pub half: bool,
    /// Of which length.
    pub unit: Unit,
    /// "... and forty-five minutes".
    pub rest: Option<(u32, Unit)>,
}

/// A direction in time without a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vague {
    /// "recently".
    Past,
    /// "now".
    Present,
    /// "soon".
    Future,
}
