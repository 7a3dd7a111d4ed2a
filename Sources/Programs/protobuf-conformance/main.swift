internal import ConformanceMessages
internal import Protobuf
internal import StandardStreams

// The runner writes a four-byte little-endian length and a request; it reads the same with a response, until the end of
// the input.
let conformance = Conformance()
do {
    while let prefix = try StandardStreams.read(exactly: 4) {
        let length = prefix.reversed().reduce(0) { $0 << 8 | Int($1) }
        guard let bytes = try StandardStreams.read(exactly: length) else { break }
        var response = ConformanceResponse()
        do {
            response.result = conformance.answer(
                try ConformanceRequest(wire: bytes, limits: DecodingLimits(bytesMax: 64 * 1024 * 1024))
            )
        } catch {
            response.result = .runtimeError("the request cannot be read: \(error)")
        }
        let answer = response.wireBytes()
        let header = (0..<4).map { UInt8(truncatingIfNeeded: answer.count >> (8 * $0)) }
        try StandardStreams.write(header + answer)
    }
} catch {
    StandardStreams.writeError("protobuf-conformance: \(error)\n")
}
