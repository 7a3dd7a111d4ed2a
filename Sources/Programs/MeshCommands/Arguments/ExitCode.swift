/// How a command ended, as its caller in a shell sees it. `mesh help exit-codes` prints this table.
package struct ExitCode: Hashable, Sendable {
    package let number: Int32
    package let meaning: String

    package static let done = ExitCode(number: 0, meaning: "done")
    package static let failed = ExitCode(number: 1, meaning: "failed for another reason")
    package static let wronglyCalled = ExitCode(
        number: 2,
        meaning: "wrongly called: an argument is missing or not understood"
    )
    package static let notFound = ExitCode(number: 3, meaning: "what was named does not exist")
    package static let refused = ExitCode(
        number: 4,
        meaning: "the server refused: invalid input, no permission, a conflict, a full queue"
    )
    package static let unreachable = ExitCode(
        number: 5,
        meaning: "the server cannot be reached or did not answer in time"
    )
    package static let taskNotCompleted = ExitCode(number: 6, meaning: "the task failed, timed out or was cancelled")
    package static let interrupted = ExitCode(number: 130, meaning: "interrupted with Ctrl-C")

    package static let all = [
        done, failed, wronglyCalled, notFound, refused, unreachable, taskNotCompleted, interrupted,
    ]
}
