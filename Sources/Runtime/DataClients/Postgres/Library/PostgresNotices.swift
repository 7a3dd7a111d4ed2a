internal import CLibPQ

/// Something that the server says beside its answers: a warning, a notice of DDL, or why it ends an idle connection.
package struct PostgresNotice: Hashable, Sendable {
    /// `NOTICE`, `WARNING`, `FATAL` and so on.
    package let severity: String
    package let sqlState: String
    package let message: String
}

/// A message that another session sent by NOTIFY.
package struct PostgresNotification: Hashable, Sendable {
    package let channel: String
    package let payload: String
    /// Which session sent it.
    package let backendPID: Int32
}

/// Collects what the library calls back with. The connection's handle keeps this object alive as long as the library
/// knows its address; the call comes on the connection's thread, inside a call of the library.
final class PostgresNotices {
    private var collected: [PostgresNotice] = []

    /// Further ones are dropped until these have been taken; the last FATAL is kept.
    private static let countMax = 256

    func take() -> [PostgresNotice] {
        if collected.isEmpty { return [] }
        defer { collected = [] }
        return collected
    }

    func install(on connection: OpaquePointer) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe PQsetNoticeReceiver(
            connection,
            { context, result in
                guard let context = unsafe context, let result = unsafe result else { return }
                unsafe Unmanaged<PostgresNotices>.fromOpaque(context).takeUnretainedValue().add(result)
            },
            context
        )
    }

    private func add(_ result: OpaquePointer) {
        let notice = PostgresNotice(
            severity: unsafe clibpq_severity(result).map { unsafe String(cString: $0) } ?? "NOTICE",
            sqlState: unsafe clibpq_sqlstate(result).map { unsafe String(cString: $0) } ?? "00000",
            message: unsafe clibpq_primary_message(result).map { unsafe String(cString: $0) } ?? ""
        )
        if collected.count < Self.countMax {
            collected.append(notice)
        } else if notice.severity == "FATAL" {
            collected[Self.countMax - 1] = notice
        }
    }
}
