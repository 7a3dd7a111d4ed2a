/// How `mesh serve` runs. Ranges and texts of each value are in `ConfigurationKey.all`, one declaration for each.
package struct MeshConfiguration: Sendable, Hashable {
    package struct Listen: Sendable, Hashable {
        /// IP addresses without port.
        package var addresses = ["127.0.0.1"]
        /// 0 takes a free one.
        package var port = 50051
        /// A path, besides the addresses; empty for none.
        package var unixSocket = ""
    }

    package struct TLS: Sendable, Hashable {
        /// PEM files; empty for plain text.
        package var certificate = ""
        package var key = ""
        /// Clients have to show a certificate of these authorities; empty when they do not.
        package var clientAuthorities = ""
    }

    package struct Security: Sendable, Hashable {
        /// Calls need no key: everybody who reaches the server may do everything. Loopback addresses only.
        package var openMode = true
    }

    package struct Storage: Sendable, Hashable {
        /// The SQLite file. `load` fills in the folder for state where it is empty.
        package var path = ""
        /// What its log holds before it is moved into it.
        package var logMiB = 16
        /// Nothing is kept beyond the process; for trials.
        package var isInMemory = false
        /// The database of PostgreSQL that everything is kept in, as `postgresql://…`; empty for the SQLite file.
        package var url = ""
        /// Connections to it that are open at once.
        package var connections = 8
        package var statementTimeout = Duration.seconds(30)
        /// How long the server waits at its start for a database that is away.
        package var startTimeout = Duration.seconds(15)
    }

    package struct Limits: Sendable, Hashable {
        package var tasksPerProcess = 64
        package var tasksPerTenant = 32
        package var tasksPerNetwork = 8
        package var queuedTasksPerProcess = 10_000
        package var queuedTasksPerTenant = 1000
        package var requestBytesMax = 4 << 20
        package var connections = 10_000
    }

    package struct Redis: Sendable, Hashable {
        package var url = ""
        package var prefix = "mesh"
    }

    package struct Models: Sendable, Hashable {
        package var provider = "auto"
        package var catalogue = ""
        package var brokenText = "restart"
        package var callTimeout = Duration.seconds(120)
        package var cacheTime = Duration.seconds(600)
        /// `VendorRates`.
        package var requestsPerMinute: [String] = []
        package var tokensPerMinute: [String] = []
        /// How fast the offline provider writes, in pieces of text; 0 for as fast as it can.
        package var piecesPerSecond = 200.0
    }

    package struct Logging: Sendable, Hashable {
        package var level = "info"
        package var format = "json"
    }

    package struct Memory: Sendable, Hashable {
        package var embedder = "offline"
        package var dimensions = 768
        /// The Qdrant server that searches by meaning, as `http://…`; empty for within the process.
        package var qdrantURL = ""
        /// The key that it wants; empty for none.
        package var qdrantKey = ""
        /// How often its keeper comes by.
        package var interval = Duration.seconds(60)
        package var retention = Duration.seconds(180 * 86_400)
    }

    package struct Coordinator: Sendable, Hashable {
        package var maxSubtasks = 16
        package var confidenceThreshold = 0.7
        package var defaultTimeout = Duration.seconds(300)
        package var maxIterations = 10
        /// How long a worker may be silent before another replica takes its task over.
        package var lease = Duration.seconds(15)
        /// Tasks leave records for `mesh replay`.
        package var recording = false
    }

    package struct Shutdown: Sendable, Hashable {
        /// How long calls and tasks may go on after SIGTERM.
        package var grace = Duration.seconds(30)
    }

    package var listen = Listen()
    package var tls = TLS()
    package var security = Security()
    package var storage = Storage()
    package var redis = Redis()
    package var limits = Limits()
    package var models = Models()
    package var logging = Logging()
    package var memory = Memory()
    package var coordinator = Coordinator()
    package var shutdown = Shutdown()

    package init() {}
}
