/// What one run of `models-bench` calls, and how.
struct BenchmarkOptions {
    enum Form: String {
        /// `ModelService` over gRPC.
        case mesh
        /// Chat completions over HTTP/1.1, as a vendor or a proxy answers them.
        case chat
    }

    var form = Form.mesh
    var port: UInt16 = 0
    /// Of chat completions, before `/chat/completions`.
    var path = "/v1"
    /// A `#` in it becomes the number of the call.
    var model = ""
    var isStream = false
    /// Calls under way at once, when there is no rate.
    var atOnce = 32
    /// The end of the measurement: by time, or by calls when there are any.
    var seconds = 3
    var calls = 0
    /// Calls before the measurement begins.
    var warmUp = 200
    /// Calls in a second, begun whether or not the ones before have ended; 0 for as many as there can be.
    var rate = 0
    /// The processes whose CPU and memory count.
    var processes: [Int] = []
    /// The call is refused by its vendor, and that is what is timed.
    var wantsRefusal = false

    static let usage = """
        usage: models-bench --form mesh|chat --port N --model NAME [--path /v1] [--stream yes] [--at-once N] [--rate N]
                            [--seconds N | --calls N] [--warm-up N] [--processes PID,PID] [--refusal yes]

        Calls a model over and over and prints one line of JSON. A # in the name of the model is the number of the call.

        """

    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst(), set(name, value) else { return nil }
        }
        if port == 0 || model.isEmpty { return nil }
    }

    private mutating func set(_ name: String, _ value: String) -> Bool {
        switch name {
        case "--form":
            guard let known = Form(rawValue: value) else { return false }
            form = known
        case "--model": model = value
        case "--path": path = value
        case "--stream": isStream = value == "yes"
        case "--refusal": wantsRefusal = value == "yes"
        case "--processes":
            processes = value.split(separator: ",").compactMap { Int($0) }
            return !processes.isEmpty
        default: return setNumber(name, value)
        }
        return true
    }

    private mutating func setNumber(_ name: String, _ value: String) -> Bool {
        guard let number = Int(value), number >= 0, number <= 1_000_000_000 else { return false }
        switch name {
        case "--port": port = UInt16(clamping: number)
        case "--at-once": atOnce = max(1, number)
        case "--seconds": seconds = max(1, number)
        case "--calls": calls = number
        case "--warm-up": warmUp = number
        case "--rate": rate = number
        default: return false
        }
        return true
    }
}
