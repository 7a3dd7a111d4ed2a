internal import ConformanceMessages
internal import Testing

@testable internal import Protobuf

@Suite("JSON of the well-known types")
struct JSONWellKnownTests {
    @Test(
        "timestamps are written with 0, 3, 6 or 9 digits and read back",
        arguments: [
            (0, 0, "1970-01-01T00:00:00Z"), (0, 500_000_000, "1970-01-01T00:00:00.500Z"),
            (1, 1000, "1970-01-01T00:00:01.000001Z"), (-1, 1, "1969-12-31T23:59:59.000000001Z"),
            (-62_135_596_800, 0, "0001-01-01T00:00:00Z"),
            (253_402_300_799, 999_999_999, "9999-12-31T23:59:59.999999999Z"),
            (951_782_400, 0, "2000-02-29T00:00:00Z"), (1_787_391_000, 250_000_000, "2026-08-22T09:30:00.250Z"),
        ] as [(Int64, Int32, String)]
    )
    func timestamps(seconds: Int64, nanos: Int32, text: String) throws {
        let message = GoogleTimestamp.with {
            $0.seconds = seconds
            $0.nanos = nanos
        }
        #expect(try message.jsonString() == "\"\(text)\"")
        #expect(try GoogleTimestamp(json: "\"\(text)\"") == message)
    }

    @Test(
        "timestamps are read with offsets and any number of digits",
        arguments: [
            ("1970-01-01T08:00:01+08:00", 1, 0), ("1969-12-31T16:00:01-08:00", 1, 0),
            ("1970-01-01T00:00:01.5Z", 1, 500_000_000),
            ("1970-01-01T00:00:01.12345678Z", 1, 123_456_780), ("1970-01-01T00:00:00-00:00", 0, 0),
        ] as [(String, Int64, Int32)]
    )
    func timestampsIn(text: String, seconds: Int64, nanos: Int32) throws {
        let message = try GoogleTimestamp(json: "\"\(text)\"")
        #expect(message.seconds == seconds)
        #expect(message.nanos == nanos)
    }

    @Test(
        "other texts are no timestamps",
        arguments: [
            "", "1970-01-01", "1970-01-01T00:00:00", "1970-01-01t00:00:00Z", "1970-01-01T00:00:00z",
            "1970-01-01 00:00:00Z",
            "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "1970-13-01T00:00:00Z", "1970-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z", "1970-00-01T00:00:00Z", "1970-01-00T00:00:00Z", "1970-01-32T00:00:00Z",
            "1970-01-01T24:00:00Z", "1970-01-01T00:60:00Z", "1990-12-31T23:59:60Z", "1970-01-01T00:00:00.Z",
            "1970-01-01T00:00:00.1234567890Z", "1970-01-01T00:00:00+0800", "1970-01-01T00:00:00+24:00",
            "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "1970-01-01T00:00:00Zx", "+970-01-01T00:00:00Z",
        ]
    )
    func badTimestamps(text: String) {
        #expect(JSONTest.refusal(of: "\"\(text)\"", as: GoogleTimestamp.self)?.code == .invalidValue)
    }

    @Test("each day of 800 years has its own date")
    func civilDates() {
        var expected = CivilDate(year: 1600, month: 1, day: 1)
        let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for number in expected.daysSinceEpoch..<CivilDate(year: 2400, month: 1, day: 1).daysSinceEpoch {
            let date = CivilDate(daysSinceEpoch: number)
            if date != expected || date.daysSinceEpoch != number || !date.isValid {
                Issue.record("\(date) is not \(expected)")
                return
            }
            let isLeapYear = expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
            expected.day += 1
            if expected.day > days[expected.month - 1] + (isLeapYear && expected.month == 2 ? 1 : 0) {
                expected.day = 1
                expected.month += 1
                if expected.month == 13 { (expected.year, expected.month) = (expected.year + 1, 1) }
            }
        }
    }

    @Test("timestamps and durations without a text form are refused")
    func unwritable() {
        for (seconds, nanos) in [(-62_135_596_801, 0), (253_402_300_800, 0), (0, -1), (0, 1_000_000_000)]
            as [(Int64, Int32)]
        {
            let time = Everything.with {
                $0.optionalTimestamp = .with {
                    $0.seconds = seconds
                    $0.nanos = nanos
                }
            }
            let error = JSONTest.refusal(of: time)
            #expect(error?.path == "optional_timestamp")
            #expect(
                error?.description
                    == "\(JSONTest.typeName), field optional_timestamp: the timestamp is outside of the years 0001 to 9999"
            )
        }
        for (seconds, nanos, reason) in [
            (315_576_000_001, 0, "the duration is longer than 315576000000 seconds"),
            (-315_576_000_001, 0, "the duration is longer than 315576000000 seconds"),
            (0, 1_000_000_000, "the duration is longer than 315576000000 seconds"),
            (1, -1, "seconds and nanoseconds of the duration differ in sign"),
            (-1, 1, "seconds and nanoseconds of the duration differ in sign"),
        ] as [(Int64, Int32, String)] {
            let duration = GoogleDuration.with {
                $0.seconds = seconds
                $0.nanos = nanos
            }
            #expect(JSONTest.refusal(of: duration)?.reason == reason)
            let list = Everything.with { $0.repeatedDuration = [.init(), duration] }
            #expect(JSONTest.refusal(of: list)?.path == "repeated_duration[1]")
        }
    }

    @Test(
        "durations are written with 0, 3, 6 or 9 digits and read back",
        arguments: [
            (0, 0, "0s"), (1, 500_000_000, "1.500s"), (-1, -500_000_000, "-1.500s"), (0, -1, "-0.000000001s"),
            (0, 1000, "0.000001s"), (315_576_000_000, 999_999_999, "315576000000.999999999s"),
            (-315_576_000_000, -999_999_999, "-315576000000.999999999s"),
        ] as [(Int64, Int32, String)]
    )
    func durations(seconds: Int64, nanos: Int32, text: String) throws {
        let message = GoogleDuration.with {
            $0.seconds = seconds
            $0.nanos = nanos
        }
        #expect(try message.jsonString() == "\"\(text)\"")
        #expect(try GoogleDuration(json: "\"\(text)\"") == message)
    }

    @Test(
        "other texts are no durations",
        arguments: [
            "", "1", "s", ".5s", "1.s", "1.1234567890s", "+1s", "1 s", " 1s", "01s", "1e3s", "--1s", "1.5S", "-s",
            "1sx",
            "315576000001s", "-315576000001s", "99999999999999999999999s",
        ]
    )
    func badDurations(text: String) {
        #expect(JSONTest.refusal(of: "\"\(text)\"", as: GoogleDuration.self)?.code == .invalidValue)
    }

    @Test("paths of a field mask change their spelling both ways")
    func fieldMasks() throws {
        for (paths, text) in [
            ([], ""), (["foo"], "foo"), (["foo.bar_baz", "a_b_c", "x1.y2"], "foo.barBaz,aBC,x1.y2"), (["_foo"], "Foo"),
        ] as [([String], String)] {
            let message = GoogleFieldMask.with { $0.paths = paths }
            #expect(try message.jsonString() == "\"\(text)\"")
            #expect(try GoogleFieldMask(json: "\"\(text)\"") == message)
        }
        for text in ["foo,bar_bar", ",", "a,", ",a", "a,,b", "a.", ".a", "a..b", "a b", "a, b", "é"] {
            #expect(JSONTest.refusal(of: "\"\(text)\"", as: GoogleFieldMask.self) != nil)
        }
        for path in ["fooBar", "foo_3_bar", "foo__bar", "foo_", "", "a.", "a b", "a,b"] {
            let message = Everything.with { $0.optionalFieldMask = .with { $0.paths = ["ok", path] } }
            #expect(JSONTest.refusal(of: message)?.path == "optional_field_mask.paths[1]")
        }
    }

    @Test("a Struct is an object, a Value any JSON, a ListValue a list")
    func dynamicValues() throws {
        let text = #"{"a":[1,"x",true,null,{"b":[]},{}],"z":"","é":-0.5}"#
        #expect(try JSONTest.echo(text, as: GoogleStruct.self) == text)
        #expect(try JSONTest.echo(text, as: GoogleValue.self) == text)
        #expect(try JSONTest.echo("[[],[[]],{}]", as: GoogleListValue.self) == "[[],[[]],{}]")
        let message = try Everything(
            json: "{\"optionalStruct\":\(text),\"optionalValue\":[0],\"repeatedListValue\":[[1],[]]}"
        )
        #expect(message.optionalStruct?.fields["z"]?.kind == .stringValue(""))
        #expect(message.optionalValue?.kind == .listValue(.with { $0.values = [.with { $0.kind = .numberValue(0) }] }))
        #expect(message.repeatedListValue.map(\.values.count) == [1, 0])
        #expect(try Everything(wire: message.wireBytes()) == message)
        for text in ["[]", "1", "null", "\"a\""] { #expect(JSONTest.refusal(of: text, as: GoogleStruct.self) != nil) }
        for text in ["{}", "1", "null"] { #expect(JSONTest.refusal(of: text, as: GoogleListValue.self) != nil) }
    }

    @Test("a Value without a kind and numbers that JSON does not have are refused")
    func unwritableValues() {
        #expect(JSONTest.refusal(of: GoogleValue())?.reason == "the value has no kind")
        for number in [Double.nan, .infinity, -.infinity] {
            let inner = GoogleValue.with {
                $0.kind = .listValue(.with { $0.values = [.with { $0.kind = .numberValue(number) }] })
            }
            let message = Everything.with { $0.optionalStruct = .with { $0.fields["a"] = inner } }
            #expect(
                JSONTest.refusal(of: message)?.description
                    == "\(JSONTest.typeName), field optional_struct[\"a\"][0]: NaN and infinity have no place in a google.protobuf.Value"
            )
        }
    }

    @Test("a wrapper is its value")
    func wrappers() throws {
        let text = """
            {"optionalBoolWrapper":false,"optionalInt32Wrapper":0,"optionalInt64Wrapper":"-1","optionalUint32Wrapper":1,\
            "optionalUint64Wrapper":"2","optionalFloatWrapper":0.5,"optionalDoubleWrapper":"NaN",\
            "optionalStringWrapper":"","optionalBytesWrapper":"AQ==","repeatedBoolWrapper":[true,false]}
            """
        #expect(try JSONTest.echo(text) == text)
        let message = try Everything(json: text)
        #expect(message.optionalBoolWrapper == GoogleBoolValue())
        #expect(message.optionalStringWrapper == GoogleStringValue())
        #expect(try Everything(json: #"{"optionalInt64Wrapper":5}"#).optionalInt64Wrapper?.value == 5)
        #expect(JSONTest.refusal(of: #"{"optionalBoolWrapper":{"value":true}}"#) != nil)
    }
}
