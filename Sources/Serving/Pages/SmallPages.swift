import Diagnostics
import Journals
import Markup
import Planning
import Vocabulary

/// An area by itself leads to its first section.
enum AreaPage {
    static func answer(_ visit: Visit, _ name: String) throws(Refusal) -> Answer {
        guard let first = Area(rawValue: name)?.sections.first else {
            throw Refusal(Finding("site.not-found", .error))
        }
        return .done(visit.address([name, first.name]))
    }
}

/// A file that the register keeps, given back as it came and never shown as a page of ours.
enum FilePage {
    static func answer(_ visit: Visit, _ name: String) throws(Refusal) -> Answer {
        guard let digest = Digest(name) else { throw Refusal(Finding("site.not-found", .error)) }
        let found = try Register.reporting { () throws(StoreError) -> [UInt8]? in
            try visit.register.store.file(digest)
        }
        guard let found else { throw Refusal(Finding("site.not-found", .error)) }
        return .data(found, type: "application/octet-stream", name: fileName(of: digest, visit))
    }

    private static func fileName(of digest: Digest, _ visit: Visit) -> String {
        let evidence = visit.workspace.records(Mandate.self).flatMap(\.evidence)
        let sources = visit.workspace.records(GoverningText.self).flatMap(\.sources)
        return evidence.first { $0.file == digest }?.name
            ?? sources.first { $0.file == digest }?.name ?? "\(digest)"
    }
}
