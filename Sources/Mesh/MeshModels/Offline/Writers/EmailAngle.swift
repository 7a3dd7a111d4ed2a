/// What the occasion changes about a sequence of emails.
struct EmailAngle: Sendable {
    let purposes: [String]
    let days: [Int]
    let reasons: [String]
    let day: String
    let button: String
    /// To test against the button.
    let otherButton: String
    let leadSubjects: [String]
    /// The first paragraph of the first email; empty for the one made of the features.
    let opening: String

    init(_ sheet: FactSheet) {
        let subject = sheet.subject
        let name = English.upperInitial(subject)
        switch sheet.occasion {
        case .launch:
            purposes = ["Announcement", "A closer look", "Your decision"]
            days = [0, 3, 8]
            day = sheet.date ?? "[launch date]"
            button = "See \(subject) at work"
            otherButton = "Read how it works"
            leadSubjects = ["Meet \(subject)", "New: \(subject)", "\(name) is here"]
            opening = ""
        case .event:
            purposes = ["Invitation", "What to expect", "Last call"]
            days = [-21, -10, -2]
            day = sheet.date ?? "[event date]"
            button = "Save your seat"
            otherButton = "See the programme"
            leadSubjects = ["You are invited: \(subject)", "\(name): will you join us?", "Save the date: \(subject)"]
            opening =
                "You are invited to \(subject) on \(sheet.date ?? "[event date]")"
                + "\(sheet.place.map { " in \($0)" } ?? ", [place or link]")."
        case .offer:
            purposes = ["The offer", "What you get", "Last day"]
            days = [0, 3, 6]
            day = sheet.date ?? "[first day of the offer]"
            button = "See the offer"
            otherButton = "Read the terms"
            leadSubjects = [
                "\(sheet.offer ?? "An offer"): \(subject)", "For a few days: \(subject)", "\(name): our offer",
            ]
            opening =
                "From \(sheet.date ?? "[first day]") until [last day] you get "
                + (sheet.offer.map { "\(English.lowerInitial($0))." } ?? "[the offer] on \(subject).")
        case .welcome:
            purposes = ["Welcome", "First steps", "How is it going?"]
            days = [0, 2, 7]
            day = "the day of signing up"
            button = "Take the first step"
            otherButton = "Show me around"
            leadSubjects = ["Welcome to \(subject)", "Good that you are here", "Your first step with \(subject)"]
            opening = "Welcome to \(subject). This email is short, so that you can begin."
        case .winBack:
            purposes = ["It has been a while", "What is there for you", "Stay or go"]
            days = [0, 7, 14]
            day = "[day on which somebody counts as inactive]"
            button = "Have another look"
            otherButton = "See what is new"
            leadSubjects = ["It has been a while", "Still interested in \(subject)?", "\(name) without you"]
            opening =
                "It has been a while since you last used \(subject). Perhaps it did not fit any more, "
                + "perhaps something came in between. Here is what you would find today."
        case .update, .none:
            purposes = ["The idea", "In practice", "Next step"]
            days = [0, 4, 9]
            day = sheet.date ?? "[start date]"
            button = "Find out more"
            otherButton = "Read how it works"
            leadSubjects = ["\(name), in short", "About \(subject)", "What \(subject) can do for you"]
            opening = ""
        }
        reasons = [
            "Says what it is and for whom, while it is new.",
            "For those who read the first one and did not click: the same thing, seen from their day.",
            "For those who are still undecided: answers instead of more praise. Then the sequence ends.",
        ]
    }
}
