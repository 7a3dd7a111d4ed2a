internal import OddSchemas
internal import Protobuf
internal import Testing

@Suite("Odd schemas")
struct OddSchemaTests {
    private func roundTrips<M: Message>(_ message: M) throws {
        #expect(try M(wire: message.wireBytes()) == message)
        #expect(try M(json: message.jsonBytes()) == message)
    }

    @Test("fields with the names of keywords keep their names in JSON")
    func keywords() throws {
        let message = OddKeywords.with {
            $0.`default` = "a"
            $0.schemaField = "b"
            $0.debugDescriptionField = "c"
            $0.readerField = "d"
            $0.`is` = ""
            $0.`let` = ["k": "v"]
            $0.`switch` = .`func`(.with { $0.`switch` = .noneValue(3) })
        }
        try roundTrips(message)
        #expect(
            try message.jsonString()
                == #"{"default":"a","schema":"b","debugDescription":"c","reader":"d","is":"","let":{"k":"v"},"func":{"none":3}}"#
        )
        #expect("\(message)".hasPrefix("odd.Keywords{default: \"a\", schema: \"b\""))
    }

    @Test("names that meet in Swift stay apart")
    func collisions() throws {
        let message = OddCollisions.with {
            $0.schemaField = 1
            $0.leading = 3
            $0.elsewhere = 5
        }
        try roundTrips(message)
        #expect(try message.jsonString() == #"{"schema":1,"Leading":3,"somewhere":5}"#)
        #expect(OddCollisions.schema.fields.count == 5)
    }

    @Test("nested types with names of the standard library do not hide it")
    func shadows() throws {
        try roundTrips(
            OddShadows.with {
                $0.string = .with { $0.value = "text" }
                $0.message = .with { $0.text = .with { $0.value = "inner" } }
                $0.bool = .yes
                $0.type = .value2d
                $0.really = false
                $0.kind = .nested(.init())
            }
        )
    }

    @Test("an alias reads as its number and writes the first name")
    func aliases() {
        #expect(OddAliases(rawValue: 1) == .first)
        #expect(OddAliases.schema.number(of: "EERSTE") == 1)
        #expect(OddAliases.schema.name(of: 1) == "FIRST")
        #expect(OddAliases(rawValue: -1) == .minus)
        #expect(OddAliases.allCases.count == 4)
    }

    @Test("a type that contains itself in every way holds values of all of them")
    func cycles() throws {
        let leaf = OddCycle.with { $0.depth = 0 }
        try roundTrips(
            OddCycle.with {
                $0.direct = leaf
                $0.detour = .with {
                    $0.back = leaf
                    $0.again = .with { $0.back = leaf }
                }
                $0.list = [leaf, .init()]
                $0.map = ["leaf": leaf]
                $0.either = .one(.with { $0.either = .other(.with { $0.back = leaf }) })
            }
        )
    }

    @Test("field numbers at their limits are written and read")
    func numbers() throws {
        let message = OddNumbers.with {
            $0.last = "last"
            $0.beforeReserved = "before"
            $0.first = "first"
            $0.packed = [-1, 0, 1]
        }
        try roundTrips(message)
        #expect(message.wireBytes().suffix(10) == [0xfa, 0xff, 0xff, 0xff, 0x0f, 0x04] + Array("last".utf8))
    }

    @Test("maps take keys of every kind")
    func maps() throws {
        let message = OddMaps.with {
            $0.byInt32 = [-1: "a"]
            $0.byInt64 = [.min: [1]]
            $0.byUint32 = [.max: -0.5]
            $0.byUint64 = [.max: .with { $0.first = "x" }]
            $0.bySint32 = [.min: 1.5]
            $0.bySint64 = [.max: true]
            $0.byFixed32 = [7: .down]
            $0.byFixed64 = [8: -8]
            $0.bySfixed32 = [-9: 9]
            $0.bySfixed64 = [-10: -10]
            $0.byBool = [true: "yes", false: "no"]
            $0.byString = ["": .with { $0.byBool = [true: ""] }]
        }
        try roundTrips(message)
    }

    @Test("a message of a hundred and sixty fields round trips")
    func many() throws {
        var bytes: [UInt8] = []
        for number in UInt32(1)...160 where number % 8 == 1 {
            WireFormat.appendLengthDelimited(number, [0x61], to: &bytes)
        }
        let message = try OddMany(wire: bytes)
        #expect(message.unknownFields.bytes.count < bytes.count)
        try #expect(OddMany(wire: message.wireBytes()) == message)
        #expect(OddMany.schema.fields.count == 160)
    }
}
