import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// What a draft changes of the points as the sender saw them.
extension JobDraft {
    /// The edits that make the points what the draft says, in one language.
    ///
    /// - Throws: A `Refusal` with `record.not-found` for each code that leads to no element.
    func edits(
        of job: JobDescription, in language: Language, since workspace: Workspace
    ) throws(Refusal) -> [RecordEdit] {
        let old = workspace.records(JobPoint.self).filter { $0.job == job.id }
        let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let kept = keptRows(known)
        let places = Self.places(of: kept)
        var codes = Codes(job: job, workspace: workspace)
        var edits: [RecordEdit] = []
        var findings: [Finding] = []
        for (row, place) in zip(kept, places) {
            let before = known[row.key.retyped()]
            var point = before ?? JobPoint(id: row.key.retyped())
            if before == nil { (point.code, point.job) = (codes.next(row.part), job.id) }
            (point.part, point.rank, point.parent) = (row.part, place.rank, place.parent)
            if row.words != point.words[language] ?? "" {
                point.words.write(row.words, in: language)
            }
            do throws(Refusal) {
                try Self.write(row.elements, to: &point, in: workspace)
            } catch {
                findings += error.findings
            }
            let edit = before.map { RecordEdit.changing($0, to: point) } ?? .creating(point)
            edits += [edit].compactMap(\.self)
        }
        guard findings.isEmpty else { throw Refusal(all: findings) }
        let gone = old.filter { point in !kept.contains { $0.key == point.id.retyped() } }
        return lead(of: job, in: language) + edits + gone.map { .removing($0.id) }
    }

    /// The rows but for new ones in which nothing was written.
    private func keptRows(_ known: [Identifier<JobPoint>: JobPoint]) -> [Row] {
        rows.filter { known[$0.key.retyped()] != nil || !$0.words.isEmpty }
    }

    private func lead(of job: JobDescription, in language: Language) -> [RecordEdit] {
        guard lead != job.lead[language] ?? "" else { return [] }
        var changed = job
        changed.lead.write(lead, in: language)
        return [RecordEdit.changing(job, to: changed)].compactMap(\.self)
    }

    /// The place of each row among its siblings, from 1, and the row that it stands below.
    private static func places(
        of rows: [Row]
    ) -> [(rank: Int, parent: Identifier<JobPoint>?)] {
        var counts = [Int](repeating: 0, count: mostDepth + 1)
        var above = [Identifier<JobPoint>?](repeating: nil, count: mostDepth + 1)
        var part: JobPart?
        return rows.map { row in
            if row.part != part { (counts, part) = (counts.map { _ in 0 }, row.part) }
            // What stands below a row that wasn't kept stands below the one before.
            let depth = min(row.depth, (0...row.depth).last { $0 == 0 || counts[$0 - 1] > 0 } ?? 0)
            counts[depth] += 1
            for deeper in (depth + 1)..<counts.count { counts[deeper] = 0 }
            above[depth] = row.key.retyped()
            return (counts[depth], depth == 0 ? nil : above[depth - 1])
        }
    }

    private static func write(
        _ text: String, to point: inout JobPoint, in workspace: Workspace
    ) throws(Refusal) {
        let codes = text.split { $0 == ";" || $0 == "," || $0.isWhitespace }.map(String.init)
        var elements: [Identifier<PlanElement>] = []
        for code in codes { elements.append(try workspace.found(PlanElement.self, code).id) }
        point.elements = elements
    }

    /// Gives codes to new points: those that no other point has.
    private struct Codes {
        let job: JobDescription
        let workspace: Workspace
        private var given: Set<String> = []

        init(job: JobDescription, workspace: Workspace) {
            self.job = job
            self.workspace = workspace
        }

        mutating func next(_ part: JobPart) -> String {
            let stem = "\(job.code).\(part.rawValue.prefix(1))"
            var number = 1
            while workspace.key(JobPoint.kind, code: "\(stem).\(number)") != nil
                || !given.insert("\(stem).\(number)").inserted
            {
                number += 1
            }
            return "\(stem).\(number)"
        }
    }
}
