/// Turns between members in proportion to their weights: weighted fair queueing with turns of one size.
///
/// Each member has a virtual time at which its next turn begins; the turn ends one part of the weight later, and whose turn
/// ends first is next. The time of all (`now`) moves on with every turn by one part of the weight of all. A member
///
/// - that comes from idleness begins at `now`: idleness saves nothing up;
/// - that leaves ahead of `now` is remembered until `now` has reached it: going and coming again gains nothing;
/// - that has work but is hindered keeps its place, so that nobody can hold it up by hindering it again and again. What it
///   has missed beyond a turn or two is forgiven with the next turn: it does not make the others pay for it.
///
/// **Guarantee.** Let a member of weight `w` be ready whenever a turn is given, and `W` be the most that the members who have
/// work or are remembered weigh at any moment, `m` the most of them. Its next `k` turns are among the next
/// `turnsAtMost(k) = k + ⌈(k + 1) · (W - w) / w⌉ + 2 · (m - 1)` turns. For one that only its own turns hinder, those that
/// are given while it is hindered do not count. Between two members who always have work the
/// turns for one part of weight differ by less than a turn of each.
///
/// The reason: `k` turns of it end no later than `now + (k + 1) / w`, nobody's next turn begins earlier than
/// `now - 2 / weight`, and another member has the turns that end before.
struct FairTurns<Member: Hashable & Comparable & Sendable>: Sendable {
    private struct Share: Sendable {
        var start: Double
        let weight: Int
        var standing = TurnStanding.absent

        var part: Double { 1 / Double(weight) }
    }

    private var shares: [Member: Share] = [:]
    /// By the end of their next turn.
    private var ready = IndexedHeap<Member>()
    /// Without work, but ahead of the others; by the begin of their next turn.
    private var ahead = IndexedHeap<Member>()
    private var withWork = 0
    private var weight = 0
    private var now = 0.0

    /// How many turns a member that is missed the most is behind after a turn, in turns of its own.
    private static var forgivenBeyond: Double { 2 }

    /// Whose turn it is.
    var first: Member? { ready.first?.member }
    var isReady: Bool { !ready.isEmpty }
    var rememberedCount: Int { ahead.count }

    /// - Parameter weight: at least 1, and the same each time.
    mutating func set(_ member: Member, _ standing: TurnStanding, weight: Int) {
        let before = shares[member]?.standing ?? .absent
        guard before != standing else { return }
        if before == .absent { come(member, weight) }
        guard var share = shares[member] else { return }
        share.standing = standing
        shares[member] = share
        if standing == .ready {
            ready.set(member, rank: share.start + share.part)
        } else {
            ready.remove(member)
        }
        if standing == .absent { leave(member, share) }
    }

    /// The member has had its turn.
    mutating func take(_ member: Member) {
        guard var share = shares[member], weight > 0 else { return }
        // Never behind who has a turn: what left with turns still due to it must not hold the time back.
        now = max(now + 1 / Double(weight), share.start)
        share.start = max(share.start, now - Self.forgivenBeyond * share.part) + share.part
        shares[member] = share
        if share.standing == .ready { ready.set(member, rank: share.start + share.part) }
        while let (member, start) = ahead.first, start <= now {
            ahead.remove(member)
            forget(member)
        }
    }

    private mutating func come(_ member: Member, _ weight: Int) {
        withWork += 1
        if let share = shares[member] {
            shares[member]?.start = max(share.start, now)
            ahead.remove(member)
        } else {
            shares[member] = Share(start: now, weight: max(1, weight))
            self.weight += max(1, weight)
        }
    }

    private mutating func leave(_ member: Member, _ share: Share) {
        withWork -= 1
        if withWork == 0 {
            // When nobody waits, nobody is ahead of anybody.
            self = FairTurns()
        } else if share.start > now {
            ahead.set(member, rank: share.start)
        } else {
            forget(member)
        }
    }

    private mutating func forget(_ member: Member) {
        if let share = shares.removeValue(forKey: member) { weight -= share.weight }
    }
}

/// What a member of `FairTurns` has to do.
enum TurnStanding: Sendable {
    /// It has no work.
    case absent
    /// It has work that may not be done now.
    case hindered
    case ready
}
