/// What several children tell their parent, in order and bounded: who sends to a full mailbox waits.
actor Mailbox<Element: Sendable> {
    private var elements: [Element] = []
    private var reader: CheckedContinuation<Element?, Never>?
    private var writers: [CheckedContinuation<Void, Never>] = []
    private var isClosed = false
    private let countMax: Int

    init(countMax: Int = 256) { self.countMax = countMax }

    func send(_ element: Element) async {
        while elements.count >= countMax, !isClosed {
            await withCheckedContinuation { writers.append($0) }
        }
        put(element)
    }

    /// Only when the reader has nothing else to do: a tick that comes while there is work is not missed.
    func sendIfIdle(_ element: Element) {
        if elements.isEmpty { put(element) }
    }

    /// One reader at a time. Nil after the end.
    func next() async -> Element? {
        if !elements.isEmpty {
            let element = elements.removeFirst()
            if !writers.isEmpty { writers.removeFirst().resume() }
            return element
        }
        if isClosed { return nil }
        return await withCheckedContinuation { reader = $0 }
    }

    /// Lets everybody go; what is sent from now on is dropped.
    func close() {
        isClosed = true
        elements = []
        for writer in writers { writer.resume() }
        writers = []
        reader?.resume(returning: nil)
        reader = nil
    }

    private func put(_ element: Element) {
        if isClosed { return }
        if let reader {
            self.reader = nil
            reader.resume(returning: element)
        } else {
            elements.append(element)
        }
    }
}
