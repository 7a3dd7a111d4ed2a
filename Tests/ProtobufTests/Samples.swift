internal import ConformanceMessages
internal import Protobuf

enum Samples {
    /// A message in which a field of every kind and label is set.
    static func everything() throws -> ConformanceTestAllTypesProto3 {
        var message = ConformanceTestAllTypesProto3()
        message.optionalInt32 = .min
        message.optionalInt64 = .min
        message.optionalUint32 = .max
        message.optionalUint64 = .max
        message.optionalSint32 = -1
        message.optionalSint64 = .min
        message.optionalFixed32 = 1
        message.optionalFixed64 = 2
        message.optionalSfixed32 = -3
        message.optionalSfixed64 = -4
        message.optionalFloat = .leastNonzeroMagnitude
        message.optionalDouble = .greatestFiniteMagnitude
        message.optionalBool = true
        message.optionalString = "héllo\0wörld 🎉"
        message.optionalBytes = [0, 255, 128]
        message.optionalNestedMessage = .with { $0.a = -1 }
        message.optionalForeignMessage = .with { $0.c = 3 }
        message.optionalNestedEnum = .neg
        message.optionalForeignEnum = .unrecognized(99)
        message.optionalAliasedEnum = .aliasBaz
        message.recursiveMessage = .with { inner in
            inner.optionalInt32 = 5
            inner.recursiveMessage = .with { $0.optionalString = "inner" }
        }
        message.repeatedInt32 = [0, -1, .max]
        message.repeatedSint64 = [.min, 0, .max]
        message.repeatedFixed32 = [1, 2]
        message.repeatedDouble = [1.5, -0.0]
        message.repeatedBool = [true, false]
        message.repeatedString = ["", "a", String(repeating: "long ", count: 100)]
        message.repeatedBytes = [[], [1]]
        message.repeatedNestedMessage = [.init(), .with { $0.a = 1 }]
        message.repeatedForeignEnum = [.foreignBar, .unrecognized(-5)]
        message.packedUint64 = [1, .max]
        message.unpackedFloat = [1, 2]
        message.mapInt32Int32 = [-1: 0]
        message.mapBoolBool = [true: false]
        message.mapStringString = ["": ""]
        message.mapStringBytes = ["b": [1, 2]]
        message.mapStringNestedMessage = ["m": .with { $0.a = 9 }]
        message.mapStringForeignEnum = ["e": .foreignBaz]
        message.oneofField = .oneofNestedMessage(.with { $0.corecursive = .with { $0.optionalInt32 = 3 } })
        message.optionalBoolWrapper = .with { $0.value = true }
        message.optionalStringWrapper = .init()
        message.optionalDuration = .with { $0.seconds = -5 }
        message.optionalTimestamp = .with { $0.nanos = 1 }
        message.optionalFieldMask = .with { $0.paths = ["a.b", "c"] }
        message.optionalStruct = .with { $0.fields["x"] = .with { $0.kind = .numberValue(1) } }
        message.optionalAny = .with { $0.typeURL = "type.googleapis.com/google.protobuf.Duration" }
        message.repeatedValue = [.with { $0.kind = .nullValue(.nullValue) }]
        message.fieldname1 = 1
        message.unknownFields = UnknownFields(bytes: WireBuilder.make { $0.varint(9000, 1) })
        return message
    }
}
