internal import GRPCCore

/// A method as one loop serves it: its handler, and the loop's own metrics of it.
final class Route {
    let handler: RPCHandler
    let method: MethodDescriptor
    let metrics: MethodMetrics

    init(_ handler: RPCHandler, _ metrics: MethodMetrics) {
        self.handler = handler
        method = MethodDescriptor(copying: handler.method)
        self.metrics = metrics
    }
}

/// Finds a route by the bytes of `:path`, without making a string of them.
struct RouteTable {
    private struct Entry {
        let path: [UInt8]
        let route: Route
    }

    private let buckets: [[Entry]]
    private let mask: Int

    init(_ routes: [Route]) {
        var size = 16
        while size < routes.count * 2 { size *= 2 }
        mask = size - 1
        var buckets = [[Entry]](repeating: [], count: size)
        for route in routes {
            let path = Array(route.handler.method.path.utf8)
            buckets[Self.hash(path.span) & mask].append(Entry(path: path, route: route))
        }
        self.buckets = buckets
    }

    func route(at path: Span<UInt8>) -> Route? {
        for entry in buckets[Self.hash(path) & mask] where Self.areEqual(entry.path.span, path) { return entry.route }
        return nil
    }

    /// FNV-1a. Paths are the program's own, so nobody can make them collide.
    private static func hash(_ bytes: Span<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for position in bytes.indices { hash = (hash ^ UInt32(bytes[position])) &* 16_777_619 }
        return Int(hash)
    }

    static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        for position in left.indices where left[position] != right[position] { return false }
        return true
    }
}
