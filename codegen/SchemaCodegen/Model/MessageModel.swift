internal import Protobuf
internal import SchemaOptions

/// A message with everything nested in it.
struct MessageModel {
    let fullName: String
    /// The name where it is declared.
    let swiftName: String
    /// The name from anywhere in the module.
    let swiftPath: String
    let comment: [String]
    /// In the order of their numbers.
    let fields: [FieldModel]
    let oneofs: [OneofModel]
    let messages: [MessageModel]
    let enums: [EnumModel]
    let size: Int

    var mapEntries: [MapEntryModel] { fields.compactMap(\.entry) }

    /// The message and all that is nested in it, outermost first.
    var flattened: [MessageModel] { [self] + messages.flatMap(\.flattened) }
}

/// A oneof: an enum with a case for each member.
struct OneofModel {
    let index: Int
    let name: String
    /// The property.
    let swiftName: String
    /// The enum.
    let typeName: String
    let comment: [String]
    let members: [FieldModel]

    var isRecursive: Bool { members.contains(where: \.isRecursive) }
}

struct EnumModel {
    struct Value {
        let number: Int32
        let name: String
        let caseName: String
        let comment: [String]
        /// Another value with this number was declared before.
        let aliasOf: String?
    }

    let fullName: String
    let swiftName: String
    let swiftPath: String
    let comment: [String]
    let values: [Value]
}
