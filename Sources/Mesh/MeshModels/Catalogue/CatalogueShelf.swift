package import MeshDomain
private import Synchronization
package import Telemetry

/// Holds the catalogue that is in force. Any thread reads; whoever watches the operator's file calls `reload` when it changes.
package final class CatalogueShelf: Sendable {
    private struct State {
        var catalogue: Catalogue
        /// Names that a line in the log was written for.
        var told: Set<String> = []
    }

    private let state: Mutex<State>
    private let log: Logger

    /// Names come from requests: no more than this many get a line.
    private static let toldMax = 1_000

    package init(_ catalogue: Catalogue = .builtIn, log: Logger = .off) {
        state = Mutex(State(catalogue: catalogue))
        self.log = log
    }

    package var catalogue: Catalogue { state.withLock { $0.catalogue } }

    /// Takes what the operator's file says now. When it is wrong, the catalogue stays as it is and the log says why; calls
    /// that are under way keep the one that they began with.
    package func reload(_ bytes: [UInt8]) throws(CatalogueFault) {
        let next: Catalogue
        do throws(CatalogueFault) {
            next = try Catalogue(extendingBuiltInBy: bytes)
        } catch {
            log.error(
                "catalogue of models refused, the one before stays",
                [LogField(LogKeys.reason, error.description)]
            )
            throw error
        }
        state.withLock { state in
            state.catalogue = next
            state.told = []
        }
        log.info("catalogue of models taken over", [LogField(LogKeys.count, Int64(next.models.count))])
    }

    /// The living models behind a name. That one stands in for another is said in the log, once for each name.
    package func resolve(_ name: String, at now: Moment) -> Catalogue.Resolution {
        let resolution = catalogue.resolve(name, at: now)
        for one in resolution.substitutions where isNews(one.retired) {
            log.warning(
                "a model has retired, another takes its place",
                [LogField(LogKeys.model, one.retired), LogField(LogKeys.replacement, one.replacement)]
            )
        }
        if resolution.models.isEmpty, isNews(name) {
            log.warning("no living model has this name", [LogField(LogKeys.model, name)])
        }
        return resolution
    }

    private func isNews(_ name: String) -> Bool {
        state.withLock { $0.told.count < Self.toldMax && $0.told.insert(name).inserted }
    }
}
