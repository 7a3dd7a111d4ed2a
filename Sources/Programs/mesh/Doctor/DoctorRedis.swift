internal import MeshCommands
internal import StandardStreams

/// Where replicas share what is short-lived.
struct DoctorRedis: Sendable {
    private let redis: MeshConfiguration.Redis
    private let places: DoctorPlaces

    init(_ redis: MeshConfiguration.Redis, _ places: DoctorPlaces) {
        self.redis = redis
        self.places = places
    }

    func findings() async -> [DoctorFinding] {
        guard let url = try? RedisURL(redis.url) else { return [] }
        switch url.place {
        case .unix(let path):
            if StandardStreams.exists(path) { return [.ok("redis", "\(path) is there")] }
            return [.fault("redis", "there is no socket \(path): start the server, or set redis.url")]
        case .host(let host, let port):
            guard let fault = await places.fault(host: host, port: port) else {
                return [.ok("redis", "\(host):\(port) answers")]
            }
            return [.fault("redis", "\(fault): start the server, check the network, or set redis.url")]
        }
    }
}
