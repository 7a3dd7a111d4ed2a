internal import CProtobufC
private import Synchronization

/// A message type: its fields, their places in memory, and the names that JSON, logs and reflection use.
///
/// Generated code holds one as a static constant. Nothing is resolved until the type is first used: a schema may refer
/// to itself through others, so the first use links everything that can be reached from it, under one lock, and
/// publishes the result; from then on it is one atomic load.
@usableFromInline
package final class MessageSchema: Sendable {
    package let name: String
    package let size: Int
    package let fields: [FieldSchema]
    package let oneofs: [String]
    package let isMapEntry: Bool
    /// The JSON form that the protobuf specification gives this type, if it is one of the well-known types.
    package let wellKnown: WellKnownType?
    /// The address of a `LibraryTable`, or 0 before the first use. An atomic load of a number costs a tenth of
    /// `AtomicLazyReference`, which looks its generic metadata up each time.
    private let link = Atomic<UInt>(0)

    package init(_ name: String, size: Int, oneofs: [String] = [], isMapEntry: Bool = false, fields: [FieldSchema]) {
        self.name = name
        self.size = size
        self.fields = fields
        self.oneofs = oneofs
        self.isMapEntry = isMapEntry
        self.wellKnown = WellKnownType(fullName: name)
    }

    /// The resolved form; linked on the first use.
    package var linked: LinkedSchema { alreadyLinked ?? SchemaLinker.link(self) }

    var alreadyLinked: LinkedSchema? { unsafe publishedTable?.pointee.linked.takeUnretainedValue() }

    /// What the library's calls need, without a reference count.
    @inline(__always)
    var libraryTable: UnsafePointer<LibraryTable> {
        if let table = unsafe publishedTable { return unsafe table }
        _ = SchemaLinker.link(self)
        return unsafe publishedTable.unsafelyUnwrapped
    }

    private var publishedTable: UnsafePointer<LibraryTable>? {
        unsafe UnsafePointer(bitPattern: link.load(ordering: .acquiring))
    }

    /// Called once, under the linker's lock. A schema is a constant of the program, so nothing is ever freed.
    func publish(_ linkedSchema: LinkedSchema) {
        let table = UnsafeMutablePointer<LibraryTable>.allocate(capacity: 1)
        unsafe table.initialize(
            to: LibraryTable(
                descriptor: linkedSchema.descriptor.message,
                isRecursive: linkedSchema.isRecursive,
                fixedWireSizeMax: linkedSchema.fixedWireSizeMax,
                linked: Unmanaged.passRetained(linkedSchema)
            )
        )
        link.store(UInt(bitPattern: table), ordering: .releasing)
    }

    /// The last part of the full name.
    package var shortName: String {
        name.split(separator: ".").last.map(String.init) ?? name
    }
}

/// The part of a linked schema that every call of the library reads.
@safe
struct LibraryTable {
    let descriptor: UnsafeMutablePointer<ProtobufCMessageDescriptor>
    let isRecursive: Bool
    let fixedWireSizeMax: Int
    let linked: Unmanaged<LinkedSchema>
}
