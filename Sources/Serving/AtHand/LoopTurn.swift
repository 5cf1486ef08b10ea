import NIOCore
import Planning
import Synchronization

/// What is known of the stores in one turn of the loop that serves connections.
///
/// All requests that are read in a turn came before it or while it began, so what one of them found out
/// about the files counts for all of them; the next turn asks anew.
final class LoopTurn: Sendable {
    private struct Found {
        var isOpen = false
        var workspaces: [String: Workspace?] = [:]
        /// The state of the accounts.
        var state: Int??
    }

    private let found = Mutex(Found())

    /// Has what is found out count until the loop has served what there is to read.
    func begin(on loop: any EventLoop) {
        let isNew = found.withLock { found in
            defer { found.isOpen = true }
            return !found.isOpen
        }
        if isNew { loop.execute { self.found.withLock { $0 = Found() } } }
    }

    /// The workspace of a register that is at hand, asked for once.
    func workspace(of register: String, _ ask: () -> Workspace?) -> Workspace? {
        found.withLock { found in
            if let known = found.workspaces[register] { return known }
            let asked = ask()
            found.workspaces.updateValue(asked, forKey: register)
            return asked
        }
    }

    /// The state of the accounts that is at hand, asked for once.
    func state(_ ask: () -> Int?) -> Int? {
        found.withLock { found in
            if let known = found.state { return known }
            let asked = ask()
            found.state = .some(asked)
            return asked
        }
    }
}
