/// JSON text while it is being written, in memory that belongs to nobody else. An array would ask at each piece whether
/// somebody shares it; here a piece asks once whether there is room for all of it.
///
/// Everything that gets in is UTF-8, as strings are, and whether it is ASCII is seen on the way. So nothing is validated
/// when the text becomes a string.
@safe
public struct JSONBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var end: UnsafeMutablePointer<UInt8>
    /// Where the next byte goes. Whoever moves it has asked for room before.
    var next: UnsafeMutablePointer<UInt8>
    var isASCII = true

    public init(capacity: Int) {
        unsafe start = .allocate(capacity: capacity)
        unsafe end = start + capacity
        unsafe next = start
    }

    deinit { unsafe start.deallocate() }

    private var content: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: next - start) }

    public var bytes: [UInt8] { unsafe Array(content) }
    public var count: Int { unsafe next - start }

    public var text: String {
        let span = unsafe Span(_unsafeElements: content)
        return unsafe String(copying: UTF8Span(unchecked: span, isKnownASCII: isASCII))
    }

    // MARK: Room

    @inline(__always)
    mutating func makeRoom(for count: Int) {
        if unsafe end - next < count { grow(by: count) }
    }

    @inline(never)
    private mutating func grow(by count: Int) {
        let used = unsafe next - start
        let capacity = unsafe max(2 * (end - start), used + count)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe moved.initialize(from: start, count: used)
        unsafe start.deallocate()
        unsafe start = moved
        unsafe end = moved + capacity
        unsafe next = moved + used
    }

    /// There is room.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        unsafe next.initialize(to: byte)
        unsafe next += 1
    }

    /// There is room.
    @inline(__always)
    mutating func put(_ text: StaticString) {
        unsafe next.initialize(from: text.utf8Start, count: text.utf8CodeUnitCount)
        unsafe next += text.utf8CodeUnitCount
        isASCII = isASCII && text.isASCII
    }

    // MARK: Marks and names

    public mutating func append(_ byte: UInt8) {
        makeRoom(for: 1)
        put(byte)
        isASCII = isASCII && byte < 0x80
    }

    /// As it stands, without quotes.
    public mutating func append(_ text: StaticString) {
        makeRoom(for: text.utf8CodeUnitCount)
        put(text)
    }

    /// A line that begins with so many spaces.
    public mutating func appendLine(indentedBy indentation: Int) {
        makeRoom(for: 1 + indentation)
        putLine(indentedBy: indentation)
    }

    /// What stands between two members or elements: a comma, and a line of its own for the second one if lines are indented.
    public mutating func appendSeparator(hasComma: Bool, indentation: Int?) {
        makeRoom(for: Self.separatorSizeMax(indentation))
        putSeparator(hasComma, indentation)
    }

    /// The same, and then the name of a member, which needs no escape, and its colon.
    public mutating func append(name: StaticString, hasComma: Bool, indentation: Int?) {
        makeRoom(for: Self.separatorSizeMax(indentation) + name.utf8CodeUnitCount + 4)
        putSeparator(hasComma, indentation)
        put(Self.quote)
        put(name)
        put(Self.quote)
        put(UInt8(ascii: ":"))
        if indentation != nil { put(UInt8(ascii: " ")) }
    }

    static var quote: UInt8 { UInt8(ascii: "\"") }

    @inline(__always)
    private static func separatorSizeMax(_ indentation: Int?) -> Int { 2 + (indentation ?? 0) }

    @inline(__always)
    private mutating func putSeparator(_ hasComma: Bool, _ indentation: Int?) {
        if hasComma { put(UInt8(ascii: ",")) }
        if let indentation { putLine(indentedBy: indentation) }
    }

    @inline(__always)
    private mutating func putLine(indentedBy indentation: Int) {
        put(0x0A)
        unsafe next.initialize(repeating: 0x20, count: indentation)
        unsafe next += indentation
    }
}
