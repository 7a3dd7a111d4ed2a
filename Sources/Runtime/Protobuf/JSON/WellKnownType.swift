/// The types of google.protobuf that have a JSON form of their own.
package enum WellKnownType: String, Sendable {
    case any = "google.protobuf.Any"
    case duration = "google.protobuf.Duration"
    case fieldMask = "google.protobuf.FieldMask"
    case listValue = "google.protobuf.ListValue"
    case structure = "google.protobuf.Struct"
    case timestamp = "google.protobuf.Timestamp"
    case value = "google.protobuf.Value"
    case boolValue = "google.protobuf.BoolValue"
    case bytesValue = "google.protobuf.BytesValue"
    case doubleValue = "google.protobuf.DoubleValue"
    case floatValue = "google.protobuf.FloatValue"
    case int32Value = "google.protobuf.Int32Value"
    case int64Value = "google.protobuf.Int64Value"
    case stringValue = "google.protobuf.StringValue"
    case uint32Value = "google.protobuf.UInt32Value"
    case uint64Value = "google.protobuf.UInt64Value"

    package init?(fullName: String) {
        guard fullName.hasPrefix("google.protobuf.") else { return nil }
        self.init(rawValue: fullName)
    }

    /// A message with one field `value` that is written as that value.
    package var isWrapper: Bool {
        switch self {
        case .boolValue, .bytesValue, .doubleValue, .floatValue, .int32Value, .int64Value, .stringValue, .uint32Value,
            .uint64Value:
            true
        case .any, .duration, .fieldMask, .listValue, .structure, .timestamp, .value: false
        }
    }
}
