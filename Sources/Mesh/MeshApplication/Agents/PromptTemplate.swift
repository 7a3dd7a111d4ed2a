internal import MeshDomain

/// A prompt with places for what is known only of the single agent, as in `{{name}}`. Parsed once at start, so that a place
/// with an unknown name is found then and not in the middle of a task.
package struct PromptTemplate: Sendable, Hashable {
    /// What a template may ask for.
    package enum Place: String, Sendable, CaseIterable {
        case name
        case description
        case capabilities
        case network
        case formality
        /// The prompt that a client wrote for its agent.
        case instructions
    }

    package struct Fault: Error, Hashable, CustomStringConvertible {
        package let template: String
        package let reason: String

        package var description: String { "the prompt \(template): \(reason)" }
    }

    private enum Piece: Sendable, Hashable {
        case text(String)
        case place(Place)
    }

    /// Short and stable: changes with the template's text, and with nothing else.
    package let revision: String
    private let pieces: [Piece]

    package init(_ text: String, named name: String) throws(Fault) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let opening = rest.firstRange(ofText: "{{") {
            guard let closing = rest[opening.upperBound...].firstRange(ofText: "}}") else {
                throw Fault(template: name, reason: "a place has no end")
            }
            let word = rest[opening.upperBound..<closing.lowerBound]
            guard let place = Place(rawValue: String(word)) else {
                throw Fault(template: name, reason: "there is no place called \(word)")
            }
            pieces.append(.text(String(rest[..<opening.lowerBound])))
            pieces.append(.place(place))
            rest = rest[closing.upperBound...]
        }
        pieces.append(.text(String(rest)))
        self.pieces = pieces
        revision = Self.digest(text)
    }

    /// Values are put in as they are and not looked at again: a place inside a value stays text.
    package func render(_ values: [Place: String]) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .place(let place): text += values[place] ?? ""
            }
        }
        return text
    }

    /// FNV-1a over 64 bits, as twelve hexadecimal digits: tells revisions apart, keeps no secret.
    package static func digest(_ text: String) -> String {
        var hash = FNVHash()
        hash.add(text.utf8)
        let digits = String(hash.value, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(12))
    }
}

extension Substring {
    fileprivate func firstRange(ofText needle: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
