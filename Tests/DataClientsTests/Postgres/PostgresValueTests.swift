internal import Testing

@testable internal import DataClients

@Suite("Values of PostgreSQL")
struct PostgresValueTests {
    @Test("every kind of value comes back as it was")
    func roundTrip() async throws {
        try await PostgresClient.with { client in
            let bytes = (0...255).map { UInt8($0) }
            let row = try #require(
                try await client.pool.query(
                    """
                    SELECT $1::int8, $2::float8, $3::text, $4::bytea, $5::bool, $6::jsonb, $7::int4, $8::int2, $9::text,
                        $10::float4
                    """,
                    Int64.min,
                    0.1,
                    "Grüße \\ \" \t \n 🙂",
                    bytes,
                    true,
                    #"{"a": [1, 2]}"#,
                    -7,
                    -3,
                    String?.none,
                    1.5
                ).first
            )
            #expect(try row.int64(at: 0) == Int64.min)
            #expect(try row.double(at: 1) == 0.1)
            #expect(try row.text(at: 2) == "Grüße \\ \" \t \n 🙂")
            #expect(try row.bytes(at: 3) == bytes)
            #expect(try row.bool(at: 4))
            #expect(try row.text(at: 5) == #"{"a": [1, 2]}"#)
            #expect(try row.int(at: 6) == -7 && row.int(at: 7) == -3)
            #expect(try row.isNull(at: 8))
            #expect(try row.textIfPresent(at: 8) == nil)
            #expect(try row.double(at: 9) == 1.5)
        }
    }

    @Test(
        "extreme doubles come back",
        arguments: [Double.infinity, -.infinity, .greatestFiniteMagnitude, Double.leastNonzeroMagnitude, -0.0]
    )
    func doubles(value: Double) async throws {
        try await PostgresClient.with { client in
            let row = try #require(try await client.pool.query("SELECT $1::float8", value).first)
            #expect(try row.double(at: 0).bitPattern == value.bitPattern)
        }
    }

    @Test("arrays come back element by element")
    func arrays() async throws {
        try await PostgresClient.with { client in
            let texts: [String?] = ["a", nil, "with \"quotes\" \\ , {braces}", "", "NULL"]
            let blobs: [[UInt8]?] = [[0, 255, 92], nil, []]
            let rows = try await client.pool.query(
                PostgresStatement(
                    "SELECT * FROM unnest($1::text[], $2::int8[], $3::bytea[], $4::float8[], $5::bool[])",
                    values: [
                        .texts(texts), .integers([1, nil, 3, 4, 5]), .byteStrings(blobs + [nil, [1]]),
                        .reals([0.5, nil, 1, 2, 3]), .bools([true, false, true, false, true]),
                    ]
                )
            )
            #expect(try rows.map { row throws(PostgresError) in try row.textIfPresent(at: 0) } == texts)
            #expect(try rows.map { row throws(PostgresError) in try row.int64IfPresent(at: 1) } == [1, nil, 3, 4, 5])
            let bytes = try rows.map { row throws(PostgresError) in try row.bytesIfPresent(at: 2) }
            #expect(bytes == blobs + [nil, [1]])
            #expect(try rows[4].bool(at: 4) && !rows[3].bool(at: 4))
        }
    }

    @Test("a column is not read as another type")
    func mismatch() async throws {
        try await PostgresClient.with { client in
            let row = try #require(try await client.pool.query("SELECT 1::int8 AS n, 'x'::text, 1::numeric").first)
            let number = #expect(throws: PostgresError.self) { try row.text(at: 0) }
            let text = #expect(throws: PostgresError.self) { try row.int64(at: 1) }
            let numeric = #expect(throws: PostgresError.self) { try row.double(at: 2) }
            #expect(number?.code == .mismatch && text?.code == .mismatch && numeric?.code == .mismatch)
            let outside = #expect(throws: PostgresError.self) { try row.text(at: 9) }
            #expect(outside?.code == .misuse)
        }
    }

    @Test("a NUL in a text is refused, for the server would end the text there")
    func nul() async throws {
        try await PostgresClient.with { client in
            let error = await postgresError { try await client.pool.query("SELECT $1::text", "a\u{0}b") }
            #expect(error?.code == .invalidValue)
        }
    }

    @Test("large values go both ways")
    func large() async throws {
        try await PostgresClient.with { client in
            let bytes = [UInt8](repeating: 7, count: 8 << 20)
            let row = try #require(try await client.pool.query("SELECT $1::bytea", bytes).first)
            #expect(try row.bytes(at: 0) == bytes)
        }
    }
}
