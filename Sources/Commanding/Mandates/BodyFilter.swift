import GoverningTexts
import Planning

/// Tells whether parties are those that somebody asked for: by a body's identifier, or by a part of
/// their name.
struct BodyFilter {
    private let name: String?
    private let body: Body?

    /// The filter of an option; without one, everybody is meant.
    init(_ name: String?) {
        self.name = name?.lowercased()
        body = self.name.flatMap { Body.named($0) }
    }

    /// Whether one of the parties is meant, or several of which one is.
    func accepts(_ parties: [Party]) -> Bool { name == nil || parties.contains(where: isMeant) }

    private func isMeant(_ party: Party) -> Bool {
        guard let name else { return true }
        if let body, let named = Body.named(party.body) { return named.covers(body.id) }
        return party.name.lowercased().contains(name)
    }
}
