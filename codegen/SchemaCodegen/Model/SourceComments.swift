internal import Protobuf

/// The comments of a proto file, found by the path of the element that they belong to.
struct SourceComments {
    private let byPath: [[Int32]: [String]]

    init(_ file: GoogleFileDescriptorProto) {
        var comments: [[Int32]: [String]] = [:]
        for location in file.sourceCodeInfo?.location ?? [] {
            let text = location.leadingComments ?? location.trailingComments ?? ""
            let lines = Self.lines(text)
            if !lines.isEmpty { comments[location.path] = lines }
        }
        byPath = comments
    }

    func lines(at path: [Int32]) -> [String] { byPath[path] ?? [] }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line.hasPrefix(" ") ? line.dropFirst() : line
            while line.last == " " { line = line.dropLast() }
            return String(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        return lines
    }

    /// The field numbers that make up paths, from descriptor.proto.
    enum PathPart {
        static let messageOfFile: Int32 = 4
        static let enumOfFile: Int32 = 5
        static let serviceOfFile: Int32 = 6
        static let fieldOfMessage: Int32 = 2
        static let nestedOfMessage: Int32 = 3
        static let enumOfMessage: Int32 = 4
        static let oneofOfMessage: Int32 = 8
        static let valueOfEnum: Int32 = 2
        static let methodOfService: Int32 = 2
    }
}
