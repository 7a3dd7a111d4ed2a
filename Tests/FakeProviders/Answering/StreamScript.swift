/// A stream as it will be written: all of its bytes, and where it can be cut.
struct StreamScript {
    var bytes: [UInt8] = []
    /// The first ends what stands before the first token, each next one a token.
    private(set) var marks: [Int] = []
    /// What it will have cost when it is complete.
    var usage = Usage()

    var tokenCount: Int { marks.count - 1 }

    mutating func mark() { marks.append(bytes.count) }

    /// Where so many tokens are written.
    func end(afterTokens count: Int) -> Int { marks[min(max(count, 0), tokenCount)] }
}
