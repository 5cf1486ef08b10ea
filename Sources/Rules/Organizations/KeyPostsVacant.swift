import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `post.key-vacant`: a vacant post that works on what matters most: an element that serves another
    /// one primarily, or that a mandate names which isn't carried out yet.
    static let keyPostsVacant = Rule(codes: ["post.key-vacant"]) { inspection in
        let asked = inspection.askedFor
        return inspection.posts.filter(\.isVacant).compactMap { post in
            let keys = post.served.filter { id in
                asked.contains(id)
                    || inspection.book.alignments(of: id).contains { $0.rank == .primary }
            }
            guard !keys.isEmpty else { return nil }
            let codes = keys.map { inspection.workspace.code(PlanElement.kind, $0.retyped()) }
            return Finding(
                "post.key-vacant", .warning, at: post.place,
                ["elements": .list(codes)])
        }
    }
}

extension Inspection {
    /// The elements through which open mandates are carried out.
    fileprivate var askedFor: Set<Identifier<PlanElement>> {
        Set(mandates.filter { $0.status?.isOpen ?? true }.flatMap(\.elements))
    }
}
