/// A value of many fields that is one reference to whoever holds it.
///
/// What coordination passes on (a task, its parts, agents, memory) has dozens of fields, and every async function on the way
/// keeps a copy of what it was given in its frame, each copy retaining every field. In a box a copy is one retain, and the
/// fields are copied when a holder among several changes them.
///
/// Their getters are inlinable: other modules look at a field where it lies, without a copy of it and without a call. A `_read`
/// that is not takes a block of memory from the heap each time.
public protocol Boxed: Hashable, Codable, Sendable, JSONReadable, JSONWritable {
    associatedtype Facts: Hashable, Codable, Sendable, JSONReadable, JSONWritable

    var box: Box<Facts> { get set }
    init(box: Box<Facts>)
}

/// Changed only through a holder that is the only one, while which nobody else can read it: hence Sendable.
public final class Box<Facts: Sendable>: @unchecked Sendable {
    public fileprivate(set) var facts: Facts

    init(_ facts: Facts) { self.facts = facts }
}

extension Boxed {
    init(_ facts: Facts) { self.init(box: Box(facts)) }

    /// The fields, to be read or changed in place.
    var own: Facts {
        _read { yield box.facts }
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.facts) }
            yield &box.facts
        }
    }

    public static func == (left: Self, right: Self) -> Bool { left.box === right.box || left.own == right.own }
    public func hash(into hasher: inout Hasher) { own.hash(into: &hasher) }

    public init(from decoder: any Decoder) throws { self.init(try Facts(from: decoder)) }
    public func encode(to encoder: any Encoder) throws { try own.encode(to: encoder) }

    public init(from reader: inout JSONReader) throws(JSONMismatch) { self.init(try Facts(from: &reader)) }
    public func write(to writer: inout JSONWriter) { own.write(to: &writer) }
}
