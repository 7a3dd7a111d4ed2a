internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("The board of live texts")
struct LiveTextBoardTests {
    private let bell = LocalBell(clock: ManualWallClock())
    private let id = LiveTextID(task: "t1", network: "n1", subtask: "s1", of: "a")

    private func board(_ limits: LiveTextBoard.Limits = LiveTextBoard.Limits()) -> LiveTextBoard {
        LiveTextBoard(bell: bell, limits: limits)
    }

    @Test("Who is there from the beginning gets deltas, with offsets in bytes of UTF-8")
    func deltas() {
        let board = board()
        var places = LiveTextPlaces()
        board.begin(id, attempt: 1, afterSequence: 4, reason: "")
        #expect(board.read("t1", upTo: 4, from: &places).isEmpty)
        board.append(id, attempt: 1, "Grüße ")
        #expect(
            board.read("t1", upTo: 4, from: &places)
                == [.delta("s1", attempt: 1, offset: 0, text: "Grüße ", afterSequence: 4)]
        )
        board.append(id, attempt: 1, "e")
        board.append(id, attempt: 1, "\u{301}👩‍👩‍👧")
        #expect(
            board.read("t1", upTo: 4, from: &places)
                == [.delta("s1", attempt: 1, offset: 8, text: "e\u{301}👩‍👩‍👧", afterSequence: 4)]
        )
        #expect(board.read("t1", upTo: 4, from: &places).isEmpty)
    }

    @Test("A part of a character that comes by itself comes byte for byte")
    func splitCharacters() {
        let board = board()
        var places = LiveTextPlaces()
        board.begin(id, attempt: 1, afterSequence: 4, reason: "")
        _ = board.read("t1", upTo: 4, from: &places)
        var bytes: [UInt8] = []
        for scalar in "a\u{301}👩\u{200D}👧\r\nz".unicodeScalars {
            board.append(id, attempt: 1, String(scalar))
            guard case .delta(_, _, let offset, let text, _)? = board.read("t1", upTo: 4, from: &places).first else {
                Issue.record("no delta")
                return
            }
            #expect(offset == bytes.count)
            bytes += Array(text.utf8)
        }
        #expect(bytes == Array("a\u{301}👩\u{200D}👧\r\nz".utf8))
    }

    @Test("A text that is shown after the watcher has read how it ended is old; the next attempt is not")
    func ended() throws {
        let board = board()
        var places = LiveTextPlaces()
        let failure = TaskEvent.SubtaskFailure(
            subtask: "s1",
            attempt: 1,
            agent: nil,
            reason: FailureReason(.unavailable, "It is away."),
            willRetry: true,
            spend: .none
        )
        places.hear(TaskEvent(sequence: 5, time: Samples.start, body: .subtaskFailed(failure)))
        board.begin(id, attempt: 1, afterSequence: 4, reason: "")
        board.append(id, attempt: 1, "Dear ")
        #expect(board.read("t1", upTo: 6, from: &places).isEmpty)
        board.begin(id, attempt: 2, afterSequence: 6, reason: "")
        board.append(id, attempt: 2, "Hello ")
        #expect(
            board.read("t1", upTo: 6, from: &places)
                == [.snapshot("s1", attempt: 2, text: "Hello ", afterSequence: 6)]
        )
    }

    @Test("Who comes late gets one snapshot and then deltas")
    func snapshot() {
        let board = board()
        var places = LiveTextPlaces()
        board.begin(id, attempt: 1, afterSequence: 4, reason: "")
        board.append(id, attempt: 1, "Dear ")
        #expect(
            board.read("t1", upTo: 9, from: &places)
                == [.snapshot("s1", attempt: 1, text: "Dear ", afterSequence: 4)]
        )
        board.append(id, attempt: 1, "customer")
        #expect(
            board.read("t1", upTo: 9, from: &places)
                == [.delta("s1", attempt: 1, offset: 5, text: "customer", afterSequence: 4)]
        )
    }

    @Test("A text that begins again says so, also to those who come back")
    func reset() {
        let board = board()
        var places = LiveTextPlaces()
        board.begin(id, attempt: 1, afterSequence: 4, reason: "")
        board.append(id, attempt: 1, "Dear")
        _ = board.read("t1", upTo: 9, from: &places)
        board.begin(id, attempt: 1, afterSequence: 4, reason: "another model writes")
        let reset = LiveTextChange.reset("s1", attempt: 1, reason: "another model writes", afterSequence: 4)
        #expect(board.read("t1", upTo: 9, from: &places) == [reset])
        var returning = LiveTextPlaces()
        #expect(board.read("t1", upTo: 9, from: &returning) == [reset])
        board.append(id, attempt: 1, "Hello")
        let delta = LiveTextChange.delta("s1", attempt: 1, offset: 0, text: "Hello", afterSequence: 4)
        #expect(board.read("t1", upTo: 9, from: &places) == [delta])
        #expect(board.read("t1", upTo: 9, from: &returning) == [delta])
    }

    @Test("Nothing is read of an attempt before the event that began it")
    func order() {
        let board = board()
        var places = LiveTextPlaces()
        board.begin(id, attempt: 1, afterSequence: 4, reason: "")
        board.append(id, attempt: 1, "Dear")
        #expect(board.read("t1", upTo: 3, from: &places).isEmpty)
        #expect(board.read("t1", upTo: 4, from: &places).count == 1)
    }

    @Test("What an earlier attempt still writes is dropped, as is what nobody began")
    func strayWriters() {
        let board = board()
        var places = LiveTextPlaces()
        board.append(id, attempt: 1, "lost")
        board.begin(id, attempt: 2, afterSequence: 6, reason: "")
        board.append(id, attempt: 1, "old")
        board.append(id, attempt: 2, "new")
        #expect(
            board.read("t1", upTo: 9, from: &places) == [.snapshot("s1", attempt: 2, text: "new", afterSequence: 6)]
        )
    }

    @Test("A task that was forgotten and comes back is not taken for the old one")
    func returns() {
        let board = board()
        var places = LiveTextPlaces()
        board.begin(id, attempt: 1, afterSequence: 4, reason: "")
        board.append(id, attempt: 1, "a long text of the first worker")
        _ = board.read("t1", upTo: 9, from: &places)
        board.forget("t1")
        #expect(board.bytesNow == 0)
        #expect(board.tasksWriting(in: "n1").isEmpty)
        #expect(board.read("t1", upTo: 9, from: &places).isEmpty)
        board.begin(id, attempt: 2, afterSequence: 7, reason: "another worker took over")
        board.append(id, attempt: 2, "new")
        #expect(
            board.read("t1", upTo: 9, from: &places) == [
                .reset("s1", attempt: 2, reason: "another worker took over", afterSequence: 7),
                .delta("s1", attempt: 2, offset: 0, text: "new", afterSequence: 7),
            ]
        )
    }

    @Test("At a bound a text is cut and has no hole")
    func bounds() {
        var limits = LiveTextBoard.Limits()
        limits.textBytesMax = 10
        limits.taskBytesMax = 16
        limits.bytesMax = 20
        let board = board(limits)
        func shown(_ id: LiveTextID) -> String? {
            var places = LiveTextPlaces()
            for case .snapshot(id.subtask, _, let text, _) in board.read(id.task, upTo: 9, from: &places) {
                return text
            }
            return nil
        }
        board.begin(id, attempt: 1, afterSequence: 1, reason: "")
        for delta in ["12345", "123456", "1"] { board.append(id, attempt: 1, delta) }
        #expect(shown(id) == "12345")
        let second = LiveTextID(task: "t1", network: "n1", subtask: nil, of: "a")
        board.begin(second, attempt: 1, afterSequence: 1, reason: "")
        for delta in ["1234567890", "12"] { board.append(second, attempt: 1, delta) }
        #expect(shown(second) == "1234567890")
        let third = LiveTextID(task: "t2", network: "n1", subtask: "s1", of: "a")
        board.begin(third, attempt: 1, afterSequence: 1, reason: "")
        for delta in ["12345", "1"] { board.append(third, attempt: 1, delta) }
        #expect(shown(third) == "12345")
        #expect(board.bytesNow == 20)
        // A new beginning gives the room of the old one back.
        board.begin(second, attempt: 2, afterSequence: 1, reason: "again")
        #expect(board.bytesNow == 10)
        board.forget("t1")
        #expect(board.bytesNow == 5)
    }

    @Test("Of too many tasks the one that began first goes")
    func tasksMax() {
        var limits = LiveTextBoard.Limits()
        limits.tasksMax = 3
        let board = board(limits)
        for number in 1...5 {
            let id = LiveTextID(task: TaskID("t\(number)"), network: "n1", subtask: nil, of: "a")
            board.begin(id, attempt: 1, afterSequence: 1, reason: "")
            board.append(id, attempt: 1, "x")
        }
        #expect(board.tasksWriting(in: "n1") == ["t3", "t4", "t5"])
        #expect(board.bytesNow == 3)
    }

    @Test("What was finished when the watcher came is not shown; what is written then and later is")
    func finished() throws {
        let life = try Samples.completedLife(Samples.submission())
        let running = life[3].task
        let completed = life[4].task
        let board = board()
        let id = LiveTextID(task: running.id, network: running.network, subtask: "s1", of: running.tenant)
        board.begin(id, attempt: 1, afterSequence: running.version, reason: "")
        board.append(id, attempt: 1, "Dear")
        var early = LiveTextPlaces(knowing: running)
        var late = LiveTextPlaces(knowing: completed)
        #expect(board.read(running.id, upTo: 99, from: &early).count == 1)
        #expect(board.read(running.id, upTo: 99, from: &late).isEmpty)
        board.begin(id, attempt: 2, afterSequence: completed.version + 3, reason: "revised")
        board.append(id, attempt: 2, "Hi")
        #expect(
            board.read(running.id, upTo: 99, from: &late)
                == [.snapshot("s1", attempt: 2, text: "Hi", afterSequence: completed.version + 3)]
        )
        let result = LiveTextID(task: running.id, network: running.network, subtask: nil, of: running.tenant)
        board.begin(result, attempt: 1, afterSequence: completed.version, reason: "")
        board.append(result, attempt: 1, "All")
        #expect(board.read(running.id, upTo: 99, from: &late).count == 1)
    }
}
