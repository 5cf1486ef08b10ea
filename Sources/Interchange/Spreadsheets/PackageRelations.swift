import Diagnostics

/// The relationships of one part of an Office document.
///
/// Only names inside the archive are kept; targets outside it are left alone.
///
/// - Source: ECMA-376 part 2, clause 8.
struct PackageRelations {
    /// A relationship with what it leads to.
    struct Relation: Hashable, Sendable {
        let id: String
        /// The last step of its type, such as `worksheet`, which the strict form shares.
        let kind: String
        /// The name of a part.
        let target: String
    }

    /// In the order of the file.
    let all: [Relation]

    /// The relationships of a part; none where it has no list of them.
    ///
    /// - Parameters:
    ///   - part: The name of the part; empty for the whole archive.
    ///   - parts: Where the list is looked up.
    /// - Throws: `workbook.damaged-part`, `workbook.broken-part`, and what ``Archive`` refuses.
    init(of part: String, in parts: SpreadsheetParts) throws(Refusal) {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
        guard let bytes = try parts.bytes(of: path) else {
            all = []
            return
        }
        var scanner = XMLScanner(bytes)
        var relations: [Relation] = []
        let wanted = XMLScanner.hash("Relationship".utf8)
        while scanner.nextStart(above: -1), relations.count < Archive.mostEntries {
            guard scanner.name == wanted, let relation = Self.relation(scanner, in: folder) else {
                continue
            }
            relations.append(relation)
        }
        try scanner.refuseFault(in: path)
        all = relations
    }

    /// The first target of a kind.
    func target(of kind: String) -> String? { all.first { $0.kind == kind }?.target }

    private static func relation(
        _ scanner: borrowing XMLScanner, in folder: String
    ) -> Relation? {
        guard let kind = scanner.attribute(WordElement.Attribute.relation),
            let target = scanner.attribute(WordElement.Attribute.target),
            scanner.attribute(WordElement.Attribute.mode).map(scanner.string) != "External"
        else { return nil }
        let id = scanner.attribute(WordElement.Attribute.relationID).map(scanner.string)
        let steps = scanner.string(kind).split(separator: "/")
        return Relation(
            id: id ?? "", kind: steps.last.map(String.init) ?? "",
            target: resolved(scanner.string(target), in: folder))
    }

    /// The name of a part from the folder of the part that names it; a leading `/` is the archive.
    private static func resolved(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." {
                _ = steps.popLast()
            } else if step != "." {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}

extension XMLScanner {
    /// Refuses a part that ended at a fault.
    ///
    /// - Throws: `workbook.broken-part`, `xml.document-type`, `xml.too-deep`.
    func refuseFault(in part: String) throws(Refusal) {
        switch fault {
        case nil: return
        case .documentType: throw Refusal(Finding("xml.document-type", .error))
        case .tooDeep:
            throw Refusal(
                Finding("xml.too-deep", .error, ["most": .number(XMLScanner.deepest)]))
        case .broken(let index):
            let line = FindingValue.number(line(of: index))
            throw Refusal(
                Finding("workbook.broken-part", .error, ["name": .text(part), "line": line]))
        }
    }
}
