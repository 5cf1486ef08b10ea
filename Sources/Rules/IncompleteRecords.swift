import Diagnostics
import Planning
import Records

extension Rule {
    /// `record.field-missing`: what a record's description wants before it is published.
    static let incompleteRecords = Rule(codes: ["record.field-missing"]) { inspection in
        inspection.workspace.schema.types.flatMap { type in
            inspection.workspace.contents(type.kind).flatMap { type.gaps(in: $0) }
        }
    }
}
