/// The message types that can be found by their name, for `google.protobuf.Any`.
///
/// The types of google.protobuf are always among them.
package struct TypeRegistry: Sendable {
    private let types: [String: any Message.Type]

    package init(_ types: [any Message.Type]) {
        let named = (types + Self.wellKnownTypes).map { ($0.schema.name, $0) }
        self.types = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// All types of these files and of those that they import.
    package init(files: [FileSchema]) {
        self.init(files.flatMap { $0.withDependencies() }.flatMap(\.messages))
    }

    /// Only the types of google.protobuf.
    package static let wellKnown = TypeRegistry([])

    package func type(named name: String) -> (any Message.Type)? { types[name] }

    /// The type that a type URL means: the name behind its last slash, of which there has to be one.
    package func type(forURL url: String) -> (any Message.Type)? {
        Self.name(inURL: url).flatMap(type(named:))
    }

    static func name(inURL url: String) -> String? {
        url.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(url[url.index(after: $0)...]) }
    }

    private static let wellKnownTypes: [any Message.Type] = [
        GoogleAny.self, GoogleBoolValue.self, GoogleBytesValue.self, GoogleDoubleValue.self, GoogleDuration.self,
        GoogleEmpty.self, GoogleFieldMask.self, GoogleFloatValue.self, GoogleInt32Value.self, GoogleInt64Value.self,
        GoogleListValue.self, GoogleStringValue.self, GoogleStruct.self, GoogleTimestamp.self, GoogleUInt32Value.self,
        GoogleUInt64Value.self, GoogleValue.self,
    ]
}
