internal import EventIO

extension PostgresPoolCore {
    /// So long that callers are better told at once.
    var hasBeenDownForLong: Bool {
        guard slots.isEmpty, let downSince else { return false }
        return loop.now - downSince >= limits.waitTimeout.nanoseconds
    }

    /// Opens as many as are missing for what waits and for the minimum.
    func openMore() {
        while !isClosed, pauseTimer == nil {
            let count = slots.count + openings.count
            let isWanted = openings.count < requests.count || count < limits.connectionsMin
            guard isWanted, count < limits.connectionsMax else { return }
            open()
        }
    }

    /// For a call that had to go behind others.
    func openOneMore() {
        guard !isClosed, pauseTimer == nil, openings.isEmpty, slots.count < limits.connectionsMax else { return }
        open()
    }

    private func open() {
        // The attempt ends before it can know its own name.
        var attempt: PostgresOpening?
        let opening = PostgresOpening(environment) { [weak self] result in
            guard let self else { return }
            openings.removeAll { $0 === attempt }
            attempt = nil
            switch result {
            case .success(let session): opened(session)
            case .failure(let error): failed(error)
            }
        }
        attempt = opening
        openings.append(opening)
        opening.start()
    }

    private func opened(_ session: PostgresSession) {
        pause.succeeded()
        downSince = nil
        downReason = nil
        session.owner = self
        slots.append(PostgresPoolSlot(session, now: loop.now))
        dispatch()
    }

    private func failed(_ error: PostgresError) {
        environment.metrics.note(error)
        if pauseTimer == nil {
            pauseTimer = loop.schedule(after: pause.next(), self)
        }
        guard slots.isEmpty else { return }
        downReason = error
        downSince = downSince ?? loop.now
        if hasBeenDownForLong || error.needsAPerson { failAll(error) }
    }
}

extension PostgresError {
    /// Waiting would not help.
    fileprivate var needsAPerson: Bool {
        switch code {
        case .authentication, .noDatabase, .notAllowed, .misuse: true
        default: false
        }
    }
}
