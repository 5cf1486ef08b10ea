/// The runs of a difference as they are put together.
struct RunBuilder {
    /// The pieces of one change, or those kept between two changes.
    fileprivate struct Stretch {
        var kept: [WordPiece] = []
        var removed: [WordPiece] = []
        var added: [WordPiece] = []
    }

    private var stretches = [Stretch()]

    /// Puts pieces behind what there is.
    ///
    /// - Parameters:
    ///   - pieces: Pieces of the wording, perhaps none.
    ///   - kind: What became of them.
    mutating func append(_ pieces: ArraySlice<WordPiece>, as kind: WordDifference.Run.Kind) {
        guard !pieces.isEmpty else { return }
        let last = stretches.count - 1
        let isKept = kind == .kept
        let follows = isKept ? !stretches[last].isChange : stretches[last].kept.isEmpty
        if !follows { stretches.append(Stretch()) }
        let place = stretches.count - 1
        switch kind {
        case .kept: stretches[place].kept += pieces
        case .removed: stretches[place].removed += pieces
        case .added: stretches[place].added += pieces
        }
    }

    /// The runs, with a space between two changes taken into one change with them.
    ///
    /// - Returns: The runs in order, none of them empty and no two of one kind side by side.
    func finished() -> [WordDifference.Run] {
        var joined: [Stretch] = []
        for (index, stretch) in stretches.enumerated() {
            let isBetween = index > 0 && index < stretches.count - 1
            guard let last = joined.indices.last else {
                joined.append(stretch)
                continue
            }
            if stretch.isChange, joined[last].isChange {
                joined[last].removed += stretch.removed
                joined[last].added += stretch.added
            } else if isBetween, joined[last].isChange, stretch.kept.allSatisfy(\.isSpace) {
                joined[last].removed += stretch.kept
                joined[last].added += stretch.kept
            } else {
                joined.append(stretch)
            }
        }
        return joined.flatMap(\.runs)
    }
}

extension RunBuilder.Stretch {
    /// Whether anything was removed or added.
    fileprivate var isChange: Bool { !removed.isEmpty || !added.isEmpty }

    /// Its runs, without empty ones.
    fileprivate var runs: [WordDifference.Run] {
        let all: [(WordDifference.Run.Kind, [WordPiece])] = [
            (.kept, kept), (.removed, removed), (.added, added),
        ]
        return all.filter { !$0.1.isEmpty }.map { kind, pieces in
            WordDifference.Run(kind: kind, words: pieces.map(\.text).joined())
        }
    }
}
