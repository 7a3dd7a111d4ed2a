internal import Glibc
internal import HTTPWire

/// What libFuzzer plays its inputs to; `FRAMES_TARGET` in the environment says which.
enum FuzzTarget: String {
    /// `HTTP2Session` alone: a server's for traffic that begins with a client's preface, else a client's.
    case session
    /// The gRPC server's side of a connection, over a socket.
    case server
    /// The gRPC client's side.
    case client

    static let chosen: FuzzTarget = {
        let name = unsafe getenv("FRAMES_TARGET").map { unsafe String(cString: $0) } ?? "session"
        guard let target = FuzzTarget(rawValue: name) else { fatalError("there is no target \(name)") }
        return target
    }()

    func run(_ input: FuzzInput) throws {
        switch self {
        case .session:
            var exercise = try SessionExercise(input)
            try exercise.run()
        case .server: try ServerExercise.run(input)
        case .client: try ClientExercise.run(input)
        }
    }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(unsafe Array(UnsafeBufferPointer(start: start, count: count))) else { return -1 }
    do {
        try FuzzTarget.chosen.run(input)
    } catch {
        fatalError("broken property: \(error)")
    }
    return 0
}

/// Changes an input frame by frame; the plain mutator hardly ever leaves the framing intact.
@_cdecl("LLVMFuzzerCustomMutator")
func fuzzMutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ sizeMax: Int, _ seed: CUnsignedInt) -> Int {
    var mutator = FrameMutator(seed: UInt64(seed)) { bytes, room in
        let count = bytes.count
        bytes += [UInt8](repeating: 0, count: room)
        let changed = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe mutateBytes($0, count, buffer.count) } ?? 0
        }
        bytes.removeLast(bytes.count - changed)
    }
    let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
    return unsafe store(mutator.mutate(bytes), data, sizeMax)
}

/// The first frames of one input and the last ones of another.
@_cdecl("LLVMFuzzerCustomCrossOver")
func fuzzCrossOver(
    _ first: UnsafePointer<UInt8>?,
    _ firstSize: Int,
    _ second: UnsafePointer<UInt8>?,
    _ secondSize: Int,
    _ out: UnsafeMutablePointer<UInt8>,
    _ sizeMax: Int,
    _ seed: CUnsignedInt
) -> Int {
    var mutator = FrameMutator(seed: UInt64(seed)) { _, _ in }
    let joined = mutator.splice(
        unsafe Array(UnsafeBufferPointer(start: first, count: firstSize)),
        unsafe Array(UnsafeBufferPointer(start: second, count: secondSize))
    )
    return unsafe store(joined, out, sizeMax)
}

private func store(_ bytes: [UInt8], _ out: UnsafeMutablePointer<UInt8>, _ sizeMax: Int) -> Int {
    let count = min(bytes.count, sizeMax)
    for position in 0..<count { unsafe out[position] = bytes[position] }
    return count
}

/// libFuzzer's own mutator of bytes, for use within another one.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ sizeMax: Int) -> Int
