internal import GRPCTransport
internal import MeshApplication
internal import MeshModels
internal import MeshVectors
internal import TLSCrypto
internal import Telemetry

/// All that a server is put together from. `MeshConfiguration` says it in the operator's words; this says it in those of the
/// parts.
struct ServerSettings {
    var grpc = GRPCServerConfiguration()
    var tls: TLSServerConfiguration?
    var storage = StorageSettings()
    var redis = RedisSettings()
    var coordinator = CoordinatorConfiguration()
    var isRecording = false
    var scheduler = SchedulerConfiguration()
    var defaults = TaskDefaults()
    var memory = MemoryKeeper.Configuration()
    var models = ModelSettings()
    var embedding = EmbeddingSettings()
    /// Where vectors are searched; nil for in the process.
    var qdrant: QdrantAddress?
    var logLevel = LogLevel.info
    var logsJSON = false
    /// How long calls and tasks may go on after the program was asked to stop.
    var drain: Duration = .seconds(30)
}
