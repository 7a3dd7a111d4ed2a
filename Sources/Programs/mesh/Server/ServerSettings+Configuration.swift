internal import EventIO
internal import GRPCTransport
internal import MeshApplication
internal import MeshCommands
internal import MeshModels
internal import MeshVectors
internal import TLSCrypto
internal import Telemetry

extension ServerSettings {
    /// The last part of the grace, in which those who watch unfinished tasks are told to come back.
    private static let farewellTimeMax: Duration = .seconds(2)

    /// What the operator wrote, in the words of the parts. Every value was checked when it was read.
    ///
    /// - Parameter variables: the environment, which holds the keys of vendors.
    init(_ configuration: MeshConfiguration, variables: [String: String]) throws(VendorAccessFault) {
        grpc.addresses = configuration.listen.socketAddresses
        grpc.connectionsMax = configuration.limits.connections
        grpc.requestBytesMax = configuration.limits.requestBytesMax
        tls = TLSServerConfiguration(configuration.tls)
        storage = StorageSettings(configuration.storage)
        redis = RedisSettings(url: try? RedisURL(configuration.redis.url), prefix: configuration.redis.prefix)
        let vendors = try VendorAccess.found(in: variables)
        if configuration.models.provider != "offline" { models.vendors = vendors }
        embedding.vendors = vendors
        embedding.choice = try EmbedderChoice(
            configuration.memory.embedder,
            dimensions: configuration.memory.dimensions,
            among: vendors
        )
        qdrant = QdrantAddress(configuration.memory)
        models.offline.piecesPerSecond = configuration.models.piecesPerSecond
        models.cacheTime = configuration.models.cacheTime
        models.cataloguePath = configuration.models.catalogue.isEmpty ? nil : configuration.models.catalogue
        models.chain.brokenText = BrokenTextPolicy(rawValue: configuration.models.brokenText) ?? .restart
        models.chain.limit(
            requestsPerMinute: try? VendorRates(configuration.models.requestsPerMinute),
            tokensPerMinute: try? VendorRates(configuration.models.tokensPerMinute)
        )
        memory.interval = configuration.memory.interval
        memory.retention = configuration.memory.retention
        scheduler.runningPerProcessMax = configuration.limits.tasksPerProcess
        scheduler.runningPerTenantMax = configuration.limits.tasksPerTenant
        scheduler.runningPerNetworkMax = configuration.limits.tasksPerNetwork
        scheduler.queuedPerProcessMax = configuration.limits.queuedTasksPerProcess
        scheduler.queuedPerTenantMax = configuration.limits.queuedTasksPerTenant
        coordinator.leaseTime = configuration.coordinator.lease
        coordinator.callTimeMax = configuration.models.callTimeout
        isRecording = configuration.coordinator.recording
        defaults.maxSubtasks = configuration.coordinator.maxSubtasks
        defaults.confidenceThreshold = configuration.coordinator.confidenceThreshold
        defaults.timeoutSeconds = Int(configuration.coordinator.defaultTimeout.components.seconds)
        defaults.maxIterations = configuration.coordinator.maxIterations
        logLevel = LogLevel(name: configuration.logging.level) ?? .info
        logsJSON = configuration.logging.format == "json"
        drain = configuration.shutdown.grace
        scheduler.graceTime = drain - min(drain / 4, Self.farewellTimeMax)
    }
}

extension QdrantAddress {
    /// Nil for none.
    init?(_ memory: MeshConfiguration.Memory) {
        if memory.qdrantURL.isEmpty { return nil }
        self.init(url: memory.qdrantURL, key: memory.qdrantKey.isEmpty ? nil : Secret(memory.qdrantKey))
    }
}

extension StorageSettings {
    init(_ storage: MeshConfiguration.Storage) {
        // The address was checked with the configuration.
        if let url = try? DatabaseURL(storage.url) {
            engine = .postgres(url)
        } else {
            engine = storage.isInMemory ? .memory : .file(storage.path)
        }
        logMiB = storage.logMiB
        connectionsMax = storage.connections
        statementTimeout = storage.statementTimeout
        startTimeout = storage.startTimeout
    }
}

extension TLSServerConfiguration {
    /// Nil for plain text.
    fileprivate init?(_ tls: MeshConfiguration.TLS) {
        if tls.certificate.isEmpty { return nil }
        self.init(certificateChain: .file(tls.certificate), privateKey: .file(tls.key))
        if !tls.clientAuthorities.isEmpty {
            clientAuthorities = .file(tls.clientAuthorities)
            clientVerification = .require
        }
    }
}

extension ChainOptions {
    fileprivate mutating func limit(requestsPerMinute requests: VendorRates?, tokensPerMinute tokens: VendorRates?) {
        vendorDefault.requestsPerMinute = requests?.others
        vendorDefault.tokensPerMinute = tokens?.others
        for vendor in VendorRates.vendors {
            var bounds = vendorDefault
            bounds.requestsPerMinute = requests?[vendor]
            bounds.tokensPerMinute = tokens?[vendor]
            vendors[vendor] = bounds
        }
    }
}
