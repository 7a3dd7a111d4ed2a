package import MeshModels
private import Synchronization

/// A vendor that keeps what it was asked, so that the same can be asked again without a fault.
package final class RecordingVendor: ModelVendor {
    private let vendor: any ModelVendor
    private let asked = Mutex<[VendorCall]>([])

    package init(_ vendor: any ModelVendor) { self.vendor = vendor }

    package var name: String { vendor.name }
    package var calls: [VendorCall] { asked.withLock { $0 } }

    package func generate(
        _ call: VendorCall,
        observe: @Sendable (VendorProgress) async -> Void
    ) async throws(VendorFault) -> VendorAnswer {
        asked.withLock { $0.append(call) }
        return try await vendor.generate(call, observe: observe)
    }

    package func embed(_ call: EmbeddingCall) async throws(VendorFault) -> EmbeddingAnswer {
        try await vendor.embed(call)
    }

    /// What its vendor says to the call when all is well, and not as a stream.
    package func wholeAnswer(to call: VendorCall) async throws(VendorFault) -> String {
        var call = call
        call.model = "whole"
        call.wantsStream = false
        return try await vendor.generate(call) { _ in }.text
    }
}
