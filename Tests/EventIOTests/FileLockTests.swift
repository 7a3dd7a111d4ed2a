internal import EventIO
internal import Foundation
internal import Testing

@Suite("A file that one process has to itself")
struct FileLockTests {
    @Test("a second lock is refused while the first one is held, and given when it is let go")
    func excludes() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("lock-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var first = try FileLock(path: path)
        #expect(first != nil)
        #expect(try FileLock(path: path) == nil)
        withExtendedLifetime(first) {}
        first = nil
        #expect(try FileLock(path: path) != nil)
    }

    @Test("a path that cannot be opened is an error that names it")
    func wrongPath() {
        let error = #expect(throws: SystemError.self) { _ = try FileLock(path: "/nowhere/at/all.lock") }
        #expect(error?.description.contains("/nowhere/at/all.lock") == true)
    }
}
