internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("The numbers of words")
struct KeyNumbersTests {
    @Test("Each key has the number that it was given, and others have none", arguments: 0..<4 as Range<UInt64>)
    func model(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var numbers = KeyNumbers()
        var model: [UInt64: UInt32] = [:]
        // Few bits apart, or many; the empty hash among them.
        let step = [1, 1 << 32, 0x9E37_79B9_7F4A_7C15, 256][Int(seed)] as UInt64
        for number in 0..<5_000 as Range<UInt32> {
            let key = UInt64(number) &* step
            #expect(numbers[key] == nil)
            numbers.insert(key, number)
            model[key] = number
            let other = UInt64.random(in: 0..<5_000, using: &random) &* step
            #expect(numbers[other] == model[other])
        }
        #expect(numbers.count == model.count)
        #expect(model.allSatisfy { numbers[$0.key] == $0.value })
    }
}
