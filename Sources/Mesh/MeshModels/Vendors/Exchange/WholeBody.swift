internal import MeshApplication
internal import MeshDomain

/// Bodies that are read to their end, within bounds.
enum WholeBody {
    static let bytesMax = 32 << 20
    static let errorBytesMax = 64 << 10

    static func read(_ response: any VendorResponse) async throws(TransportFault) -> [UInt8] {
        var body: [UInt8] = []
        while let bytes = try await response.next() {
            guard body.count + bytes.count <= bytesMax else {
                throw TransportFault(.tooLarge, "the body has more than \(bytesMax) bytes")
            }
            body.append(contentsOf: bytes)
        }
        return body
    }

    /// The beginning of it, also when the rest does not come: the status says what matters.
    static func readError(_ response: any VendorResponse) async -> [UInt8] {
        var body: [UInt8] = []
        do throws(TransportFault) {
            while body.count < errorBytesMax, let bytes = try await response.next() {
                body.append(contentsOf: bytes.prefix(errorBytesMax - body.count))
            }
        } catch {
            return body
        }
        return body
    }

    /// Reads what little may follow the mark of the end, so that the connection can be used again. Whatever goes wrong here
    /// does not concern the answer, which does not wait long for it.
    static func drain(_ response: any VendorResponse, clock: any WallClock) async {
        let moment = clock.now + drainMax
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await readRest(of: response) }
            group.addTask {
                // Cancelled when the rest was there first.
                do throws(CancellationError) { try await clock.sleep(until: moment) } catch { return }
            }
            await group.next()
            group.cancelAll()
        }
    }

    private static let drainMax = Duration.milliseconds(250)

    private static func readRest(of response: any VendorResponse) async {
        let readsMax = 4
        do throws(TransportFault) {
            for _ in 0..<readsMax { if try await response.next() == nil { return } }
        } catch {
            return
        }
    }
}
