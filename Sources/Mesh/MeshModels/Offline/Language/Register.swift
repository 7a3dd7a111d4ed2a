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
        ("You can ", "You are able to "), ("Try it ", "We suggest that you try it "), ("is any good", "is useful"),
        ("just reply to this email", "please reply to this email"), ("So here it is in short.", "Here is the summary."),
        ("on a Friday afternoon", "shortly before the weekend"), ("Still typing", "Are you still typing"),
        ("need not", "do not have to"), ("Best regards,", "Yours sincerely,"),
        ("we can be brief", "this message can be brief"),
    ]

    private static let casual: [(String, String)] = [
        ("Hi [first name],", "Hey [first name],"), ("do not", "don't"), ("does not", "doesn't"), ("cannot", "can't"),
        ("would not", "wouldn't"), ("need not", "don't have to"), ("That is where", "That's where"),
        ("It is probably", "It's probably"), ("It is a", "It's a"), ("It is an", "It's an"),
        ("Best regards,", "See you,"),
    ]

    private static func replacing(_ pairs: [(String, String)], in text: String) -> String {
        var text = text
        for (old, new) in pairs { text = text.replacingText(old, with: new) }
        return text
    }
}

extension String {
    /// Every place where it stands as words of its own, letters as they are.
    func replacingText(_ old: String, with new: String) -> String {
        let bytes = Array(utf8)
        let needle = Array(old.utf8)
        guard !needle.isEmpty, bytes.count >= needle.count else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            if position + needle.count <= bytes.count, bytes[position] == needle[0],
                bytes[position..<position + needle.count].elementsEqual(needle),
                !(Self.isLetter(needle[0]) && result.last.map(Self.isLetter) == true),
                !(Self.isLetter(needle[needle.count - 1]) && position + needle.count < bytes.count
                    && Self.isLetter(bytes[position + needle.count]))
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

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
}
