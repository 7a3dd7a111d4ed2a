package import MeshDomain

/// Keeps answers that need not be made twice, for a while. It may forget whatever it wants: what it does not have is made.
package protocol AnswerCache: Sendable {
    func value(_ name: String, of tenant: TenantID) async -> [UInt8]?
    func keep(_ value: [UInt8], as name: String, of tenant: TenantID, for time: Duration) async
}
