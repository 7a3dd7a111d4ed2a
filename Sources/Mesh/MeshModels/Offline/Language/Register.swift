/// How formal a text sounds: greeting, close, and phrases that are exchanged.
struct Register: Sendable {
    let tone: Wishes.Tone

    var greeting: String {
        switch tone {
        case .formal: "Dear [title] [last name],"
        case .neutral: "Hi [first name],"
        case .casual: "Hey [first name],"
        }
    }

    var signOff: String {
        switch tone {
        case .formal: "Yours sincerely,"
        case .neutral: "Best regards,"
        case .casual: "See you,"
        }
    }

    /// Exchanges words throughout a text. The neutral text is the one that writers write.
    func applied(to text: String) -> String {
        switch tone {
        case .neutral: text
        case .formal: Self.replacing(Self.formal, in: text)
        case .casual: Self.replacing(Self.casual, in: text)
        }
    }

    private static let formal: [(String, String)] = [
        ("Hi [first name],", "Dear [title] [last name],"), ("Meet ", "Introducing "),
        ("You have better things to do than", "Your time is better spent than on"),
        ("You can ", "You are able to "), ("Try it ", "We suggest that you try it "), ("is any good", "is useful"),
        ("just reply to this email", "please reply to this email"), ("So here it is in short.", "Here is the summary."),
        ("on a Friday afternoon", "shortly before the weekend"), ("Still typing", "Are you still typing"),
        ("need not", "do not have to"), ("Best regards,", "Yours sincerely,"),
        ("we can be brief", "this message can be brief"),
    ]

    private static let casual: [(String, String)] = [
        ("Hi [first name],", "Hey [first name],"), ("do not", "don't"), ("does not", "doesn't"), ("It is ", "It's "),
        ("it is ", "it's "), ("You are ", "You're "), ("you are ", "you're "), ("cannot", "can't"),
        ("That is ", "That's "),
        ("that is ", "that's "), ("need not", "don't have to"), ("Best regards,", "See you,"), ("We are ", "We're "),
        ("What is ", "What's "), ("would not", "wouldn't"), ("You have ", "You've got "),
    ]

    private static func replacing(_ pairs: [(String, String)], in text: String) -> String {
        var text = text
        for (old, new) in pairs { text = text.replacingText(old, with: new) }
        return text
    }
}

extension String {
    /// Every place, letters as they are.
    func replacingText(_ old: String, with new: String) -> String {
        let bytes = Array(utf8)
        let needle = Array(old.utf8)
        guard !needle.isEmpty, bytes.count >= needle.count else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            if position + needle.count <= bytes.count, bytes[position] == needle[0],
                bytes[position..<position + needle.count].elementsEqual(needle)
            {
                result.append(contentsOf: new.utf8)
                position += needle.count
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
